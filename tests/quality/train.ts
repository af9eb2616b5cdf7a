import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { firstPack, requirePack } from '../../src/cli/pack-files.ts';
import { authorOf, readSet, sets } from './labelled-texts.ts';
import { authorGroups, certainty, leaveAuthorsOut, thresholds } from './training/calibration.ts';
import { ExampleMaker } from './training/examples.ts';
import { compress, settings, train } from './training/linear.ts';

/**
 * Trains the tier `consider` on all labelled texts and writes it beside the pack. Its thresholds are set by what
 * models that had not seen an author say of that author's texts. The same texts and triggers give the same model.
 *
 *   npm run train -- [--precision 0.8] [--certainty 0.92] [--groups 5] [--lightest 0.9]
 */
const { values } = parseArgs({
  options: {
    precision: { type: 'string', default: '0.8' },
    certainty: { type: 'string', default: '0.92' },
    groups: { type: 'string', default: '5' },
    lightest: { type: 'string', default: '0.9' },
  },
});

const { written, compiled } = requirePack(firstPack);
const lessons = written.pack.lessons.map(({ id }) => id);
const texts = sets.flatMap((set) => readSet(set));
const maker = new ExampleMaker(compiled, lessons, written.pack.twins);
const examples = texts.flatMap((text) => maker.examplesOf(text));
console.log(`${texts.length} texts, ${examples.length} sentences`);

const groups = authorGroups([...new Set(texts.map(authorOf))], Number(values.groups));
const unseen = leaveAuthorsOut(examples, lessons.length, groups, settings, console.log);
const chosen = thresholds(unseen, lessons.length, Number(values.precision));
lessons.forEach((lesson, number) => console.log(`${lesson.padEnd(26)} threshold ${chosen[number]?.toFixed(2)}`));

const certain = certainty(unseen, lessons.length, Number(values.certainty));
console.log(`${'a prompt'.padEnd(26)} threshold ${certain.toFixed(2)}`);

const trained = train(examples, lessons.length);
const model = compress(trained, lessons, { thresholds: chosen, certain }, Number(values.lightest));
const file = path.join(firstPack, 'model.json');
const json = `${JSON.stringify(model)}\n`;
writeFileSync(file, json);
console.log(`${file}: ${Math.round(json.length / 1000)} kB, ${Math.round(gzipSync(json).length / 1000)} kB compressed`);
