import type { TokenRange } from './grammar/match.ts';
import type { ReadText } from './grammar/read-text.ts';
import type { Span } from './types.ts';

/** A range of tokens as offsets into the text. */
export function spanOf({ from, to }: TokenRange, { tokens }: ReadText): Span {
  return { start: tokens.start[from] ?? 0, end: tokens.end[to - 1] ?? 0 };
}
