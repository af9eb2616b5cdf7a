import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { firstPack, requirePack } from '../../src/cli/pack-files.ts';
import type { CompiledModel } from '../../src/detection/index.ts';
import { authorOf, readSet, sets } from './labelled-texts.ts';
import { authorGroups, certainty, leaveAuthorsOut, thresholds } from './training/calibration.ts';
import { ExampleMaker, Fired } from './training/examples.ts';
import { compress, prune, settings, train, type Trained } from './training/linear.ts';
import { unseenFigures } from './training/unseen-figures.ts';

/**
 * Trains the tier `consider` on all labelled texts and writes it beside the pack. Its thresholds are set by what
 * models that had not seen an author say of that author's texts. The same texts and triggers give the same model.
 *
 *   npm run train -- [--precision 0.83] [--certainty 0.9] [--groups 5] [--kilobytes 380]
 */
const { values } = parseArgs({
  options: {
    precision: { type: 'string', default: '0.83' },
    certainty: { type: 'string', default: '0.9' },
    groups: { type: 'string', default: '5' },
    kilobytes: { type: 'string', default: '380' },
  },
});

const { written, compiled } = requirePack(firstPack);
const lessons = written.pack.lessons.map(({ id }) => id);
const texts = sets.flatMap((set) => readSet(set));
const maker = new ExampleMaker(compiled, lessons, written.pack.twins);
const examples = texts.flatMap((text) => maker.examplesOf(text));
console.log(`${texts.length} texts, ${examples.length} sentences`);

const { trained, lightest } = withinSize(train(examples, lessons.length), Number(values.kilobytes));
console.log(`weights lighter than ${lightest.toFixed(2)} are left out`);

const groups = authorGroups([...new Set(texts.map(authorOf))], Number(values.groups));
const unseen = leaveAuthorsOut(examples, lessons.length, groups, settings, lightest, console.log);
const chosen = thresholds(unseen, lessons.length, Number(values.precision));
lessons.forEach((lesson, number) =>
  console.log(`${lesson.padEnd(26)} threshold ${chosen[number]?.toFixed(2)}`),
);
const certain = certainty(unseen, lessons.length, Fired.Consider, Number(values.certainty));
const floor = certainty(unseen, lessons.length, Fired.Prompt, Number(values.certainty));
console.log(
  `a trigger of tier consider is a prompt from ${certain.toFixed(2)}, one of tier prompt from ${floor.toFixed(2)}`,
);

const model = compress(trained, lessons, { thresholds: chosen, certain, floor });
const file = path.join(firstPack, 'model.json');
writeFileSync(file, `${JSON.stringify(model)}\n`);
console.log(`${file}: ${compressedKilobytes(model)} kB compressed`);
writeFileSync(
  'tests/quality/unseen-authors.json',
  `${JSON.stringify(unseenFigures(unseen, texts, lessons, chosen, certain), null, 2)}\n`,
);

function compressedKilobytes(of: CompiledModel): number {
  return Math.round(gzipSync(JSON.stringify(of)).length / 1000);
}

/** Leaves out the lightest weights until the model is small enough for the panel's bundle. */
function withinSize(whole: Trained, kilobytes: number): { trained: Trained; lightest: number } {
  const none = { thresholds: [], certain: 0, floor: 0 };
  for (let lightest = 0.5; ; lightest += 0.04) {
    const pruned = prune(whole, lightest);
    if (compressedKilobytes(compress(pruned, lessons, none)) <= kilobytes)
      return { trained: pruned, lightest };
  }
}
