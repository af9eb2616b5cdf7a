import type { Span } from '../../detection/index.ts';

const sentenceEnd = /[.!?]["'\u2019\u201d)]*(?=\s+[^\p{Ll}\s])|\n|$/gu;

/** The sentence that a stretch of text stands in, without the space around it. */
export function sentenceAround(text: string, { start, end }: Span): Span {
  let from = 0;
  for (const match of text.matchAll(sentenceEnd)) {
    const to = match.index + match[0].length;
    if (to >= end) return trimmed(text, from, to);
    if (to <= start) from = to;
  }
  return trimmed(text, from, text.length);
}

function trimmed(text: string, from: number, to: number): Span {
  const words = text.slice(from, to);
  return { start: from + words.length - words.trimStart().length, end: from + words.trimEnd().length };
}
