import type { CompiledTrigger } from '../types.ts';

/**
 * The rules of a detector as plain numbers. A symbol is a numbered thing that stands at a place in a text: first the
 * shapes (a name, a number …), then the written words, each for all its forms, then the concepts (a lexicon, a group
 * of alternatives, a part of a pattern), which are made of symbols themselves.
 */
export interface Rules {
  readonly words: RuleWords;
  /** Their symbols follow those of the words. No concept contains itself. */
  readonly concepts: Concepts;
  readonly roles: SymbolRoles;
  /** Names of the shared lexicons and their symbols: features of the trained tier. */
  readonly lexicons: readonly (readonly [name: string, symbol: number])[];
  readonly guards: readonly Guard[];
  readonly absences: readonly AbsenceRules[];
  /** One of the patterns of triggers that begin with a symbol; `next` has the others. */
  callerOf(symbol: number): Caller | undefined;
}

/** A pattern of a trigger: all that is looked at for it lies together, for most of them are seldom called. */
export interface Caller extends Pattern {
  /** Patterns are numbered in the order of the rules. */
  readonly number: number;
  readonly trigger: GuardedTrigger;
  /** Another that begins with the same symbol. */
  readonly next: Caller | undefined;
}

/** The written words that rules name, and what else is known of words. */
export interface RuleWords {
  /** How many rules name: their symbols follow those of the shapes. */
  readonly size: number;
  /** The symbols of words that stand for themselves only, and of base forms that stand for their families. */
  readonly exact: WordNumbers;
  readonly families: WordNumbers;
  /** Beginnings of words, and words that are meant only where they are written in capitals, with their symbols. */
  readonly prefixes: WordSymbols;
  readonly capitals: WordSymbols;
  /** Base form to the forms that no rule makes. */
  readonly irregular: Readonly<Record<string, readonly string[]>>;
  /** Words that are spelled right though no pattern knows them: never taken for typing errors or names. */
  readonly known: WordNumbers;
  /** Words so short or so decisive that none is mended into them. */
  readonly unforgiving: ReadonlySet<string>;
}

export type WordSymbols = readonly (readonly [word: string, symbol: number])[];

/** Words and their numbers. */
export interface WordNumbers {
  /** All their letters, each at least once. */
  readonly letters: string;
  /** The number of a word, or -1. */
  of(word: string): number;
  beginningWith(letter: string): readonly string[];
}

export interface RuleWord {
  readonly word: string;
  /** A base form with its family, this form only, whatever begins so, or this only where written in capitals. */
  readonly how: 'family' | 'exact' | 'prefix' | 'capitals';
}

/** What concepts may be, looked up by what it begins with. */
export interface Concepts {
  /** One more than the highest symbol. */
  readonly symbols: number;
  /** Longer sequences that begin with no symbol. */
  readonly loose: readonly ConceptSequence[];
  /** Symbols of the concepts that may be this symbol and nothing else. */
  unitsOf(symbol: number): readonly number[];
  /** Longer sequences that begin with this symbol. */
  beginningWith(symbol: number): readonly ConceptSequence[];
}

/** What symbols are to the matcher. */
export interface SymbolRoles {
  /** By symbol: 1 where it may stand for something else than one token. */
  readonly isCompound: Uint8Array;
  /**
   * By symbol: 1 where a pattern, a guard or a sequence (behind its beginning) asks for it. Of what nothing asks for
   * no note need be taken where it stands.
   */
  readonly isAsked: Uint8Array;
  /** By symbol: 1 where a sequence asks for it right behind the symbol that it begins with. */
  readonly isSecond: Uint8Array;
  /** By symbol: 1 where patterns of triggers begin with it. */
  readonly isCalling: Uint8Array;
  /** By symbol: the number under which it is remembered where in a sentence it stands, or -1. */
  readonly trackOf: Int32Array;
  readonly tracks: number;
}

/** A sequence, and the symbol of the concept that may be it. */
export interface ConceptSequence {
  readonly concept: number;
  readonly sequence: Sequence;
}

/** What must follow one another, as codes: see Code. */
export type Sequence = readonly number[];

export const enum Code {
  /** Never within a sequence: ends it where sequences are packed. */
  End,
  /** The edges of a sentence. */
  First,
  Last,
  /** What stands between these two may be missing. */
  Open,
  Close,
  /** Gap + n: up to n words of any kind, 1 to 12. Does not cross "but" and its kin. */
  Gap = 4,
  /** Symbol + n: the symbol n. */
  Symbol = 17,
}

export const mostGap = Code.Symbol - Code.Gap - 1;

/** How near to the first part of a match another part must stand. */
export type Reach =
  | { readonly is: 'sentence' }
  | { readonly is: 'words'; readonly most: number }
  /** The same sentence or one beside it in the same line of text. */
  | { readonly is: 'neighbours' };

/** A whole pattern: a first part, which makes the span, and others that must be there as well. */
export interface Pattern {
  readonly first: number;
  readonly others: readonly { readonly symbol: number; readonly reach: Reach }[];
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
  readonly place: GuardPlace;
  readonly symbol: number;
}

/** A trigger and its guards. */
export interface GuardedTrigger extends CompiledTrigger {
  /** Numbers of guards. */
  readonly unless: readonly number[];
}

/** A trigger of kind `phrase`. */
export interface TriggerRules extends GuardedTrigger {
  readonly when: readonly Pattern[];
}

/** A trigger of kind `absence`: its wording is there and nothing of `needs` is. */
export interface AbsenceRules extends TriggerRules {
  readonly needs: readonly Pattern[];
}
