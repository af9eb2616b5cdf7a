import type { ReadText } from '../grammar/read-text.ts';
import { keyOf, keyOfWord } from '../model/keys.ts';
import { nameKey, stemKeyOf } from '../model/stem-key.ts';
import type { Word } from '../text/word.ts';

const enum Kind {
  Word,
  Pair,
  Trigger,
}

/** Of a key's digits so many are left out, the lowest: the others tell the gate's few thousand features apart, and take less room. */
const digitsLeftOut = 14;

/** A key as a gate knows it. */
export const shortKey = (key: number): number => key >>> digitsLeftOut;

/** A short key with noughts for what was left out: tables of rows look at the highest digits first. */
export const asWholeKey = (short: number): number => (short << digitsLeftOut) >>> 0;

/** Whole keys of the words of sentence `at` and of their pairs, as often as they stand there: for training. */
export function gateWordsOf(text: ReadText, at: number): number[] {
  const keys: number[] = [];
  eachWordFeature(text, at, (key) => keys.push(key));
  return keys;
}

/** The whole key of a word with this key of its stem, and that of two such words side by side. */
export const wordKey = (word: number): number => keyOf(Kind.Word, word);
export const pairKey = (before: number, word: number): number => keyOf(Kind.Pair, before, word);

/**
 * Calls `visit` for what the gate weighs in sentence `at` beside the triggers that fired: its words and each two that
 * stand side by side, as whole keys. Nothing that a pack cut down to the gate's triggers would not have.
 */
export function eachWordFeature(text: ReadText, at: number, visit: (key: number) => void): void {
  const sentence = text.sentence(at);
  if (!sentence) return;
  const { range, names, length } = sentence;
  let before = 0;
  for (let number = 0; number < length; number++) {
    const word = names[number] === 1 ? nameKey : stemKeyOf(text.tokens.words[range.from + number] as Word);
    visit(wordKey(word));
    if (number > 0) visit(pairKey(before, word));
    before = word;
  }
}

export const gateTriggerKey = ({ lesson, id }: { readonly lesson: string; readonly id: string }): number =>
  keyOf(Kind.Trigger, keyOfWord(lesson), keyOfWord(id));
