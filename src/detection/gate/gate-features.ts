import type { ReadText } from '../grammar/read-text.ts';
import { begun, keyOf, keyOfTwo, keyOfWord } from '../model/keys.ts';
import { nameKey, stemKeyOf } from '../model/stem-key.ts';
import { longestSentence } from '../text/sentences.ts';

const enum Kind {
  Word,
  Pair,
  Trigger,
}

/** Of a key's digits so many are left out, the lowest: the others tell the gate's few thousand features apart, and take less room. */
const digitsLeftOut = 14;

/** A key as a gate knows it. */
export const shortKey = (key: number): number => key >>> digitsLeftOut;

/** A short key with noughts for what was left out, signed: tables of rows look at the highest digits first. */
export const asWholeKey = (short: number): number => short << digitsLeftOut;

/** Whole keys of the words of sentence `at` and of their pairs, each once: for training. */
export function gateWordsOf(text: ReadText, at: number): Set<number> {
  const features = new WordFeatureKeys();
  features.read(text, at);
  return new Set(Array.from(features.keys.subarray(0, features.count), (key) => key >>> 0));
}

/**
 * What the gate weighs in a sentence beside the triggers that fired: its words and each two that stand side by side.
 * Nothing that a pack cut down to the gate's triggers would not have.
 */
export class WordFeatureKeys {
  /** How many, and their whole keys, signed; some may be there twice. */
  count = 0;
  readonly keys = new Int32Array(2 * longestSentence);

  /** Takes in sentence `at`. */
  read(text: ReadText, at: number): void {
    this.count = 0;
    const sentence = text.sentence(at);
    if (!sentence) return;
    const { range, names, length } = sentence;
    let before = 0;
    for (let number = 0; number < length; number++) {
      const word = names[number] === 1 ? nameKey : stemKeyOf(text.tokens.word(range.from + number));
      this.keys[this.count++] = keyOfTwo(begun(Kind.Word, word), 0);
      if (number > 0) this.keys[this.count++] = keyOfTwo(begun(Kind.Pair, before), word);
      before = word;
    }
  }
}

export const gateTriggerKey = ({ lesson, id }: { readonly lesson: string; readonly id: string }): number =>
  keyOf(Kind.Trigger, keyOfWord(lesson), keyOfWord(id));
