import type { Finding, Passage } from '../detection/index.ts';
import type { Tier } from '../lessons/index.ts';

/** A finding and the passage that it stands in. */
export interface PlacedFinding {
  readonly passage: Passage;
  readonly finding: Finding;
  /** Findings of the same card over the same words: one place to the reader, and set aside together. */
  readonly overlapping?: readonly Finding[];
}

/** What the practitioner sees: one card a lesson (or pair of twin lessons) a document. */
export interface Prompt {
  /** The lesson, or the two twin lessons joined by "+": the same for as long as the card lives. */
  readonly id: string;
  /** Ids of the lessons on the card; the one that fired first leads. */
  readonly lessons: readonly string[];
  readonly tier: Tier;
  /** Where it fired, in the order of the document; never empty. Good practice is not among them unless it is all there is. */
  readonly places: readonly PlacedFinding[];
  /** Good practice seen for the same lesson: an acknowledgement beside the card, never counted with its places. */
  readonly acknowledged?: readonly PlacedFinding[];
}

/** The cards as the panel draws them. */
export interface PromptLists {
  /** At most `mostOpenPrompts` cards of tier `prompt`. */
  readonly open: readonly Prompt[];
  /** The other cards of tier `prompt`. */
  readonly folded: readonly Prompt[];
  readonly consider: readonly Prompt[];
  /** Good practice seen, whether or not its lesson has a card too. */
  readonly goodPractice: readonly PlacedFinding[];
}

/** A number made from words by a salted hash; the words cannot be read from it. */
export type ContextHash = number;

/** One place that was called not relevant, by its context. */
export interface NotRelevantMark {
  /** Tells marks of one session apart, so that an undo finds its own; not stored. */
  readonly key: number;
  readonly hash: ContextHash;
}

/** What the practitioner has set aside. Each list is in the order of the acts, oldest first. */
export interface SetAside {
  /** "Not relevant here". */
  readonly notRelevant: readonly NotRelevantMark[];
  /** "I've dealt with this": hashes of a lesson in a document. */
  readonly dealtWith: readonly ContextHash[];
  /** "Don't show this lesson": ids of lessons. */
  readonly hidden: readonly string[];
}

/** The three ways to set a prompt aside. */
export type SetAsideKind = 'not-relevant' | 'dealt-with' | 'hidden';

/** One act of setting aside, enough to take it back. */
export type SetAsideAct =
  | { readonly kind: 'not-relevant'; readonly card: string; readonly keys: readonly number[] }
  | { readonly kind: 'dealt-with'; readonly card: string; readonly hashes: readonly ContextHash[] }
  | { readonly kind: 'hidden'; readonly card: string; readonly lessons: readonly string[] };
