/** A part of a written word that is a token of its own: "didn't" has "did" and "n't". Ends count from the start. */
export interface WordPart {
  /** The part's number in the table of words. */
  readonly number: number;
  readonly start: number;
  readonly end: number;
}

/** What is to be known of a word at each of its places, as binary digits of one number. */
export const enum WordFact {
  /** It is a contraction or has an apostrophe. */
  HasParts = 1,
  /** A full stop behind it ends no sentence: an initial or a short form. */
  IsShortForm = 2,
  /** A new thought begins with it. */
  IsBarrier = 4,
  /** It has one or two digits and nothing else. */
  IsSmallNumber = 8,
  /** Written with a capital it is no name wherever it stands. Not known before that has been asked: see WordTable. */
  IsNoName = 16,
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
 * remembered.
 */
export class Word {
  /** What the model makes of it. */
  features: WordFeatures | undefined = undefined;
  /** The key of its stem: see model/stem-key.ts. */
  stemKey: number | undefined = undefined;
  /** The class of token that it is where it is not written in small letters (grammar/token-classes.ts). */
  capitals: number | undefined = undefined;
  name: number | undefined = undefined;
  age: number | undefined = undefined;
  isKnown: boolean | undefined = undefined;
  isMisspelt: boolean | undefined = undefined;

  constructor(
    readonly text: string,
    /** The tokens that it consists of, where it is a contraction or has an apostrophe. */
    readonly parts: readonly WordPart[] | undefined,
  ) {}

  /** See WordFact. */
  get facts(): number {
    const { text } = this;
    return (
      (this.parts ? WordFact.HasParts : 0) |
      (text.length < 2 || shortForms.has(text) ? WordFact.IsShortForm : 0) |
      (barriers.has(text) ? WordFact.IsBarrier : 0) |
      (/^\d{1,2}$/.test(text) ? WordFact.IsSmallNumber : 0)
    );
  }
}

/** What a word brings to the features of sentences: see model/features.ts. */
export interface WordFeatures {
  /** Who numbered its groups; what another has numbered is worked out anew. */
  readonly owner: unknown;
  /** Its row among what was asked in vain. */
  readonly inVainRow: number;
  /** The key of its stem. */
  readonly key: number;
  /** Numbers of its own features and those of its pieces; below zero where they are not known. */
  readonly own: readonly number[];
  /** Whether it says something, as “the” does not. */
  readonly isTelling: boolean;
  /** The group of its features where it was last met, and the number of the class of token that it was met as. */
  group: number;
  groupClass: number;
  /** Groups by the numbers of all classes that it was met as. */
  readonly groups: Map<number, number>;
}
