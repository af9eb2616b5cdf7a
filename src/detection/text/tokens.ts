import type { Word } from './word.ts';

/** What stands between a token and the one before it. */
export const enum Edge {
  None,
  Soft,
  Sentence,
  Line,
}

/** How a token is written. */
export const enum Capital {
  None,
  First,
  All,
}

/**
 * The words and numbers of a text. Contractions are taken apart ("didn't" gives "did" and "not"), a possessive 's
 * belongs to no token, hyphens part words. Offsets are UTF-16 code units, end exclusive. They hold until the next text
 * is read.
 */
export interface Tokens {
  readonly count: number;
  /** Lower case, composed, without soft hyphens and the like. */
  word(at: number): Word;
  /** The number of its word in the table of words. */
  number(at: number): number;
  start(at: number): number;
  end(at: number): number;
  capital(at: number): Capital;
  /** The edge before a token; the first of a text has a line edge. */
  edge(at: number): Edge;
  /** What is to be known of its word: see WordFact. */
  facts(at: number): number;
  /** Whether it is to the grammar what its word is in small letters, and no barrier: so it is no name and no small number. */
  isPlain(at: number): boolean;
}
