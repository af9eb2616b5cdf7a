import type { TokenClass } from './token-class.ts';

/** A part of a written word that is a token of its own: "didn't" has "did" and "n't". Ends count from the start. */
export interface WordPart {
  readonly word: Word;
  readonly start: number;
  readonly end: number;
}

/**
 * A word as it was met in texts, in small letters: one for all its places, so that what is found out about it once is
 * remembered.
 */
export class Word {
  /** The tokens that it consists of, where it is a contraction or has an apostrophe. */
  parts: readonly WordPart[] | undefined = undefined;
  /** What the grammar makes of it, by how it is written; filled in when first asked for. */
  plain: TokenClass | undefined = undefined;
  capitals: TokenClass | undefined = undefined;
  name: TokenClass | undefined = undefined;
  age: TokenClass | undefined = undefined;
  isKnown: boolean | undefined = undefined;
  isMisspelt: boolean | undefined = undefined;
  /** The key of its stem: see model/stem-key.ts. */
  stemKey: number | undefined = undefined;
  /** What a first look makes of it: see gate/first-look.ts. */
  lookWeight: number | undefined = undefined;
  /** What the model makes of it. */
  features: WordFeatures | undefined = undefined;

  constructor(
    readonly text: string,
    readonly hash: number,
  ) {}
}

/** What a word brings to the features of sentences: see model/features.ts. */
export interface WordFeatures {
  /** Who numbered the features. */
  readonly reader: unknown;
  /** The key of its stem. */
  readonly key: number;
  /** The number of its own feature; below zero where that is not known. */
  readonly own: number;
  /** Numbers of the known pieces of it. */
  readonly letters: Int32Array;
  readonly isSmall: boolean;
}
