import type { Chart } from './chart.ts';
import type { ReadText } from './read-text.ts';
import type { Guard, Pattern, Reach } from './rules.ts';

/** A range of tokens of the whole text, end exclusive. */
export interface TokenRange {
  readonly from: number;
  readonly to: number;
}

/** Where a pattern matched: its first part, and each other part. */
export interface Match extends TokenRange {
  readonly others: readonly TokenRange[];
}

const noRanges: readonly TokenRange[] = [];

/** A quick no: false where a match of the pattern in the sentence is out of the question. */
const mayMatch = (pattern: Pattern, chart: Chart): boolean =>
  chart.holds(pattern.first) && mayHaveOthers(pattern, chart);

/** The same where the first part stands in the sentence. */
export function mayHaveOthers({ others }: Pattern, chart: Chart): boolean {
  for (const { symbol, reach } of others) {
    if (reach.is !== 'neighbours' && !chart.holds(symbol)) return false;
  }
  return true;
}

/** The first match of a pattern in sentence `at`, the shortest there. */
export function firstMatch(pattern: Pattern, text: ReadText, at: number): Match | undefined {
  const chart = text.sentence(at);
  let first: Match | undefined;
  if (chart && mayMatch(pattern, chart)) {
    someMatch(chart, pattern, text, at, (match) => {
      first = match;
      return true;
    });
  }
  return first;
}

/**
 * Calls `visit` for the matches of a pattern in sentence `at`, whose chart this is and holds what the pattern asks for,
 * until it answers true: leftmost first, not overlapping, the shortest at each place.
 */
export function someMatch(
  chart: Chart,
  pattern: Pattern,
  text: ReadText,
  at: number,
  visit: (match: Match) => boolean,
): void {
  const offset = chart.range.from;
  let free = 0;
  let tried = -1;
  chart.someOccurrence(pattern.first, (start, end) => {
    if (start < free || start === tried) return false;
    tried = start;
    const match = withOthers(pattern, text, at, offset + start, offset + end);
    if (!match) return false;
    free = end;
    return visit(match);
  });
}

/** The match whose first part is this range, if the other parts are there. */
function withOthers(
  pattern: Pattern,
  text: ReadText,
  at: number,
  from: number,
  to: number,
): Match | undefined {
  if (pattern.others.length === 0) return { from, to, others: noRanges };
  const others = findOthers(pattern, text, at, { from, to });
  return others && { from, to, others };
}

function findOthers(
  { others }: Pattern,
  text: ReadText,
  at: number,
  first: TokenRange,
): readonly TokenRange[] | undefined {
  const found: TokenRange[] = [];
  for (const { symbol, reach } of others) {
    const range = findOther(symbol, reach, text, at, first);
    if (!range) return undefined;
    found.push(range);
  }
  return found;
}

function findOther(
  symbol: number,
  reach: Reach,
  text: ReadText,
  at: number,
  first: TokenRange,
): TokenRange | undefined {
  const inOwn = find(
    text.sentence(at),
    symbol,
    (range) => !overlap(range, first) && isNear(range, first, reach),
  );
  if (inOwn || reach.is !== 'neighbours') return inOwn;
  return find(text.neighbour(at, 1), symbol, always) ?? find(text.neighbour(at, -1), symbol, always);
}

const always = (): boolean => true;
const overlap = (a: TokenRange, b: TokenRange): boolean => a.from < b.to && b.from < a.to;

function isNear(range: TokenRange, first: TokenRange, reach: Reach): boolean {
  if (reach.is !== 'words') return true;
  const gap = range.from >= first.to ? range.from - first.to : first.from - range.to;
  return gap <= reach.most;
}

/** The first occurrence that is accepted, the shortest of those with one start. */
function find(
  chart: Chart | undefined,
  symbol: number,
  accept: (range: TokenRange) => boolean,
): TokenRange | undefined {
  let found: TokenRange | undefined;
  chart?.someOccurrence(symbol, (start, end) => {
    const range = { from: chart.range.from + start, to: chart.range.from + end };
    if (!accept(range)) return false;
    found = range;
    return true;
  });
  return found;
}

/** Whether `guard` silences `match` in sentence `at`. */
export function isGuarded({ place, symbol }: Guard, match: Match, text: ReadText, at: number): boolean {
  const isBeside = (side: -1 | 1): boolean => find(text.neighbour(at, side), symbol, always) !== undefined;
  if (place.is === 'next') return isBeside(1);
  const chart = text.sentence(at);
  // Most guards look for what is not there at all.
  if (chart?.holds(symbol) && find(chart, symbol, (range) => isAtPlace(range, match, place))) return true;
  return place.is === 'neighbours' && (isBeside(-1) || isBeside(1));
}

function isAtPlace(range: TokenRange, match: Match, place: Guard['place']): boolean {
  switch (place.is) {
    case 'before':
      return range.to <= match.from && range.from >= match.from - place.most;
    case 'after':
      return range.from >= match.to && range.from < match.to + place.most;
    case 'inside':
      return range.from >= match.from && range.to <= match.to;
    case 'outside':
      return !overlap(range, match);
    default:
      return true;
  }
}
