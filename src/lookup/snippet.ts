import type { MatchRange } from './types.ts';

/** About three lines at 320 px. */
const longestSnippet = 140;
const leadIn = 40;

/** The part of a text around its first match, cut between words, with the ranges moved along. */
export function snippetOf(
  text: string,
  ranges: readonly MatchRange[],
): { readonly snippet: string; readonly ranges: readonly MatchRange[] } {
  if (text.length <= longestSnippet) return { snippet: text, ranges };
  const first = ranges[0]?.start ?? 0;
  const start = first <= leadIn ? 0 : afterSpace(text, first - leadIn, first);
  const wanted = start + longestSnippet;
  const end = wanted >= text.length ? text.length : beforeSpace(text, wanted, start);
  const opening = start > 0 ? '… ' : '';
  const closing = end < text.length ? ' …' : '';
  const shift = opening.length - start;
  return {
    snippet: `${opening}${text.slice(start, end)}${closing}`,
    ranges: ranges
      .filter((range) => range.start >= start && range.end <= end)
      .map((range) => ({ start: range.start + shift, end: range.end + shift })),
  };
}

function afterSpace(text: string, from: number, atMost: number): number {
  const space = text.indexOf(' ', from);
  return space < 0 || space >= atMost ? atMost : space + 1;
}

function beforeSpace(text: string, from: number, atLeast: number): number {
  const space = text.lastIndexOf(' ', from);
  return space <= atLeast ? from : space;
}
