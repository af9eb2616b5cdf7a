import type { Span } from '../../detection/index.ts';

/** A passage longer than this (UTF-16 code units) is scanned piece by piece, so that no one call blocks the page. */
export const longestPiece = 2_000;

/**
 * Cuts a long text into pieces that follow one another without a gap: after the last line or sentence that fits, else
 * after the last word, and only in a text without either in the middle.
 */
export function* piecesOf(text: string): Generator<Span> {
  let start = 0;
  while (text.length - start > longestPiece) {
    const end = start + endOfPiece(text.slice(start, start + longestPiece));
    yield { start, end };
    start = end;
  }
  yield { start, end: text.length };
}

function endOfPiece(text: string): number {
  const line = text.lastIndexOf('\n') + 1;
  if (line > 0) return line;
  const sentence = Math.max(...['. ', '! ', '? '].map((end) => text.lastIndexOf(end))) + 2;
  if (sentence > 1) return sentence;
  const word = text.lastIndexOf(' ') + 1;
  if (word > 0) return word;
  return isHighSurrogate(text.charCodeAt(text.length - 1)) ? text.length - 1 : text.length;
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}
