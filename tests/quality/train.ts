import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { firstPack, requirePack } from '../../src/cli/pack-files.ts';
import { triggerName } from '../../src/detection/gate/index.ts';
import type { CompiledGate, CompiledModel } from '../../src/detection/index.ts';
import { authorOf, nearMisses, readSet, sets } from './labelled-texts.ts';
import {
  figuresByAuthor,
  figuresByLesson,
  figuresBySet,
  type FindingsOf,
  type TieredFinding,
} from './reporting/figures.ts';
import { digestOfInputs } from './reporting/inputs.ts';
import { unseenFile, type Unseen } from './reporting/unseen.ts';
import { authorGroups, leaveAuthorsOut, type UnseenScores } from './training/calibration.ts';
import { asGateSees, ExampleMaker, type Example } from './training/examples.ts';
import { gateTriggers } from './training/gate-triggers.ts';
import { learningCurve } from './training/learning-curve.ts';
import { isConsidered, isPrompt, limitsBy, choosingLimits } from './training/limits.ts';
import { compress } from './training/linear.ts';
import { compressNetwork } from './training/network.ts';
import { gateRecipe, modelRecipe, scoresOfWords, withMore, type Recipe } from './training/recipes.ts';
import { fitsInto } from './training/room.ts';
import { triggerParts } from './training/trigger-parts.ts';

/**
 * Trains the gate (tier `prompt`) and the model (tier `consider`) on all labelled texts and writes them beside the
 * pack, with the figures on authors that were not learnt from. The same texts and triggers give the same files.
 *
 *   npm run train
 */
const groupsOfAuthors = 4;

const { written, compiled } = requirePack(firstPack);
const lessons = written.pack.lessons.map(({ id }) => id);
const texts = sets.flatMap((set) => readSet(set));
const names = compiled.triggers.filter(({ tier }) => tier !== 'good-practice').map(triggerName);
const maker = new ExampleMaker(compiled, lessons, written.pack.twins);
const all = texts.flatMap((text) => maker.examplesOf(text));
const learntBeside = readSet(nearMisses).flatMap((text) => maker.examplesOf(text));
const authors = [...new Set(texts.map(authorOf))];
const groups = authorGroups(authors, groupsOfAuthors);
const networkRecipe = withMore(modelRecipe, learntBeside);
console.log(`${texts.length} texts, ${all.length} sentences, ${authors.length} authors`);
console.log(`${learntBeside.length} sentences more for the network`);

function unseenBy<Learnt, Said>(
  { learn }: Recipe<Learnt>,
  say: (learnt: Learnt, example: Example) => Said,
  examples: readonly Example[],
): ReadonlyMap<Example, Said> {
  const learnFrom = (from: readonly Example[]) => {
    const learnt = learn(from, lessons.length);
    return (example: Example) => say(learnt, example);
  };
  return leaveAuthorsOut(examples, groups, learnFrom, console.log);
}

const broad = unseenBy(gateRecipe, gateRecipe.scores, all);
const triggers = gateTriggers(
  broad,
  choosingLimits(broad, lessons.length),
  triggerParts(compiled),
  fitsInto(compiled, names),
  written.triggers.filter(({ quoted }) => quoted).map(triggerName),
);
console.log(`${triggers.size} of ${names.length} triggers may make prompts`);
const examples = all.map((example) => asGateSees(example, triggers));
const gate = unseenBy(gateRecipe, gateRecipe.scores, examples);
const network = unseenBy(
  networkRecipe,
  (learnt, example) => ({
    model: networkRecipe.scores(learnt, example),
    words: scoresOfWords(learnt, example),
  }),
  examples,
);
const saidBy = (part: 'model' | 'words'): UnseenScores =>
  new Map([...network].map(([example, scores]) => [example, scores[part]]));
const model = saidBy('model');
const said = { gate, model, words: saidBy('words') };
const limits = limitsBy(said, lessons.length, () => true);

writeTrained('gate.json', {
  format: 3,
  lessons,
  triggers: names.filter((name) => triggers.has(name)),
  quietTriggers: names.filter((name) => !triggers.has(name)),
  thresholds: limits.prompt,
  ...compress(gateRecipe.learn(examples, lessons.length)),
});
writeTrained('model.json', {
  format: 6,
  lessons,
  thresholds: limits.alone,
  firedThresholds: limits.whereFired,
  wordsMargin: limits.wordsMargin,
  ...compressNetwork(networkRecipe.learn(examples, lessons.length), maker.featureNumbers),
});
writeUnseen({
  inputs: digestOfInputs(written.triggers),
  authors: authors.length,
  texts: texts.length,
  sentences: examples.length,
  ...unseenFigures(),
  learningCurve: learningCurve(examples, texts, lessons, groups[0] ?? [], networkRecipe, model),
});

function writeTrained(name: string, content: CompiledGate | CompiledModel): void {
  const file = path.join(firstPack, name);
  const text = `${JSON.stringify(content)}\n`;
  writeFileSync(file, text);
  console.log(`${file}: ${Math.round(gzipSync(text).length / 100) / 10} kB compressed`);
}

function writeUnseen(unseen: Unseen): void {
  writeFileSync(unseenFile, `${JSON.stringify(unseen, null, 1)}\n`);
}

/** Each text by what had not seen its author, with limits that were set on still other authors. */
function unseenFigures(): Pick<Unseen, 'bySet' | 'byLesson' | 'byAuthor'> {
  const byText = new Map<string, TieredFinding[]>();
  for (const group of groups) {
    const isOfGroup = ({ author }: Example): boolean => group.includes(author);
    const others = limitsBy(said, lessons.length, (example) => !isOfGroup(example));
    const shows = { prompt: isPrompt(said, others), consider: isConsidered(said, others) };
    for (const example of examples.filter(isOfGroup)) {
      const found = byText.get(example.textId) ?? [];
      byText.set(example.textId, found);
      for (const tier of ['prompt', 'consider'] as const) {
        lessons.forEach((lesson, number) => {
          if (!shows[tier](example, number)) return;
          found.push({ lesson, tier, start: example.start, end: example.end });
        });
      }
    }
  }
  const findingsOf: FindingsOf = ({ id }) => byText.get(id) ?? [];
  return {
    bySet: figuresBySet(texts, findingsOf),
    byLesson: figuresByLesson(texts, findingsOf),
    byAuthor: figuresByAuthor(texts, findingsOf),
  };
}
