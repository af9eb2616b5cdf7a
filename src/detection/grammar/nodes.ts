/**
 * The compiled form of patterns: plain data that goes into the panel as JSON. A terminal is a numbered property
 * that single tokens have ("is a form of attend", "is in the lexicon mother"); a concept is a numbered pattern
 * that others refer to, a lexicon or a group of alternatives.
 */
export type Node =
  | { readonly is: 'word'; readonly terminal: number }
  | { readonly is: 'concept'; readonly concept: number }
  | { readonly is: 'sequence'; readonly parts: readonly Node[] }
  | { readonly is: 'optional'; readonly part: Node }
  /** Up to `most` words of any kind. Does not cross "but" and its kin. */
  | { readonly is: 'gap'; readonly most: number }
  /** The edge of a sentence. */
  | { readonly is: 'first' }
  | { readonly is: 'last' };

/** Alternatives, sorted by the terminal that their first word needs, so that few are tried at a place. */
export interface Concept {
  /** A terminal that says "a single token of this concept", where it has any. */
  readonly single?: number;
  /** Longer alternatives. */
  readonly alternatives: readonly Node[];
  /** Terminals that a match may begin with, each with the numbers of the alternatives that begin so. */
  readonly byFirst: readonly (readonly [number, readonly number[]])[];
  /** Numbers of alternatives that may begin with anything. */
  readonly others: readonly number[];
  /** Terminals one of which every match contains; empty where there is no such set. */
  readonly anchors: readonly number[];
}

/** How near to the first part of a match another part must stand. */
export type Reach =
  | { readonly is: 'sentence' }
  | { readonly is: 'words'; readonly most: number }
  /** The same sentence or one beside it in the same line of text. */
  | { readonly is: 'neighbours' };

/** A whole pattern: a first part, which makes the span, and others that must be there as well. */
export interface Pattern {
  readonly first: Node;
  readonly others: readonly { readonly node: Node; readonly reach: Reach }[];
  /** Terminals one of which every match contains: the pattern is tried only where one occurs. */
  readonly anchors: readonly number[];
  /** Concepts or terminals that every match contains, for a quick no: [is concept, number]. */
  readonly needs: readonly (readonly [0 | 1, number])[];
}

/** Where, as seen from a match, a guard's pattern must not stand. */
export type GuardPlace =
  | { readonly is: 'before'; readonly most: number }
  | { readonly is: 'after'; readonly most: number }
  | { readonly is: 'inside' }
  | { readonly is: 'sentence' }
  | { readonly is: 'outside' }
  | { readonly is: 'next' }
  | { readonly is: 'neighbours' };

/** One reason to be silent. */
export interface Guard {
  readonly name: string;
  readonly place: GuardPlace;
  readonly node: Node;
  readonly anchors: readonly number[];
}
