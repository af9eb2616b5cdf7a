import { stemmer } from 'stemmer';
import type { Firing } from '../grammar/grammar.ts';
import type { ReadText } from '../grammar/read-text.ts';
import { keyOf, keyOfWord } from '../model/keys.ts';

const enum Kind {
  Word,
  Pair,
  Trigger,
}

const numberKey = keyOfWord('0');
const nameKey = keyOfWord('\u0000name');

/**
 * What the gate weighs in sentence `at`: its words, each two that stand side by side, and the triggers that fired.
 * Nothing that a pack cut down to the gate's triggers would not have.
 */
export function gateFeaturesOf(text: ReadText, at: number, firings: readonly Firing[]): ReadonlySet<number> {
  const keys = gateWordsOf(text, at);
  for (const { trigger } of firings) keys.add(gateTriggerKey(trigger));
  return keys;
}

/** The words of sentence `at` and their pairs. */
export function gateWordsOf(text: ReadText, at: number): Set<number> {
  const keys = new Set<number>();
  let before: number | undefined;
  for (const word of wordKeys(text, at)) {
    keys.add(keyOf(Kind.Word, word));
    if (before !== undefined) keys.add(keyOf(Kind.Pair, before, word));
    before = word;
  }
  return keys;
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
