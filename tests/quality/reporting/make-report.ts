import { existsSync, readFileSync } from 'node:fs';
import { detectorOf, type LoadedPack } from '../../../src/cli/pack-files.ts';
import { scanText } from '../../../src/cli/scanning.ts';
import { readSet, sets, type LabelledText } from '../labelled-texts.ts';
import { figuresBySet, type Figures, type FindingsOf, type LessonFigures, type TierName } from './figures.ts';
import { digestOfInputs } from './inputs.ts';
import { triggerSupport, type Support } from './trigger-support.ts';
import { readUnseen, unseenFile, type CurvePoint, type Unseen } from './unseen.ts';

export const reportFile = 'tests/quality/report.md';

/** What speaks against the report: figures that belong to other data. */
export class StaleFigures extends Error {}

/** The report on quality, as Markdown: the same for the same texts, pack and training. */
export function makeReport(loaded: LoadedPack): string {
  if (!existsSync(unseenFile)) throw new StaleFigures(`${unseenFile} is not there. Run: npm run train`);
  const unseen = readUnseen(readFileSync(unseenFile, 'utf8'));
  if (unseen.inputs !== digestOfInputs(loaded.written.triggers)) {
    throw new StaleFigures(
      'The labelled texts, the language, the triggers or what was trained have changed since the figures on unseen authors were taken. Run: npm run known-words && npm run train && npm run quality-report',
    );
  }
  const texts = sets.flatMap((set) => readSet(set));
  const detector = detectorOf(loaded);
  const remembered = new Map(texts.map((text) => [text, shownIn(detector, text)]));
  const findingsOf: FindingsOf = (text) => remembered.get(text) ?? [];
  return [
    heading,
    '## Authors that were not learnt from\n',
    `Every text scored by a gate and a model that had not seen its author; thresholds set on other authors still. ${unseen.authors} authors, ${unseen.texts} texts, ${unseen.sentences} sentences.\n`,
    setsTable(unseen.bySet),
    '### By lesson, whole texts\n',
    lessonsTable(unseen.byLesson),
    '### By author, whole texts, both tiers\n',
    figuresTable('author', Object.entries(unseen.byAuthor)),
    '### Learning curve\n',
    'Model alone, whole texts by unseen authors. F1 of sentences and of cards.\n',
    curveTable(unseen.learningCurve),
    '## As shipped\n',
    'On all texts, which it has learnt from: shows whether something broke, not how good it is.\n',
    setsTable(figuresBySet(texts, findingsOf)),
    '## Triggers\n',
    'How often each trigger alone was right, once a sentence, before gate and model; and how many authors it was right about. The triggers were written while looking at part of these texts.\n',
    supportTable(triggerSupport(texts, detector)),
  ].join('\n');
}

const heading = `# How good the wording is noticed

Made by \`npm run quality-report\`; \`npm test\` fails if it is not what comes out. What the figures mean: docs/detection.md.
`;

function shownIn(detector: ReturnType<typeof detectorOf>, { text, kind }: LabelledText) {
  return scanText(detector, { text, kind: kind.includes('mail') ? 'email' : kind }).filter(
    ({ tier }) => tier !== 'good-practice',
  );
}

type Row = readonly (string | number)[];

function table(head: readonly string[], rows: readonly Row[]): string {
  const line = (cells: Row): string => `| ${cells.join(' | ')} |`;
  return `${[line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')}\n`;
}

const columns = [
  'texts',
  'precision',
  'explicit',
  'paraphrase',
  'noise / 1,000 words',
  'card precision',
  'card recall',
  'card F1',
];
const cells = (of: Figures): Row => [
  of.texts,
  of.precision.toFixed(3),
  of.recallExplicit.toFixed(3),
  of.recallParaphrase.toFixed(3),
  of.noisePer1000Words.toFixed(2),
  of.cardPrecision.toFixed(3),
  of.cardRecall.toFixed(3),
  of.cardF1.toFixed(3),
];

const figuresTable = (name: string, rows: readonly (readonly [string, Figures])[]): string =>
  table(
    [name, ...columns],
    rows.map(([label, figures]) => [label, ...cells(figures)]),
  );

function setsTable(bySet: Readonly<Record<string, Readonly<Record<TierName, Figures>>>>): string {
  const rows = Object.entries(bySet).flatMap(([set, byTier]) =>
    Object.entries(byTier).map(([tier, figures]) => [set, tier, ...cells(figures)]),
  );
  return table(['set', 'tier', ...columns], rows);
}

function lessonsTable(byLesson: Unseen['byLesson']): string {
  const rowOf = ({ wanted, found, noise }: LessonFigures): Row => [`${found}/${wanted}`, noise];
  return table(
    ['lesson', 'prompt: found', 'noise', 'both tiers: found', 'noise'],
    Object.entries(byLesson).map(([lesson, { prompt, both }]) => [lesson, ...rowOf(prompt), ...rowOf(both)]),
  );
}

const curveTable = (curve: readonly CurvePoint[]): string =>
  table(
    ['learnt from', 'sentences', 'sentence F1', 'card F1'],
    curve.map(({ what, sentences, f1, cardF1 }) => [what, sentences, f1.toFixed(3), cardF1.toFixed(3)]),
  );

const supportTable = (triggers: readonly Support[]): string =>
  table(
    ['trigger', 'right', 'of', 'authors'],
    triggers.map(({ name, right, wrong, authors }) => [name, right, right + wrong, authors]),
  );
