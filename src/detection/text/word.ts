import type { TokenClass } from './token-class.ts';

/** A part of a written word that is a token of its own: "didn't" has "did" and "n't". Ends count from the start. */
export interface WordPart {
  readonly word: Word;
  readonly start: number;
  readonly end: number;
}

/** Short forms whose full stop ends no sentence. */
const shortForms = new Set(
  'dr mr mrs ms prof st rd approx appt appts vs no tel ext re eg ie etc dob hx rx dx wt ht min mins hrs hr wk wks yr yrs mth mths sat sun mon tue tues wed thu thur thurs fri jan feb mar apr jun jul aug sep sept oct nov dec'.split(
    ' ',
  ),
);

/** Words at which a new thought begins: a gap in a pattern does not reach over them. */
const barriers = new Set(['but', 'however', 'although', 'though', 'whereas', 'nevertheless', 'yet']);

/**
 * A word as it was met in texts, in small letters: one for all its places, so that what is found out about it once is
 * remembered. What is asked for at every token comes first, so that it lies together.
 */
export class Word {
  /** What the grammar makes of it in small letters; filled in when first asked for. */
  plain: TokenClass | undefined = undefined;
  readonly isBarrier: boolean;
  /** Whether it has one or two digits and nothing else. */
  readonly isSmallNumber: boolean;
  /** What the model makes of it. */
  features: WordFeatures | undefined = undefined;
  /** The key of its stem: see model/stem-key.ts. */
  stemKey: number | undefined = undefined;
  /** What the grammar makes of it where it is written otherwise. */
  capitals: TokenClass | undefined = undefined;
  name: TokenClass | undefined = undefined;
  age: TokenClass | undefined = undefined;
  isKnown: boolean | undefined = undefined;
  isMisspelt: boolean | undefined = undefined;
  /** Whether a full stop behind it ends no sentence: an initial or a short form. */
  readonly isShortForm: boolean;

  constructor(
    readonly text: string,
    /** The tokens that it consists of, where it is a contraction or has an apostrophe. */
    readonly parts: readonly WordPart[] | undefined,
  ) {
    this.isBarrier = barriers.has(text);
    this.isSmallNumber = /^\d{1,2}$/.test(text);
    this.isShortForm = text.length < 2 || shortForms.has(text);
  }
}

/** What a word brings to the features of sentences: see model/features.ts. */
export interface WordFeatures {
  /** Who remembers what was asked about the word in vain, and the word's row there. */
  readonly inVain: unknown;
  readonly inVainRow: number;
  /** The key of its stem. */
  readonly key: number;
  /** The number of its own feature; below zero where that is not known. */
  readonly own: number;
  /** Numbers of the known pieces of it. */
  readonly letters: Int32Array;
  readonly isSmall: boolean;
}
