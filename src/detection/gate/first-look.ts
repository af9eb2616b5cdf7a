import { KeyNumbers } from '../model/key-numbers.ts';
import { nameKey, stemKeyOf } from '../model/stem-key.ts';
import type { ReadText } from '../grammar/read-text.ts';
import type { Word } from '../text/word.ts';
import type { LookTerms } from '../types.ts';
import { asWholeKey, pairKey, shortKey, wordKey } from './gate-features.ts';
import { heaviest } from './packed-weights.ts';

/**
 * A look at the words of a sentence and at each two that stand side by side, which says whether anything may be in it:
 * most sentences are of no interest, and to work out what stands in one costs a hundred times as much.
 */
export class FirstLook {
  /** By key: the weight, moved up so that none is below zero. */
  private readonly weights: KeyNumbers;
  private readonly nameWeight: number;

  /** @param weights by short key */
  constructor(
    private readonly terms: LookTerms,
    weights: ReadonlyMap<number, number>,
  ) {
    this.weights = new KeyNumbers(weights.size);
    weights.forEach((weight, key) => this.weights.add(asWholeKey(key), weight + heaviest));
    this.nameWeight = this.weightOf(wordKey(nameKey));
  }

  /** Whether sentence `at` is to be looked at any closer. */
  passes(text: ReadText, at: number): boolean {
    const range = text.sentences[at];
    if (!range) return false;
    const { words } = text.tokens;
    let sum = 0;
    let before = 0;
    for (let token = range.from; token < range.to; token++) {
      const word = words[token] as Word;
      const isName = text.isName(token);
      const key = isName ? nameKey : stemKeyOf(word);
      sum += isName ? this.nameWeight : this.weightOfWord(word);
      if (token > range.from) sum += this.weightOf(pairKey(before, key));
      before = key;
    }
    const { scale, bias, from } = this.terms;
    const features = 2 * (range.to - range.from) - 1;
    return (sum * scale) / Math.sqrt(features) + bias >= from;
  }

  private weightOfWord(word: Word): number {
    return (word.lookWeight ??= this.weightOf(wordKey(stemKeyOf(word))));
  }

  private weightOf(key: number): number {
    const number = this.weights.numberOf(asWholeKey(shortKey(key)));
    return number < 0 ? 0 : number - heaviest;
  }
}
