/** The largest number that a feature has for a hidden unit; the least is its opposite. */
export const largest = 3;

/** Numbers of units that one 32-bit word holds, eight digits each, moved up so that none is below zero. */
const lanes = 4;
/** Words that are summed at a time. */
const block = 4;
/** So many numbers of one unit can be added in eight digits. */
const mostInLane = Math.floor(255 / (2 * largest));

/** The numbers of a feature for two units, as they stand in a word. */
export const pairOf = (first: number, second: number): number =>
  (first + largest) | ((second + largest) << 8);

/** The numbers that features have for hidden units, and their sums: four units are added at a time. */
export class UnitNumbers {
  private readonly words: Int32Array;
  /** Words of one feature. */
  private readonly width: number;
  private readonly sums: Float64Array;

  constructor(features: number, units: number) {
    this.width = block * Math.ceil(units / (lanes * block));
    this.words = new Int32Array(features * this.width);
    this.sums = new Float64Array(lanes * this.width);
  }

  /**
   * Sets all numbers from a text that has, feature after feature, a character for each two units.
   * @param pairs by character code: what it stands for, see `pairOf`
   */
  read(text: string, units: number, pairs: Int32Array): void {
    const { words, width } = this;
    for (let at = 0, first = 0; at < text.length; first += width) {
      for (let unit = 0; unit < units; unit += 2, at++) {
        const word = first + (unit >> 2);
        const pair = pairs[text.charCodeAt(at)] as number;
        words[word] = (words[word] as number) | (pair << ((unit & 2) << 3));
      }
    }
  }

  get(feature: number, unit: number): number {
    const word = this.words[feature * this.width + (unit >> 2)] as number;
    return ((word >>> ((unit & 3) << 3)) & 255) - largest;
  }

  /** The sums of the first `count` of some features, by unit. They hold until others are asked for. */
  sum(features: Int32Array, count: number): Float64Array {
    const { sums, width } = this;
    sums.fill(0 - count * largest);
    for (let from = 0; from < count; from += mostInLane) {
      const to = Math.min(count, from + mostInLane);
      for (let word = 0; word < width; word += block) this.sumBlock(features, from, to, word);
    }
    return sums;
  }

  private sumBlock(features: Int32Array, from: number, to: number, word: number): void {
    const { words, width } = this;
    let first = 0;
    let second = 0;
    let third = 0;
    let fourth = 0;
    for (let number = from; number < to; number++) {
      const at = (features[number] as number) * width + word;
      first = (first + (words[at] as number)) | 0;
      second = (second + (words[at + 1] as number)) | 0;
      third = (third + (words[at + 2] as number)) | 0;
      fourth = (fourth + (words[at + 3] as number)) | 0;
    }
    this.addLanes(first, lanes * word);
    this.addLanes(second, lanes * (word + 1));
    this.addLanes(third, lanes * (word + 2));
    this.addLanes(fourth, lanes * (word + 3));
  }

  private addLanes(word: number, unit: number): void {
    const { sums } = this;
    sums[unit] = (sums[unit] as number) + (word & 255);
    sums[unit + 1] = (sums[unit + 1] as number) + ((word >>> 8) & 255);
    sums[unit + 2] = (sums[unit + 2] as number) + ((word >>> 16) & 255);
    sums[unit + 3] = (sums[unit + 3] as number) + (word >>> 24);
  }
}
