import type { Figures, LessonFigures, TierName } from './figures.ts';

/** Where `npm run train` leaves the figures on authors that were not learnt from. */
export const unseenFile = 'tests/quality/unseen-authors.json';

/** How good the model is when it has learnt from less. */
export interface CurvePoint {
  readonly what: string;
  readonly sentences: number;
  readonly f1: number;
  readonly cardF1: number;
}

/** Figures on authors that were not learnt from. */
export interface Unseen {
  /** Digest of the data that they belong to: see inputs.ts. */
  readonly inputs: string;
  readonly authors: number;
  readonly texts: number;
  readonly sentences: number;
  readonly bySet: Readonly<Record<string, Readonly<Record<TierName, Figures>>>>;
  readonly byLesson: Readonly<Record<string, Readonly<Record<'prompt' | 'both', LessonFigures>>>>;
  readonly byAuthor: Readonly<Record<string, Figures>>;
  readonly learningCurve: readonly CurvePoint[];
}

export const readUnseen = (json: string): Unseen => JSON.parse(json) as Unseen;
