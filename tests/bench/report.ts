import { goalTable, type Figure } from './goals.ts';
import type { BrowserFigures, Facts, Measured, Outcome, Result } from './types.ts';

const isMeasured = (measured: Measured): measured is Outcome & { drift: number; attempts: number } =>
  !('fault' in measured);

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}

const rounded = (value: number): string =>
  !Number.isFinite(value)
    ? '–'
    : value >= 100
      ? value.toFixed(0)
      : value >= 10
        ? value.toFixed(1)
        : value.toFixed(2);

interface Line {
  readonly result: Result;
  readonly time: number;
  readonly spread: string;
  readonly outcomes: readonly (Outcome & { drift: number })[];
}

function lineOf(result: Result): Line {
  const outcomes = result.outcomes.filter(isMeasured);
  const times = outcomes.map(({ perMillion }) => perMillion);
  const spread = times.length > 1 ? `${rounded(Math.min(...times))}–${rounded(Math.max(...times))}` : '';
  return { result, time: median(times), spread, outcomes };
}

const microseconds = (outcomes: readonly Outcome[], of: 'p50' | 'p99'): string => {
  const values = outcomes.flatMap((outcome) => outcome[of] ?? []);
  return values.length === 0 ? '–' : rounded(median(values) * 1000);
};

const share = (outcomes: readonly Outcome[]): string => {
  const found = outcomes.flatMap((outcome) => outcome.found ?? []);
  return found.length === 0 ? '–' : `${(median(found) * 100).toFixed(0)} %`;
};

function row({ result, time, spread, outcomes }: Line, base: number): string {
  const fault = result.outcomes.find((outcome) => 'fault' in outcome);
  const cut = outcomes.some(({ isCut }) => isCut) ? ' (cut)' : '';
  const note = result.note === '' ? '' : ` *${result.note}*`;
  const cells = fault
    ? [`${result.name}${note}`, fault.fault, '', '', '', '', '', '']
    : [
        `${result.name}${note}`,
        `${rounded(time)}${cut}`,
        spread,
        `${rounded(time / base)}×`,
        `${microseconds(outcomes, 'p50')} / ${microseconds(outcomes, 'p99')}`,
        rounded(median(outcomes.map(({ setUp }) => setUp))),
        rounded(median(outcomes.map(({ memory }) => memory))),
        share(outcomes),
      ];
  return `| ${cells.join(' | ')} |`;
}

const heading =
  '| | ms for 1 M characters | min–max | to ours in full | 100 words, µs p50 / p99 | set-up, ms | memory, MB | found |\n|---|---|---|---|---|---|---|---|';

function table(lines: readonly Line[], base: number): string {
  return [heading, ...lines.map((line) => row(line, base))].join('\n');
}

const figureOf = ({ result: { name }, time, outcomes }: Line): Figure => ({
  name,
  // What our own engine did not get through says nothing: V8 was still learning the code.
  time: name.startsWith('our') && outcomes.some(({ isCut }) => isCut) ? NaN : time,
  p99: median(outcomes.flatMap(({ p99 }) => p99 ?? [])),
});

const list = (values: readonly number[]): string =>
  values.length === 0 ? '–' : values.map(rounded).join(', ');

/** The report, as it stands in docs/speed.md. */
export function report(facts: Facts, results: readonly Result[], browser: readonly BrowserFigures[]): string {
  const lines = results.map(lineOf);
  const group = (...names: string[]): Line[] => lines.filter(({ result }) => names.includes(result.group));
  const base = lines.find(({ result }) => result.name.startsWith('our scan, full'))?.time ?? NaN;
  const drifts = lines.flatMap(({ outcomes }) => outcomes.map(({ drift }) => drift));
  const loops = lines.flatMap(({ outcomes }) => outcomes.flatMap(({ calibration }) => calibration));
  return `# Speed

Written by \`npm run bench -- --write\`. Each cell is a fresh process with one engine; cells take turns over ${facts.rounds} ${facts.rounds === 1 ? 'round' : 'rounds'}, the median counts. Ratios are what to read: the same run, the same texts. Times for a million characters are processor time; those for 100 words are of 1,000 different paragraphs, each the best of three times by the clock. “Found” is the share of what an independent look-up of the same 500 phrases sees that an engine touches.

- ${facts.machine}; Node ${facts.node}; load ${facts.load}
- ${facts.texts}; ${facts.phrases}
- noise: the same arithmetic took ${rounded(Math.min(...loops))} to ${rounded(Math.max(...loops))} ms (median ${rounded(median(loops))}); from before to after a cell it changed by ${rounded(median(drifts) * 100)} % (median), ${rounded(Math.max(...drifts) * 100)} % at most
- compressed: ${Object.entries(facts.sizes)
    .map(([name, kilobytes]) => `${name} ${kilobytes} kB`)
    .join(', ')}

## Goals

${goalTable(lines.map(figureOf), browser)}

In Chromium at rest, ${browser.length} ${browser.length === 1 ? 'round' : 'rounds'}: set-up in one go ${list(browser.map(({ setUp }) => setUp))} ms, the first scan of 100 words behind it ${list(browser.map(({ firstScan }) => firstScan))} ms. In turns, as the panel makes it, with short sentences scanned at the end so that the first text is not the first of all: ${list(browser.map(({ allTurns }) => allTurns))} ms, the longest turn ${list(browser.map(({ longestTurn }) => longestTurn))} ms, the first scan behind them ${list(browser.map(({ firstScanInTurns }) => firstScanInTurns))} ms. “(cut)” stands where an engine did not get through the text in the time that a cell has: then it is measured on the part that it did.

## One run, the same texts

${table(group('floor', 'own', 'peers'), base)}

## Growth with rules

${table(group('rules'), base)}

## Growth with text

${table(group('text'), base)}
`;
}
