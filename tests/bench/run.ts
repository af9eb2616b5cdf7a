import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { detectorOf, firstPack, loadLanguage, requirePack } from '../../src/cli/pack-files.ts';
import { longDocumentReport, measureLongDocument } from './long-document/index.ts';
import { measureInBrowser } from './browser.ts';
import { bundleDetector, inflected, phraseDetector } from './own-detector.ts';
import { report } from './report.ts';
import { fingerprint, growingPhrases, oracle, paragraphsOf, phrasesOf } from './texts.ts';
import type { Cell, Measured, Outcome } from './types.ts';

/**
 * Speed beside what else people use, in one run on the same texts and phrases.
 *
 *   npm run --silent bench -- [--quick] [--json] [--only NAME] [--write]
 *
 * --quick  one round, shorter texts      --only  cells whose name holds NAME, or “long document”: 500 pages beside the panel
 * --json   the figures as JSON           --write docs/speed.md
 *
 * All of it takes some ten minutes on a quiet machine. The packages that it compares with are installed into tests/bench at the first run (about 130 MB).
 */
const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
    only: { type: 'string', default: '' },
  },
});

const root = process.cwd();
const here = path.join(root, 'tests/bench');
const cache = path.join(root, '.cache/bench');
const rounds = values.quick ? 1 : 3;
/** Milliseconds that one measurement may take. */
const limit = values.quick ? 1_000 : 2_000;
const longDocument = 'long document';
const mostDrift = 0.1;
const mostAttempts = values.quick ? 1 : 2;

const say = (line: string): void => {
  if (!values.json) console.error(line);
};

function installPeers(): void {
  if (existsSync(path.join(here, 'node_modules'))) return;
  say('Installing what is compared with (once, about 130 MB) …');
  execFileSync('npm', ['ci', '--prefix', here, '--ignore-scripts', '--no-audit', '--no-fund'], {
    stdio: 'inherit',
  });
}

/** Runs a cell in a fresh process, again where the machine's speed changed meanwhile. */
function measure(cell: Cell): Measured {
  const file = path.join(cache, `job-${process.pid}.json`);
  writeFileSync(file, JSON.stringify({ limit, ...cell.job }));
  let last: Measured = { fault: 'not run' };
  for (let attempt = 1; attempt <= mostAttempts; attempt++) {
    const { stdout, stderr, status } = spawnSync(process.execPath, [path.join(here, 'cell.mjs'), file], {
      encoding: 'utf8',
      timeout: 120_000,
      maxBuffer: 1 << 26,
    });
    if (status !== 0)
      return { fault: stderr.split('\n').find((line) => line.includes('Error')) ?? 'cut after two minutes' };
    const outcome = JSON.parse(stdout) as Outcome;
    const [before, after] = outcome.calibration;
    const drift = Math.abs(after - before) / before;
    last = { ...outcome, drift, attempts: attempt };
    if (drift <= mostDrift) break;
  }
  return last;
}

mkdirSync(cache, { recursive: true });
const long =
  values.only === '' || values.only === longDocument
    ? measureLongDocument({ root, cache, rounds, say })
    : undefined;
if (values.only === longDocument && long !== undefined) {
  console.log(values.json ? JSON.stringify(long) : longDocumentReport(long));
  process.exit();
}

installPeers();
const { language } = loadLanguage();
if (!language) throw new Error('The language in packs/language has faults: npm run check says which.');
const pack = requirePack(firstPack);
detectorOf(pack);
const bundle = await bundleDetector(root, cache);

const size = values.quick ? 300_000 : 1_000_000;
const paragraphs = paragraphsOf(size, 1);
const scored = paragraphs.slice(0, 100);
const phrases = phrasesOf(500, 2);
const spans = oracle(scored, phrases);
const common = { paragraphs, scored, withParagraphs: true } as const;
const own = { engine: 'own', bundle, limit: 4_000 } as const;
const trained = { gate: pack.gate, model: pack.model };

const peer = (
  name: string,
  engine: string,
  note: string,
  feeds: readonly ('whole' | 'paragraph')[] = ['paragraph'],
): Cell[] =>
  feeds.map((feed) => ({
    group: 'peers',
    name: feeds.length > 1 ? `${name}, ${feed === 'whole' ? 'whole text' : 'by paragraph'}` : name,
    note,
    job: { ...common, engine, feed, phrases, oracle: spans },
  }));

const phraseCell = (
  group: string,
  name: string,
  rules: readonly string[],
  how: 'exact' | 'inflected',
  note = '',
): Cell => ({
  group,
  name,
  note,
  job: { ...common, ...own, feed: 'paragraph', rules: phraseDetector(rules, language, how), oracle: spans },
});

const many = [50, 500, 5_000, 50_000];
const sizes = values.quick ? [10_000, 100_000, 1_000_000] : [10_000, 100_000, 1_000_000, 10_000_000];

