import Fuse from 'fuse.js';
import type { MatchRange } from './types.ts';

/** A word of a text, in lower case with a straight apostrophe, and where it stands. */
export interface Word extends MatchRange {
  readonly word: string;
}

/** What a word of a query means among the words of all texts. */
export interface Meaning {
  /** The word as it would be typed right: itself where a word begins with it, else the words it was meant to be. */
  readonly typedRight: readonly string[];
  /** All words it stands for: those it begins, and their kin ("compliant" for "compliance"). */
  readonly words: ReadonlySet<string>;
}

/** The words of all texts. */
export interface Vocabulary {
  meaningOf(queryWord: string): Meaning;
}

const word = /[\p{L}\p{N}]+(?:['\u2019][\p{L}\p{N}]+)*/gu;

/** The words of a text, in order. */
export function wordsOf(text: string): readonly Word[] {
  return [...text.matchAll(word)].map((match) => ({
    word: match[0].toLowerCase().replace(/\u2019/gu, "'"),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

export function vocabularyOf(words: Iterable<string>): Vocabulary {
  const byFirstLetter = new Map<string, string[]>();
  for (const known of new Set(words)) {
    const letter = known.charAt(0);
    byFirstLetter.set(letter, [...(byFirstLetter.get(letter) ?? []), known]);
  }
  return {
    meaningOf(queryWord) {
      // The first letter of a word is seldom mistyped, and "table" is not "able".
      const candidates = byFirstLetter.get(queryWord.charAt(0)) ?? [];
      const begun = candidates.filter((known) => known.startsWith(queryWord));
      const meant = begun.length > 0 ? begun : mended(queryWord, candidates);
      const kin = candidates.filter((known) => meant.some((other) => isKin(other, known)));
      return { typedRight: begun.length > 0 ? [queryWord] : meant, words: new Set([...meant, ...kin]) };
    },
  };
}

function mended(queryWord: string, candidates: readonly string[]): readonly string[] {
  const swaps = swapsOf(queryWord);
  const untangled = candidates.filter((known) => swaps.some((swap) => known.startsWith(swap)));
  return untangled.length > 0 ? untangled : candidates.filter((known) => isMistyped(queryWord, known));
}

/** Words of one family share a long beginning. */
function isKin(one: string, other: string): boolean {
  let shared = 0;
  while (shared < one.length && one[shared] === other[shared]) shared += 1;
  return shared >= 5 && shared * 3 >= Math.max(one.length, other.length) * 2;
}

/** The word with each pair of neighbouring letters swapped, the first left alone. */
function swapsOf(queryWord: string): readonly string[] {
  if (errorsForgiven(queryWord) === 0) return [];
  const letters = [...queryWord];
  return letters.slice(2).map((letter, index) => {
    const at = index + 1;
    return [...letters.slice(0, at), letter, letters[at], ...letters.slice(at + 2)].join('');
  });
}

function isMistyped(queryWord: string, known: string): boolean {
  const forgiven = errorsForgiven(queryWord);
  if (forgiven === 0) return false;
  // Half an error more leaves room for what Fuse adds for a match that begins a letter late.
  const threshold = (forgiven + 0.5) / queryWord.length;
  const beginning = known.slice(0, queryWord.length + forgiven);
  return Fuse.match(queryWord, beginning, { threshold, distance: 100 }).isMatch;
}

/** Short words must be typed right: one letter changed makes them another word. */
function errorsForgiven(queryWord: string): number {
  if (queryWord.length < 4) return 0;
  return queryWord.length < 8 ? 1 : 2;
}
