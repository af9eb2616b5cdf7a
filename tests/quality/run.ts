import { parseArgs } from 'node:util';
import { detectorOf, firstPack, requirePack } from '../../src/cli/pack-files.ts';
import { endWhenPipeCloses } from '../../src/cli/running/index.ts';
import { scanText } from '../../src/cli/scanning.ts';
import type { Detector } from '../../src/detection/index.ts';
import { readSet, sets, type LabelledText, type SetName } from './labelled-texts.ts';
import { score, type Score, type ScoredFinding } from './scoring.ts';

/**
 * Precision and recall on the labelled texts.
 *
 *   npm run --silent quality -- [--set corpus] [--lesson ID] [--tier prompt] [--author b1] [--misses 20] [--json]
 */
const { values } = parseArgs({
  options: {
    set: { type: 'string', multiple: true },
    lesson: { type: 'string' },
    tier: { type: 'string' },
    author: { type: 'string', multiple: true },
    misses: { type: 'string', default: '0' },
    json: { type: 'boolean', default: false },
  },
});

endWhenPipeCloses();

function chosenTexts(): LabelledText[] {
  const chosen = (values.set ?? sets) as SetName[];
  const texts = chosen.flatMap((set) => readSet(set));
  const authors = values.author;
  return authors ? texts.filter(({ id }) => authors.includes(id.split('-')[0] ?? '')) : texts;
}

function findingsIn(detector: Detector, text: LabelledText): ScoredFinding[] {
  return scanText(detector, { text: text.text, kind: text.kind.includes('mail') ? 'email' : text.kind })
    .filter(({ tier, lesson }) => tier !== 'good-practice' && (values.lesson ?? lesson) === lesson)
    .filter(({ tier }) => !values.tier || tier === values.tier);
}

function onlyLesson(text: LabelledText): LabelledText {
  const { lesson } = values;
  return lesson ? { ...text, labels: text.labels.filter(({ lessons }) => lessons.includes(lesson)) } : text;
}

const figures = [
  'texts',
  'words',
  'precision',
  'recall',
  'f1',
  'recallExplicit',
  'recallParaphrase',
  'recallInferred',
  'noisePer1000Words',
  'cardPrecision',
  'cardRecall',
  'cardF1',
] as const;

function print(result: Score): void {
  for (const name of figures) {
    const value = result[name];
    console.log(`${name.padEnd(18)} ${Number.isInteger(value) ? value : value.toFixed(3)}`);
  }
  console.log('');
  for (const [lesson, { wanted, found, noise }] of Object.entries(result.lessons).sort()) {
    console.log(`${lesson.padEnd(26)} found ${found}/${wanted}, noise ${noise}`);
  }
  const most = Number(values.misses);
  if (most === 0) return;
  console.log(`\nMissed (${result.misses.length}):`);
  for (const miss of result.misses.slice(0, most)) {
    console.log(
      `${miss.id} ${miss.strength} ${miss.lessons.join('|')}: «${miss.quote}» in: ${miss.sentence}`,
    );
  }
  console.log(`\nNoise (${result.noise.length}):`);
  for (const noise of result.noise.slice(0, most)) {
    console.log(`${noise.id} ${noise.lesson}/${noise.trigger}: «${noise.quote}» in: ${noise.sentence}`);
  }
}

const detector = detectorOf(requirePack(firstPack));
const result = score(chosenTexts().map(onlyLesson), (text) => findingsIn(detector, text));
if (values.json) console.log(JSON.stringify(result));
else print(result);
