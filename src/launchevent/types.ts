import type { PackedPrompting } from '../detection/index.ts';
import type { Lead, OutlookChoices, Pack } from '../lessons/index.ts';

/** Of a lesson, what is asked before an e-mail is sent. */
export interface AskedLesson {
  readonly id: string;
  readonly title: string;
  /** The audit's own words that lead the lesson's card. */
  readonly lead: Lead;
}

/** What is packed beside the detector. */
export interface Further {
  readonly lessons: readonly AskedLesson[];
  readonly twins: Pack['twins'];
}

/** What Outlook's events need of the pack and of the organisation's choices: as little as can be, for one small file. */
export interface EventPack {
  /** Decides on prompts; the text beside it is of type Further. */
  readonly prompting: PackedPrompting;
  readonly outlook: OutlookChoices;
}
