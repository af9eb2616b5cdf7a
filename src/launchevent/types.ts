import type { CompiledDetector, CompiledGate } from '../detection/index.ts';
import type { Lead, OutlookChoices, Pack } from '../lessons/index.ts';

/** Of a lesson, what is asked before an e-mail is sent. */
export interface AskedLesson {
  readonly id: string;
  readonly title: string;
  /** The audit's own words that lead the lesson's card. */
  readonly lead: Lead;
}

/** What Outlook's events need of the pack and of the organisation's choices: as little as can be, for one small file. */
export interface EventPack {
  readonly detector: CompiledDetector;
  /** Decides on prompts; null where the pack has none. */
  readonly gate: CompiledGate | null;
  readonly lessons: readonly AskedLesson[];
  readonly twins: Pack['twins'];
  readonly outlook: OutlookChoices;
}
