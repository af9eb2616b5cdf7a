import { contextOf, type NumberCoder } from './number-coder.ts';
import { Kind } from './kinds.ts';

/** The lists of words; one word may stand in several. */
export const wordLists = ['family', 'exact', 'prefix', 'capitals', 'known', 'unforgiving'] as const;

/** A word, and the lists that it stands in: a binary digit each, the first list's the lowest. */
export interface ListedWord {
  readonly word: string;
  readonly lists: number;
}

const end = 0;
const firstLetter = 1;
const mostShared = 31;

/** Words in the order of their letters, these out of `alphabet` (at most 63 of them). */
export function codeWords(coder: NumberCoder, alphabet: string, given?: readonly ListedWord[]): ListedWord[] {
  const words: ListedWord[] = [];
  const count = coder.count(Kind.Count, [0], given?.length);
  let before: Before = { word: '', lists: 0, shared: 0 };
  for (let at = 0; at < count; at++) {
    const listed = given?.[at];
    const shared = codeShared(coder, before, listed?.word);
    const word = codeLetters(coder, alphabet, before, shared, listed?.word);
    const lists = codeLists(coder, before, shared, word, listed?.lists);
    words.push({ word, lists });
    before = { word, lists, shared };
  }
  return words;
}

interface Before extends ListedWord {
  /** How many letters it had in common with the word before it. */
  readonly shared: number;
}

/** The letter so many places back from the end of a beginning. */
const back = (beginning: string, places: number): number =>
  beginning.charCodeAt(beginning.length - places) || 0;

/** How many letters a word has in common with the one before. */
function codeShared(coder: NumberCoder, { word: before, lists, shared }: Before, given?: string): number {
  const { length } = before;
  return coder.number(
    5,
    Kind.Shared,
    [
      contextOf(shared),
      contextOf(length, shared),
      contextOf(length, lists),
      contextOf(lists, back(before, 1), length - shared),
      contextOf(back(before, 1), back(before, 2)),
    ],
    given === undefined ? 0 : sharedLetters(before, given),
  );
}

function sharedLetters(one: string, other: string): number {
  let shared = 0;
  while (shared < mostShared && shared < one.length && one.charAt(shared) === other.charAt(shared)) shared++;
  return shared;
}

function codeLetters(
  coder: NumberCoder,
  alphabet: string,
  { word: before, lists }: Before,
  shared: number,
  given?: string,
): string {
  const left = before.length - shared;
  let word = before.slice(0, shared);
  for (;;) {
    const own = word.length - shared;
    const [last, second, third, fourth] = [back(word, 1), back(word, 2), back(word, 3), back(word, 4)];
    const ofThree = contextOf(last, second, third);
    const code = coder.number(
      6,
      Kind.Letter,
      [
        contextOf(Math.min(word.length, 10)),
        contextOf(last),
        contextOf(last, second),
        ofThree,
        contextOf(ofThree, fourth),
        contextOf(ofThree, fourth, back(word, 5)),
        contextOf(own === 0 ? before.charCodeAt(shared) || 0 : -1, own, last),
        contextOf(left === 0 ? Math.min(own, 4) : 9, last, lists),
        contextOf(Math.min(left, 3), own, own > 0 ? last : 0),
      ],
      given === undefined || word.length >= given.length
        ? end
        : firstLetter + alphabet.indexOf(given.charAt(word.length)),
    );
    if (code === end) return word;
    word += alphabet.charAt(code - firstLetter);
  }
}

function codeLists(coder: NumberCoder, before: Before, shared: number, word: string, given?: number): number {
  const isLonger = shared === before.word.length ? 1 : 0;
  const ending = contextOf(back(word, 1), back(word, 2));
  return coder.number(
    wordLists.length,
    Kind.Lists,
    [
      0,
      contextOf(back(word, 1)),
      ending,
      contextOf(ending, back(word, 3)),
      contextOf(before.lists, isLonger, word.length - shared),
      contextOf(before.lists, isLonger, ending),
      contextOf(word.length),
    ],
    given,
  );
}
