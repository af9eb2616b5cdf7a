import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { firstPack, requirePack } from '../../src/cli/pack-files.ts';
import type { CompiledGate, CompiledModel } from '../../src/detection/index.ts';
import { triggerName } from '../../src/detection/gate/index.ts';
import { authorOf, readSet, sets } from './labelled-texts.ts';
import { authorGroups, leaveAuthorsOut, thresholds, type Calibration } from './training/calibration.ts';
import { ExampleMaker, type Example } from './training/examples.ts';
import { compress, keepMost, scoresOf, train } from './training/linear.ts';
import { gateRecipe, modelRecipe, type Recipe } from './training/recipes.ts';
import { unseenFigures } from './training/unseen-figures.ts';

/**
 * Trains the gate (tier `prompt`) and the model (tier `consider`) on all labelled texts and writes them beside the
 * pack. Thresholds are set by what is said of texts by authors that were not learnt from. The same texts and
 * triggers give the same files.
 *
 *   npm run train
 */
const groupsOfAuthors = 5;

const { written, compiled } = requirePack(firstPack);
const lessons = written.pack.lessons.map(({ id }) => id);
const texts = sets.flatMap((set) => readSet(set));
const maker = new ExampleMaker(compiled, lessons, written.pack.twins);
const examples = texts.flatMap((text) => maker.examplesOf(text));
console.log(`${texts.length} texts, ${examples.length} sentences`);
const groups = authorGroups([...new Set(texts.map(authorOf))], groupsOfAuthors);

const learn = (recipe: Recipe, from: readonly Example[]) =>
  keepMost(train(from.map(recipe.instanceOf), lessons.length, recipe.settings), recipe.mostWeights);

const unseenBy = (recipe: Recipe) =>
  leaveAuthorsOut(
    examples,
    groups,
    (from) => {
      const trained = learn(recipe, from);
      return (example) => scoresOf(trained, recipe.instanceOf(example));
    },
    console.log,
  );

const fired = ({ fired: own }: Example, lesson: number): boolean => own[lesson] === 1;
const calibrated = (scores: ReturnType<typeof unseenBy>, use: Calibration): number[] =>
  thresholds(scores, lessons.length, use);

// The gate.
const gateScores = unseenBy(gateRecipe);
const gateThresholds = calibrated(gateScores, { precision: 0.93, pull: 100, mayShow: fired });
const isPrompt = (example: Example, lesson: number): boolean =>
  fired(example, lesson) &&
  (gateScores.get(example)?.[lesson] ?? -Infinity) >= (gateThresholds[lesson] ?? Infinity);
const gate: CompiledGate = {
  format: 1,
  lessons,
  triggers: compiled.triggers.filter(({ tier }) => tier !== 'good-practice').map(triggerName),
  thresholds: gateThresholds,
  ...compress(learn(gateRecipe, examples)),
};
write('gate.json', gate);

// The model.
const modelScores = unseenBy(modelRecipe);
const loose = { precision: 0.83, pull: 25 };
const alone = calibrated(modelScores, { ...loose, mayShow: () => true });
const whereFired = calibrated(modelScores, {
  ...loose,
  mayShow: (example, lesson) => fired(example, lesson) && !isPrompt(example, lesson),
}).map((threshold, lesson) => Math.min(threshold, alone[lesson] ?? threshold));
const model: CompiledModel = {
  format: 2,
  lessons,
  thresholds: alone,
  firedThresholds: whereFired,
  ...compress(learn(modelRecipe, examples)),
};
write('model.json', model);

const isConsidered = (example: Example, lesson: number): boolean =>
  !isPrompt(example, lesson) &&
  (modelScores.get(example)?.[lesson] ?? -Infinity) >=
    ((fired(example, lesson) ? whereFired : alone)[lesson] ?? Infinity);
const figures = {
  prompt: unseenFigures(examples, texts, lessons, isPrompt),
  both: unseenFigures(
    examples,
    texts,
    lessons,
    (example, lesson) => isPrompt(example, lesson) || isConsidered(example, lesson),
  ),
};
writeFileSync('tests/quality/unseen-authors.json', `${JSON.stringify(figures, null, 2)}\n`);

function write(name: string, content: CompiledGate | CompiledModel): void {
  const file = path.join(firstPack, name);
  const text = `${JSON.stringify(content)}\n`;
  writeFileSync(file, text);
  console.log(`${file}: ${Math.round(gzipSync(text).length / 100) / 10} kB compressed`);
}
