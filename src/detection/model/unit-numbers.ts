import { twiceAsLong } from '../numbers.ts';

/** The largest number that a feature has for a hidden unit; the least is its opposite. */
export const largest = 3;

/** Numbers of units that one 32-bit word holds, four digits each, moved up so that none is below zero. */
const lanes = 8;
/** Words that are summed at a time. */
const block = 4;
/** So many numbers of one unit can be added in eight digits: an even number. */
const mostInLane = 42;
/** Every second number of a word, with four more digits to grow into. */
const everySecond = 0x0f0f0f0f;

/** The numbers of a feature for two units, as they stand in a word. */
export const pairOf = (first: number, second: number): number =>
  (first + largest) | ((second + largest) << 4);

/**
 * The numbers that features have for hidden units, and their sums: many units are added at a time. Packed this
 * closely, for the sums wait for memory more than for anything else.
 */
export class UnitNumbers {
  /** How many features there are. The first adds nothing, and is no feature. */
  private count = 1;
  private words: Int32Array;
  /** Words of one feature. */
  private readonly width: number;
  private readonly sums: Int32Array;

  /** @param units how many hidden units there are: an even number */
  constructor(readonly units: number) {
    this.width = block * Math.ceil(units / (lanes * block));
    this.words = new Int32Array(512 * this.width);
    this.sums = new Int32Array(lanes * this.width);
  }

  /**
   * Adds a feature.
   * @param text has a character for each two of its numbers, beginning at `from`
   * @param pairs by character code: what it stands for, see `pairOf`
   * @returns its number
   */
  add(text: string, from: number, pairs: Int32Array): number {
    const first = this.count * this.width;
    if (first === this.words.length) this.words = twiceAsLong(this.words);
    const { words, units } = this;
    for (let unit = 0; unit < units; unit += 2) {
      const word = first + (unit >> 3);
      const pair = pairs[text.charCodeAt(from + (unit >> 1))] as number;
      words[word] = (words[word] as number) | (pair << ((unit & 6) << 2));
    }
    return this.count++;
  }

  /** What a feature weighs, where each unit's numbers count so much. */
  weightOf(feature: number, unitWeights: Float64Array): number {
    let weight = 0;
    for (let unit = 0; unit < unitWeights.length; unit++) {
      weight += this.get(feature, unit) * (unitWeights[unit] as number);
    }
    return weight;
  }

  get(feature: number, unit: number): number {
    const word = this.words[feature * this.width + (unit >> 3)] as number;
    return ((word >>> ((unit & 7) << 2)) & 15) - largest;
  }

  /** The sums of the first `count` of some features, by unit. They hold until others are asked for. */
  sum(features: Int32Array, count: number): Int32Array {
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
    let even0 = 0;
    let odd0 = 0;
    let even1 = 0;
    let odd1 = 0;
    let even2 = 0;
    let odd2 = 0;
    let even3 = 0;
    let odd3 = 0;
    // Two features at a time: their numbers can be added as they stand, before they are given room to grow.
    for (let number = from; number < to; number += 2) {
      const one = (features[number] as number) * width + word;
      const other = (number + 1 < to ? (features[number + 1] as number) : 0) * width + word;
      const both0 = ((words[one] as number) + (words[other] as number)) | 0;
      const both1 = ((words[one + 1] as number) + (words[other + 1] as number)) | 0;
      const both2 = ((words[one + 2] as number) + (words[other + 2] as number)) | 0;
      const both3 = ((words[one + 3] as number) + (words[other + 3] as number)) | 0;
      even0 = (even0 + (both0 & everySecond)) | 0;
      odd0 = (odd0 + ((both0 >>> 4) & everySecond)) | 0;
      even1 = (even1 + (both1 & everySecond)) | 0;
      odd1 = (odd1 + ((both1 >>> 4) & everySecond)) | 0;
      even2 = (even2 + (both2 & everySecond)) | 0;
      odd2 = (odd2 + ((both2 >>> 4) & everySecond)) | 0;
      even3 = (even3 + (both3 & everySecond)) | 0;
      odd3 = (odd3 + ((both3 >>> 4) & everySecond)) | 0;
    }
    this.addLanes(even0, odd0, lanes * word);
    this.addLanes(even1, odd1, lanes * (word + 1));
    this.addLanes(even2, odd2, lanes * (word + 2));
    this.addLanes(even3, odd3, lanes * (word + 3));
  }

  private addLanes(even: number, odd: number, first: number): void {
    const { sums } = this;
    for (let unit = first, shift = 0; shift < 32; unit += 2, shift += 8) {
      sums[unit] = (sums[unit] as number) + ((even >>> shift) & 255);
      sums[unit + 1] = (sums[unit + 1] as number) + ((odd >>> shift) & 255);
    }
  }
}