const cells: Cell[] = [
  {
    group: 'floor',
    name: 'each character looked at once',
    note: '',
    job: { ...common, engine: 'charCodes', feed: 'whole' },
  },
  {
    group: 'floor',
    name: 'small letters and split',
    note: '',
    job: { ...common, engine: 'lowerAndSplit', feed: 'paragraph' },
  },
  {
    group: 'own',
    name: 'our scan, full: the pack with guards, gate and model',
    note: 'our rules',
    job: { ...common, ...own, feed: 'paragraph', rules: pack.compiled, trained },
  },
  {
    group: 'own',
    name: 'our scan, grammar and guards only',
    note: 'our rules',
    job: { ...common, ...own, feed: 'paragraph', rules: pack.compiled },
  },
  phraseCell('own', 'our engine, the 500 phrases', phrases, 'exact'),
  phraseCell('own', 'our engine, the 500 phrases in all forms', phrases, 'inflected'),
  ...peer('one trie-compressed expression', 'one', '', ['whole', 'paragraph']),
  ...peer('Aho–Corasick (@monyone)', 'ahoCorasick', '', ['whole', 'paragraph']),
  ...peer('compromise/one', 'compromiseOne', ''),
  ...peer('compromise/three', 'compromiseThree', ''),
  ...peer('wink-nlp, custom entities', 'winkNlp', ''),
  ...peer('retext + nlcst-search', 'retextSearch', '', ['whole', 'paragraph']),
  ...peer('textlint + prh', 'textlintPrh', ''),
  ...peer('alex', 'alex', 'its own rules'),
  ...peer('write-good', 'writeGood', 'its own rules'),
  ...peer('harper.js', 'harper', 'its own rules: other work'),
  ...peer('fuse.js, each phrase over the sentences', 'fuse', 'naive use'),
  ...many.map((count) => phraseCell('rules', `ours, ${count} phrases`, growingPhrases(count, 3), 'exact')),
  ...many
    .slice(0, 3)
    .map((count) =>
      phraseCell('rules', `ours, ${count} phrases in all forms`, growingPhrases(count, 3), 'inflected'),
    ),
  // With 50,000 phrases, splitting them so that V8 optimises each expression takes longer than a cell may.
  ...many.slice(0, 3).map((count): Cell => ({
    group: 'rules',
    name: `expressions, ${count} phrases, best split`,
    note: '',
    job: { ...common, engine: 'several', feed: 'whole', phrases: growingPhrases(count, 3) },
  })),
  ...many.slice(0, 2).map((count): Cell => ({
    group: 'rules',
    name: `expressions, ${count} phrases in all forms, best split`,
    note: '',
    job: {
      ...common,
      engine: 'several',
      feed: 'whole',
      phrases: inflected(growingPhrases(count, 3), language).slice(0, 200_000),
    },
  })),
  ...sizes.map((length): Cell => ({
    group: 'text',
    name: `full scan of ${length.toLocaleString('en-GB')} characters in one call`,
    note: '',
    job: {
      ...common,
      ...own,
      feed: 'whole',
      paragraphs: paragraphsOf(length, 4),
      withParagraphs: false,
      rules: pack.compiled,
      trained,
      limit: 4_000,
    },
  })),
];

const chosen = cells.filter(({ name }) => name.includes(values.only));
const measured = new Map<Cell, Measured[]>(chosen.map((cell) => [cell, []]));
for (let round = 1; round <= rounds; round++) {
  for (const cell of chosen) {
    say(`round ${round} of ${rounds}: ${cell.name}`);
    measured.get(cell)?.push(measure(cell));
  }
}

say('set-up in Chromium');
const browser =
  values.only === ''
    ? await measureInBrowser(bundle, pack.compiled, trained, paragraphs[0] ?? '', values.quick ? 1 : 5)
    : [];

const panelScripts = (): string =>
  ['taskpane-detector', 'taskpane-libraries', 'taskpane-lessons', 'taskpane-model', 'taskpane']
    .map((name) => readFileSync(path.join(cache, 'panel', `${name}.js`), 'utf8'))
    .join('\n');
const sizeOf = (text: string): number => Math.round(gzipSync(text, { level: 9 }).length / 100) / 10;
const facts = {
  machine: `${os.cpus()[0]?.model ?? 'unknown processor'}, ${os.cpus().length} cores`,
  node: `${process.version} (V8 ${process.versions.v8})`,
  load: os
    .loadavg()
    .map((value) => value.toFixed(1))
    .join(' '),
  texts: `${paragraphs.length} paragraphs, ${fingerprint(paragraphs)}`,
  phrases: `500 phrases, ${fingerprint(phrases)}`,
  rounds,
  sizes: {
    'the detector’s code': sizeOf(readFileSync(bundle, 'utf8')),
    'the compiled pack': sizeOf(JSON.stringify(pack.compiled)),
    gate: sizeOf(JSON.stringify(pack.gate ?? null)),
    model: sizeOf(JSON.stringify(pack.model ?? null)),
    ...(long === undefined ? {} : { 'the panel’s scripts with all of this': sizeOf(panelScripts()) }),
  },
};
const results = [...measured].map(([{ group, name, note }, outcomes]) => ({ group, name, note, outcomes }));
const text = [
  report(facts, results, browser),
  ...(long === undefined ? [] : [longDocumentReport(long)]),
].join('\n');
if (values.write) writeFileSync(path.join(root, 'docs/speed.md'), text);
console.log(values.json ? JSON.stringify({ facts, results, browser, long }) : text);
