import { linesOf } from './lines.ts';
import type { Span } from './lines.ts';

const LONGEST_SIGNATURE = 1_200;

/**
 * Finds a signature that follows the usual mark, a line of two dashes, in a plain-text e-mail. Two dashes with a long text
 * below them are the author's own rule across the page, not a signature.
 *
 * @param text the e-mail's text, untouched
 * @param history where its quoted history stands, in order (see findQuotedHistory): a signature ends where that begins
 * @returns the signature from its dashes on, or undefined; UTF-16 code units, end exclusive
 */
export function findSignature(text: string, history: readonly Span[]): Span | undefined {
  for (const line of linesOf(text)) {
    if (line.text !== '--' || history.some((span) => line.start >= span.start && line.start < span.end))
      continue;
    const end = history.find((span) => span.start > line.start)?.start ?? text.length;
    if (end - line.start <= LONGEST_SIGNATURE) return { start: line.start, end };
  }
  return undefined;
}
