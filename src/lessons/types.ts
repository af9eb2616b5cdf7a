/** What a pack is, once it has been read and checked. Plain data: it goes into the panel as JSON. */

/** How a finding is shown: as a card, more quietly, or as an acknowledgement. */
export type Tier = 'prompt' | 'consider' | 'good-practice';

/** Whether what a lesson says (contacts above all) is still so. */
export type LessonStatus = 'current' | 'historic';

/** Where in the audit a lesson stands. */
export interface LessonSource {
  /** Title of the document, as printed. */
  readonly document: string;
  /** Number of the case in the document, from 1. */
  readonly case: number;
  /** The heading that the lesson stands under, as printed. */
  readonly heading: string;
}

/** Something that the audit points to: a policy, a service, a template. */
export interface Resource {
  readonly id: string;
  readonly title: string;
  /** Words of the audit that name it, quoted exactly. */
  readonly quote: string;
  /** Address as printed; absent where the audit only prints the word HERE. */
  readonly address?: string;
  readonly telephone?: string;
  readonly email?: string;
  /** The period that the contact was printed in, e.g. "2016-17". */
  readonly asOf: string;
  /** Which of the contacts the organisation filled in; absent where all are as printed. `asOf` does not go for these. */
  readonly filledIn?: readonly ('address' | 'telephone' | 'email')[];
}

/** Our own offer of other wording. Never the audit's words. */
export interface Rewording {
  readonly instead: string;
  readonly try: string;
}

/** What others have said against a term or idea of the lesson. Ours, with sources. */
export interface Critique {
  readonly text: string;
  readonly sources: readonly string[];
}

/** One key message of the audit. `messages`, `questions` and `reminders` are the audit's own words. */
export interface Lesson {
  readonly id: string;
  /** Plain title for the card. */
  readonly title: string;
  readonly themes: readonly string[];
  readonly source: LessonSource;
  readonly year: string;
  readonly status: LessonStatus;
  /** The day (YYYY-MM-DD) on which someone last checked the lesson. */
  readonly checkedOn: string;
  readonly messages: readonly string[];
  readonly questions: readonly string[];
  readonly reminders: readonly string[];
  readonly resources: readonly Resource[];
  /** Ours: one sentence in plain words. */
  readonly summary: string;
  /** Ours: questions that stand under the audit's own words. */
  readonly ourQuestions: readonly string[];
  readonly rewordings: readonly Rewording[];
  readonly critiques: readonly Critique[];
  /** Wording that calls the lesson up, as examples for the search by hand (the `fires` of its triggers). */
  readonly wordings: readonly string[];
}

/** Good practice that the audit found: its words, exactly. */
export interface Strength {
  readonly quote: string;
}

/** One of the audit's cases. */
export interface AuditCase {
  readonly number: number;
  /** The audit's own pseudonym, e.g. "Adam". */
  readonly pseudonym: string;
  /** The audit's brief summary, quoted exactly. */
  readonly summary: string;
  readonly strengths: readonly Strength[];
}

/** A versioned set of lessons drawn from one document. */
export interface Pack {
  readonly id: string;
  readonly version: string;
  readonly title: string;
  readonly publisher: string;
  readonly document: string;
  readonly year: string;
  /** Ours: what a reader must know of the document's age. */
  readonly note: string;
  readonly themes: readonly { readonly id: string; readonly title: string }[];
  readonly cases: readonly AuditCase[];
  readonly lessons: readonly Lesson[];
  /** Pairs of lesson ids that share one card. */
  readonly twins: readonly (readonly [string, string])[];
}
