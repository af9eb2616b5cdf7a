import type { PlacedFinding, Prompt } from '../../prompts/index.ts';

/** The ways to write from a card: one's own words, other wording, the question as a comment. */
export type WritingKind = 'reflection' | 'rewording' | 'comment';

/** What is being written, and on which card. Nothing of it is in the document yet. */
export interface Writing {
  readonly kind: WritingKind;
  /** The card and place as they were when the writing began. */
  readonly prompt: Prompt;
  readonly place: PlacedFinding;
}
