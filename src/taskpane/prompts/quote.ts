import type { Span } from '../../detection/index.ts';
import type { PlacedFinding } from '../../prompts/index.ts';

/** A place in its sentence, ready to be shown. Ranges are UTF-16 code units of `text`, end exclusive. */
export interface Quote {
  readonly text: string;
  readonly marked: readonly Span[];
}

/** How much of a long sentence is shown before and after the place (UTF-16 code units). */
const longestBefore = 90;
const longestAfter = 110;

/** The sentence that a place stands in, with the words marked that called the lesson up; cut where it is long. */
export function quoteOf({ passage, finding }: PlacedFinding): Quote {
  const { text } = passage;
  const words = finding.evidence?.length ? finding.evidence : [finding];
  const first = Math.min(finding.start, ...words.map(({ start }) => start));
  const last = Math.max(finding.end, ...words.map(({ end }) => end));
  const start = startOfSentence(text, first);
  const end = endOfSentence(text, last);
  const opening = start.isCut ? '… ' : '';
  const closing = end.isCut ? ' …' : '';
  const shift = opening.length - start.at;
  return {
    text: `${opening}${text.slice(start.at, end.at)}${closing}`,
    marked: words.map((word) => ({ start: word.start + shift, end: word.end + shift })),
  };
}

interface Edge {
  readonly at: number;
  readonly isCut: boolean;
}

const sentenceEnd = /[.!?]["'\u2019\u201d)]*\s+(?=[^\p{Ll}\s])|\n+\s*/gu;

function startOfSentence(text: string, place: number): Edge {
  const from = Math.max(0, place - longestBefore);
  const before = text.slice(from, place);
  const ends = [...before.matchAll(sentenceEnd)];
  const last = ends.at(-1);
  if (last !== undefined) return { at: from + last.index + last[0].length, isCut: false };
  if (from === 0) return { at: place - before.trimStart().length, isCut: false };
  const space = before.search(/\s/u);
  return { at: space < 0 ? from : from + space + 1, isCut: true };
}

function endOfSentence(text: string, place: number): Edge {
  const to = Math.min(text.length, place + longestAfter);
  const after = text.slice(place, to);
  const end = after.search(/[.!?]["'\u2019\u201d)]*(?=\s+[^\p{Ll}\s])|\n/u);
  if (end >= 0) {
    const sign = /^[.!?]["'\u2019\u201d)]*/u.exec(after.slice(end))?.[0] ?? '';
    return { at: place + end + sign.length, isCut: false };
  }
  if (to === text.length) return { at: place + after.trimEnd().length, isCut: false };
  const space = after.search(/\s\S*$/u);
  return { at: space <= 0 ? to : place + space, isCut: true };
}
