/**
 * One cell of the bench: a fresh process with exactly one engine. Reads a job (JSON) from the file named on the command
 * line, writes what it measured to standard output.
 */
import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import * as expressions from './engines/expressions.mjs';
import * as floor from './engines/floor.mjs';
import * as own from './engines/own.mjs';
import * as peers from './engines/peers.mjs';

const engines = { ...floor, ...own, ...expressions, ...peers };
const job = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const { paragraphs, engine, feed, limit } = job;

/** The same arithmetic every time: how fast the machine is just now, in milliseconds. */
function calibrate() {
  let best = Infinity;
  for (let round = 0; round < 7; round++) {
    const began = performance.now();
    let hash = 0;
    for (let at = 0; at < 8_000_000; at++) hash = Math.imul(hash ^ at, 0x01000193);
    best = Math.min(best, performance.now() - began + (hash === 1 ? 1 : 0));
  }
  return best;
}

const memory = () => process.resourceUsage().maxRSS / 1024;
const fed = feed === 'whole' ? [paragraphs.join('\n')] : paragraphs;

const before = calibrate();
const atStart = memory();
const began = performance.now();
const made = await engines[engine](job);
const setUp = made.setUp ?? performance.now() - began;
const { scan } = made;

/** Processor time of this process, in milliseconds: what other processes do meanwhile is not in it. */
function processorTime() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Scans texts one after another until all are done or so much processor time is used up: other work does not cut a pass short. */
async function pass(texts, until) {
  const times = [];
  let characters = 0;
  const began = processorTime();
  for (const text of texts) {
    const from = performance.now();
    const spans = scan(text);
    if (spans instanceof Promise) await spans;
    const now = performance.now();
    times.push(now - from);
    characters += text.length;
    if (processorTime() - began > until) break;
  }
  return { times, characters, time: processorTime() - began, isCut: times.length < texts.length };
}

const firstScan = performance.now();
await scan(fed[0].slice(0, 600));
const first = performance.now() - firstScan;
const warm = feed === 'whole' ? paragraphs.slice(0, 400) : fed;
await pass(warm, limit);

/** The best of up to six passes within the time: the first are slowed by V8 learning the code. */
async function bestPass() {
  const end = processorTime() + limit;
  let best = await pass(fed, limit);
  for (let more = 0; more < 5 && !best.isCut && processorTime() < end; more++) {
    const next = await pass(fed, limit);
    if (!next.isCut && next.time < best.time) best = next;
  }
  return best;
}

const measured = await bestPass();

/** What each paragraph takes at the best of three times: an interruption from outside seldom strikes thrice. */
async function bestOfThree() {
  const chosen = paragraphs.slice(0, 1000);
  const best = [];
  for (let round = 0; round < 3; round++) {
    const { times } = await pass(chosen, limit / 2);
    times.forEach((time, number) => (best[number] = Math.min(best[number] ?? Infinity, time)));
  }
  return best;
}
const single = job.withParagraphs ? await bestOfThree() : [];

async function spansIn(texts) {
  const spans = [];
  let offset = 0;
  for (const text of texts) {
    const found = await scan(text);
    if (found === undefined) return undefined;
    for (const [start, end] of found) spans.push([start + offset, end + offset]);
    offset += text.length + 1;
  }
  return spans;
}

/** Share of the oracle's spans that something found touches. */
function shareTouched(spans, wanted) {
  const ends = [...spans].sort((a, b) => a[0] - b[0]);
  const touched = wanted.filter(([start, end]) => ends.some((span) => span[0] < end && start < span[1]));
  return wanted.length === 0 ? undefined : touched.length / wanted.length;
}

let found;
if (job.oracle) {
  const texts = feed === 'whole' ? [job.scored.join('\n')] : job.scored;
  const spans = await spansIn(texts);
  found = spans && shareTouched(spans, job.oracle);
}

const sorted = [...single].sort((a, b) => a - b);
const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
const peak = memory();
const after = calibrate();
process.stdout.write(
  JSON.stringify({
    setUp,
    first,
    perMillion: (measured.time / measured.characters) * 1e6,
    isCut: measured.isCut,
    p50: at(0.5),
    p99: at(0.99),
    paragraphs: sorted.length,
    found,
    memory: peak - atStart,
    calibration: [before, after],
  }),
);
process.exit(0);
