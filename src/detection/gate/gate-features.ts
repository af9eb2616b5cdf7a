import { stemmer } from 'stemmer';
import type { Firing } from '../grammar/grammar.ts';
import type { ReadText } from '../grammar/read-text.ts';
import { keyOf, keyOfWord } from '../model/keys.ts';

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

const numberKey = keyOfWord('0');
const nameKey = keyOfWord('\u0000name');

/**
 * What the gate weighs in sentence `at`, as short keys: its words, each two that stand side by side, and the triggers
 * that fired. Nothing that a pack cut down to the gate's triggers would not have.
 */
export function gateFeaturesOf(text: ReadText, at: number, firings: readonly Firing[]): ReadonlySet<number> {
  const keys = new Set<number>();
  eachWordFeature(text, at, (key) => keys.add(shortKey(key)));
  for (const { trigger } of firings) keys.add(shortKey(gateTriggerKey(trigger)));
  return keys;
}

/** Whole keys of the words of sentence `at` and of their pairs, for training. */
export function gateWordsOf(text: ReadText, at: number): Set<number> {
  const keys = new Set<number>();
  eachWordFeature(text, at, (key) => keys.add(key));
  return keys;
}

function eachWordFeature(text: ReadText, at: number, visit: (key: number) => void): void {
  let before: number | undefined;
  for (const word of wordKeys(text, at)) {
    visit(keyOf(Kind.Word, word));
    if (before !== undefined) visit(keyOf(Kind.Pair, before, word));
    before = word;
  }
}

export const gateTriggerKey = ({ lesson, id }: { readonly lesson: string; readonly id: string }): number =>
  keyOf(Kind.Trigger, keyOfWord(lesson), keyOfWord(id));

function wordKeys(text: ReadText, at: number): number[] {
  const sentence = text.sentence(at);
  if (!sentence) return [];
  const { range, names } = sentence;
  return text.tokens.words.slice(range.from, range.to).map(({ text: word }, number) => {
    if (names[number] === 1) return nameKey;
    return /^x?\d/.test(word) ? numberKey : keyOfWord(stemmer(word));
  });
}
