import type { Finding, Passage } from '../detection/index.ts';
import type { Tier } from '../lessons/index.ts';

/** A finding and the passage that it stands in. */
export interface PlacedFinding {
  readonly passage: Passage;
  readonly finding: Finding;
}

/** What the practitioner sees: one card a lesson (or pair of twin lessons) a document. */
export interface Prompt {
  /** The lesson, or the two twin lessons joined by "+": the same for as long as the card lives. */
  readonly id: string;
  /** Ids of the lessons on the card; the one that fired first leads. */
  readonly lessons: readonly string[];
  readonly tier: Tier;
  /** Where it fired, in the order of the document; never empty. */
  readonly places: readonly PlacedFinding[];
}
