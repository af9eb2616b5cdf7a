import { twiceAsLong } from '../numbers.ts';

const atFirst = 1024;

/** The known features of one sentence, each once, in the order of adding, with the tokens (of the text) that each was made from. */
export class FeatureList {
  count = 0;
  numbers: Int32Array = new Int32Array(atFirst);
  from: Int32Array = new Int32Array(atFirst);
  to: Int32Array = new Int32Array(atFirst);
  /** A bit for each feature, by its number: whether it is in the list. */
  private present: Int32Array = new Int32Array(atFirst);

  /** Forgets all, for another sentence. */
  begin(): void {
    const { present, numbers, count } = this;
    for (let at = 0; at < count; at++) present[(numbers[at] as number) >> 5] = 0;
    this.count = 0;
  }

  /** Adds a feature, unless it is there or not known: that is, its number is below zero. */
  add(number: number, from: number, to: number): void {
    if (number < 0) return;
    const word = number >> 5;
    while (word >= this.present.length) this.present = twiceAsLong(this.present);
    const bits = this.present[word] as number;
    const bit = 1 << (number & 31);
    if ((bits & bit) !== 0) return;
    this.present[word] = bits | bit;
    const { count } = this;
    if (count === this.numbers.length) this.grow();
    this.numbers[count] = number;
    this.from[count] = from;
    this.to[count] = to;
    this.count = count + 1;
  }

  /** Their numbers, in the order in which they were added. */
  list(): Int32Array {
    return this.numbers.slice(0, this.count);
  }

  private grow(): void {
    this.numbers = twiceAsLong(this.numbers);
    this.from = twiceAsLong(this.from);
    this.to = twiceAsLong(this.to);
  }
}
