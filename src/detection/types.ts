import type { Tier } from '../lessons/index.ts';

/** A block of the practitioner's text with an id: a Word paragraph, a block of an e-mail. */
export interface Passage {
  readonly id: string;
  readonly text: string;
}

/** A stretch of text: UTF-16 code units, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** One place in a text that one trigger fired at. Offsets are UTF-16 code units into the untouched text, end exclusive. */
export interface Finding extends Span {
  /** Id of the lesson. */
  readonly lesson: string;
  /** Id of the trigger within its lesson; `model` for the trained tier. */
  readonly trigger: string;
  readonly tier: Tier;
  /** The words that weighed most, for the card to mark; absent where the whole span is meant. */
  readonly evidence?: readonly Span[];
}

/** A passage's findings, in order of their start. */
export interface PassageFindings {
  readonly passage: Passage;
  readonly findings: readonly Finding[];
}
