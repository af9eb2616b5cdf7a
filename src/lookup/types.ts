/** A stretch of a snippet: UTF-16 code units, end exclusive; always whole words. */
export interface MatchRange {
  readonly start: number;
  readonly end: number;
}

export const lookupFields = [
  'title',
  'question',
  'reminder',
  'message',
  'summary',
  'our question',
  'wording',
  'theme',
  'resource',
] as const;
/** The part of a lesson that a search matched, the most telling first. */
export type LookupField = (typeof lookupFields)[number];

/** A lesson that a search found, and where. */
export interface LookupResult {
  /** Id of the lesson. */
  readonly lesson: string;
  readonly field: LookupField;
  /** The field's text around the match; "…" stands where it was cut. */
  readonly snippet: string;
  readonly ranges: readonly MatchRange[];
}

/** What a search found, best first. */
export interface LookupResults {
  readonly results: readonly LookupResult[];
  /** Whether the lessons have all words of the query; else no lesson has, and these have some. */
  readonly allWords: boolean;
}

/** Search over the lessons of a pack. */
export interface Lookup {
  /** Finds lessons as one types; forgives typing errors in words of four letters and more. An empty query finds nothing. */
  search(query: string): LookupResults;
}
