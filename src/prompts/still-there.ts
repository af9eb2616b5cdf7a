import type { Finding, Passage, PassageFindings, Span } from '../detection/index.ts';

/**
 * Findings of an earlier text, carried over to the text as it now is, for the moment until it has been scanned again.
 * A finding stays only where its words were certainly not touched: it vanishes rather than point at the wrong words.
 * Offsets are UTF-16 code units, end exclusive.
 */
export function stillThere(
  earlier: readonly PassageFindings[],
  now: readonly Passage[],
): readonly PassageFindings[] {
  const find = finderOf(earlier);
  return now.map((passage, index) => {
    const entry = find(passage.id, index);
    if (entry === undefined) return { passage, findings: [] };
    if (entry.passage === passage) return entry;
    if (entry.passage.text === passage.text) return { passage, findings: entry.findings };
    return { passage, findings: carryOver(entry, passage.text) };
  });
}

/** Finds entries by the id of their passage: most stand where they stood or follow one that did, and only for others an index is made. */
function finderOf(
  entries: readonly PassageFindings[],
): (id: string, index: number) => PassageFindings | undefined {
  let places: Map<string, number> | undefined;
  let moved = 0;
  return (id, index) => {
    const there = entries[index + moved];
    if (there?.passage.id === id) return there;
    places ??= new Map(entries.map((entry, place) => [entry.passage.id, place]));
    const place = places.get(id);
    if (place === undefined) return undefined;
    moved = place - index;
    return entries[place];
  };
}

/** Where a span of one text stands in another; undefined where the change touches it or grows a word onto it. */
export function carrySpan(span: Span, earlier: string, now: string): Span | undefined {
  return carry(span, changeBetween(earlier, now));
}

/** Whether at least half of the words of the longer text are in the other: an edit, not another text. */
export function isMostlySame(earlier: string, now: string): boolean {
  const one = wordsOf(earlier);
  const other = wordsOf(now);
  const left = new Map<string, number>();
  for (const word of one) left.set(word, (left.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of other) {
    const count = left.get(word) ?? 0;
    if (count > 0) shared += 1;
    left.set(word, count - 1);
  }
  return shared * 2 >= Math.max(one.length, other.length);
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Two texts, and the stretch that differs between them: what comes before and after it is the same in both. */
interface Change {
  readonly earlier: string;
  readonly now: string;
  readonly start: number;
  readonly earlierEnd: number;
}

function changeBetween(earlier: string, now: string): Change {
  const shorter = Math.min(earlier.length, now.length);
  let start = 0;
  while (start < shorter && earlier.charCodeAt(start) === now.charCodeAt(start)) start += 1;
  let same = 0;
  while (
    same < shorter - start &&
    earlier.charCodeAt(earlier.length - 1 - same) === now.charCodeAt(now.length - 1 - same)
  ) {
    same += 1;
  }
  return { earlier, now, start, earlierEnd: earlier.length - same };
}

function carry(span: Span, change: Change): Span | undefined {
  const { earlier, now } = change;
  const shift = shiftOf(span, change);
  if (shift === undefined) return undefined;
  const moved = { start: span.start + shift, end: span.end + shift };
  if (insideWord(now, moved.start) && !insideWord(earlier, span.start)) return undefined;
  if (insideWord(now, moved.end) && !insideWord(earlier, span.end)) return undefined;
  return moved;
}

function shiftOf(span: Span, change: Change): number | undefined {
  if (span.end <= change.start) return 0;
  if (span.start >= change.earlierEnd) return change.now.length - change.earlier.length;
  return undefined;
}

const letter = /[\p{L}\p{N}]/u;

/** Whether letters stand on both sides of an offset. */
function insideWord(text: string, offset: number): boolean {
  return letter.test(text.charAt(offset - 1)) && letter.test(text.charAt(offset));
}

function carryOver(entry: PassageFindings, now: string): Finding[] {
  const change = changeBetween(entry.passage.text, now);
  return entry.findings.flatMap((finding) => {
    const span = carry(finding, change);
    if (span === undefined) return [];
    const evidence = finding.evidence?.flatMap((words) => carry(words, change) ?? []);
    return [{ ...finding, ...span, ...(evidence === undefined ? {} : { evidence }) }];
  });
}
