import { twiceAsLong } from '../numbers.ts';
import type { FeatureGroups } from './feature-groups.ts';
import { longestSentence } from '../text/sentences.ts';

const atFirst = 1024;

/**
 * The known features of one sentence, as often as they occur in it: a group for each token, and others by themselves, in
 * the order of adding, with the tokens (of the text) that each was made from.
 */
export class FeatureList {
  /** How many tokens there are, and the group of each. */
  tokens = 0;
  readonly groupOf = new Int32Array(longestSentence);
  /** How many features there are by themselves. */
  count = 0;
  numbers: Int32Array = new Int32Array(atFirst);
  private from: Int32Array = new Int32Array(atFirst);
  private to: Int32Array = new Int32Array(atFirst);
  private first = 0;

  /** @param groups those that the numbers of groups are of; others once it has been forgotten what words are */
  constructor(public groups: FeatureGroups) {}

  /** Forgets all, for another sentence, whose first token is `first`. */
  begin(first: number): void {
    this.first = first;
    this.tokens = 0;
    this.count = 0;
  }

  /** Adds the group of the next token. */
  addGroup(group: number): void {
    this.groupOf[this.tokens++] = group;
  }

  /** Adds a feature, unless it is not known: that is, its number is below zero. */
  add(number: number, from: number, to: number): void {
    if (number < 0) return;
    const { count } = this;
    if (count === this.numbers.length) this.grow();
    this.numbers[count] = number;
    this.from[count] = from;
    this.to[count] = to;
    this.count = count + 1;
  }

  /** Calls `visit` for each feature, with the tokens that it was made from. */
  each(visit: (number: number, from: number, to: number) => void): void {
    for (let at = 0; at < this.tokens; at++) {
      const token = this.first + at;
      for (const number of this.groups.membersOf(this.groupOf[at] as number)) visit(number, token, token + 1);
    }
    this.eachOther(visit);
  }

  /** The same for those that are not of a group. */
  eachOther(visit: (number: number, from: number, to: number) => void): void {
    for (let at = 0; at < this.count; at++) {
      visit(this.numbers[at] as number, this.from[at] as number, this.to[at] as number);
    }
  }

  /** Their numbers, as often as they are there. */
  list(): Int32Array {
    const numbers: number[] = [];
    this.each((number) => numbers.push(number));
    return Int32Array.from(numbers);
  }

  private grow(): void {
    this.numbers = twiceAsLong(this.numbers);
    this.from = twiceAsLong(this.from);
    this.to = twiceAsLong(this.to);
  }
}
