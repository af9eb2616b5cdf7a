import type { Guard, Node, Pattern, Reach } from './nodes.ts';
import type { ReadSentence, ReadText } from './read-text.ts';

/** A range of tokens of the whole text, end exclusive. */
export interface TokenRange {
  readonly from: number;
  readonly to: number;
}

/** Where a pattern matched: its first part, and each other part. */
export interface Match extends TokenRange {
  readonly others: readonly TokenRange[];
}

/** All matches of a pattern in sentence `at`, leftmost first, not overlapping, the shortest at each place. */
export function* matchesOf(pattern: Pattern, text: ReadText, at: number): Generator<Match> {
  const sentence = text.sentence(at);
  if (!sentence?.mayHold(pattern.needs)) return;
  let free = 0;
  for (let start = 0; start < sentence.matcher.length; start++) {
    if (start < free) continue;
    const end = shortest(sentence, pattern.first, start);
    if (end === undefined) continue;
    const here = inText(sentence, start, end);
    const others = findOthers(pattern, text, at, here);
    if (!others) continue;
    yield { ...here, others };
    free = end;
  }
}

function shortest(sentence: ReadSentence, node: Node, start: number): number | undefined {
  let best: number | undefined;
  for (const end of sentence.matcher.endsFrom(node, start)) {
    if (end > start && (best === undefined || end < best)) best = end;
  }
  return best;
}

const inText = ({ range }: ReadSentence, start: number, end: number): TokenRange => ({
  from: range.from + start,
  to: range.from + end,
});

function findOthers(
  pattern: Pattern,
  text: ReadText,
  at: number,
  first: TokenRange,
): TokenRange[] | undefined {
  const found: TokenRange[] = [];
  for (const { node, reach } of pattern.others) {
    const range = findOther(node, reach, text, at, first);
    if (!range) return undefined;
    found.push(range);
  }
  return found;
}

function findOther(
  node: Node,
  reach: Reach,
  text: ReadText,
  at: number,
  first: TokenRange,
): TokenRange | undefined {
  const own = text.sentence(at);
  const inOwn = own && findIn(own, node, (range) => !overlap(range, first) && isNear(range, first, reach));
  if (inOwn || reach.is !== 'neighbours') return inOwn;
  for (const side of [1, -1] as const) {
    const beside = text.neighbour(at, side);
    const found = beside && findIn(beside, node, () => true);
    if (found) return found;
  }
  return undefined;
}

const overlap = (a: TokenRange, b: TokenRange): boolean => a.from < b.to && b.from < a.to;

function isNear(range: TokenRange, first: TokenRange, reach: Reach): boolean {
  if (reach.is !== 'words') return true;
  const gap = range.from >= first.to ? range.from - first.to : first.from - range.to;
  return gap <= reach.most;
}

function findIn(
  sentence: ReadSentence,
  node: Node,
  accept: (range: TokenRange) => boolean,
): TokenRange | undefined {
  for (let start = 0; start < sentence.matcher.length; start++) {
    for (const end of sentence.matcher.endsFrom(node, start)) {
      const range = inText(sentence, start, end);
      if (end > start && accept(range)) return range;
    }
  }
  return undefined;
}

/** Whether `guard` silences `match` in sentence `at`. */
export function isGuarded(guard: Guard, match: Match, text: ReadText, at: number): boolean {
  const { place } = guard;
  if (place.is === 'next') return holds(text.neighbour(at, 1), guard, () => true);
  const own = text.sentence(at);
  if (holds(own, guard, (range) => isAtPlace(range, match, guard))) return true;
  if (place.is !== 'neighbours') return false;
  return holds(text.neighbour(at, -1), guard, () => true) || holds(text.neighbour(at, 1), guard, () => true);
}

function holds(
  sentence: ReadSentence | undefined,
  guard: Guard,
  accept: (range: TokenRange) => boolean,
): boolean {
  if (!sentence?.hasAnyOf(guard.anchors)) return false;
  return findIn(sentence, guard.node, accept) !== undefined;
}

function isAtPlace(range: TokenRange, match: Match, { place }: Guard): boolean {
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
