import type { BrowserFigures } from './types.ts';

/** What is known of a cell of the bench. */
export interface Figure {
  readonly name: string;
  /** Milliseconds for a million characters: the median of the rounds. */
  readonly time: number;
  /** Milliseconds for 100 words. */
  readonly p99: number;
}

interface Goal {
  readonly what: string;
  readonly goal: string;
  readonly value: number;
  readonly unit: string;
  readonly isMet: (value: number) => boolean;
}

const full = 'our scan, full: the pack with guards, gate and model';
const atMost = (most: number) => (value: number) => value <= most;
const atLeast = (least: number) => (value: number) => value >= least;
const below = (limit: number) => (value: number) => value < limit;

/** The goals for speed, what was measured of each, and whether it is met. */
export function goalTable(figures: readonly Figure[], browser: readonly BrowserFigures[]): string {
  const time = (name: string): number => figures.find((figure) => figure.name === name)?.time ?? NaN;
  const ratio = (one: string, other: string): number => time(one) / time(other);
  const faster = (name: string, least: number): Goal => ({
    what: `the full scan against ${name}`,
    goal: `${least}× as fast`,
    value: ratio(name, full),
    unit: '×',
    isMet: atLeast(least),
  });
  const inText = (length: string): string => `full scan of ${length} characters in one call`;
  const middle = (of: (figures: BrowserFigures) => number): number => {
    const sorted = browser.map(of).sort((a, b) => a - b);
    return sorted[Math.floor(sorted.length / 2)] ?? NaN;
  };
  const growth = (what: string, value: number, most: number): Goal => ({
    what,
    goal: `at most ${most}× a character`,
    value,
    unit: '×',
    isMet: atMost(most),
  });
  const goals: Goal[] = [
    growth(
      'from 100 kB to 10 MB of text (linear would be 1)',
      ratio(inText('10,000,000'), inText('100,000')),
      1.2,
    ),
    growth('from 50 to 50,000 rules', ratio('ours, 50000 phrases', 'ours, 50 phrases'), 2.5),
    {
      what: '500 plain phrases, to one trie-compressed expression',
      goal: 'at most 10× as slow',
      value: ratio('our engine, the 500 phrases', 'one trie-compressed expression, by paragraph'),
      unit: '×',
      isMet: atMost(10),
    },
    {
      what: '5,000 phrases, to the best split of expressions',
      goal: 'faster',
      value: ratio('ours, 5000 phrases', 'expressions, 5000 phrases, best split'),
      unit: '×',
      isMet: below(1),
    },
    {
      what: '500 phrases in all forms, to the best split of expressions',
      goal: 'faster',
      value: ratio('ours, 500 phrases in all forms', 'expressions, 500 phrases in all forms, best split'),
      unit: '×',
      isMet: below(1),
    },
    faster('compromise/one', 10),
    faster('retext + nlcst-search, by paragraph', 10),
    faster('textlint + prh', 50),
    faster('alex', 50),
    faster('compromise/three', 50),
    faster('harper.js', 100),
    {
      what: '100 words, all tiers, p99',
      goal: 'under 1 ms',
      value: figures.find(({ name }) => name === full)?.p99 ?? NaN,
      unit: ' ms',
      isMet: below(1),
    },
    {
      what: 'set-up in Chromium, all in one go',
      goal: 'under 80 ms',
      value: middle(({ setUp }) => setUp),
      unit: ' ms',
      isMet: below(80),
    },
    {
      what: 'set-up in Chromium in turns: the longest turn',
      goal: 'at most 16 ms',
      value: middle(({ longestTurn }) => longestTurn),
      unit: ' ms',
      isMet: atMost(16),
    },
  ];
  const rows = goals.map(({ what, goal, value, unit, isMet }) => {
    const cells = Number.isFinite(value)
      ? [`${value.toFixed(value < 10 ? 2 : 0)}${unit}`, isMet(value) ? 'met' : '**not met**']
      : ['–', 'not measured'];
    return `| ${what} | ${goal} | ${cells.join(' | ')} |`;
  });
  return ['| | goal | measured | |', '|---|---|---|---|', ...rows].join('\n');
}
