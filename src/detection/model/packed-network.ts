import { KeyNumbers } from './key-numbers.ts';
import { packNumbers } from './packed-bytes.ts';
import { largest, pairOf, UnitNumbers } from './unit-numbers.ts';

const levels = 2 * largest + 1;
/** The first of the characters that stand for two numbers each: none of them needs to be escaped in JSON. */
const firstCharacter = 40;

/** Of keys the lowest digits are left out: the others tell the features of a network apart, and take less room. */
const keptDigits = 0xffffff00 | 0;
export const shortKey = (key: number): number => (key & keptDigits) >>> 0;

/** A feature of a network: its short key, and a number for each hidden unit. */
export interface PackedFeature {
  readonly key: number;
  readonly numbers: readonly number[];
}

/**
 * Features in rising order of key as text: how many there are, then the step from each key to the next; and their
 * numbers, two a character.
 */
export function packFeatures(features: readonly PackedFeature[]): { keys: string; numbers: string } {
  const steps = [features.length];
  let before = 0;
  let text = '';
  for (const { key, numbers } of features) {
    const short = key / 256;
    steps.push(short - before);
    before = short;
    for (let at = 0; at < numbers.length; at += 2) {
      const pair = ((numbers[at] ?? 0) + largest) * levels + (numbers[at + 1] ?? 0) + largest;
      text += String.fromCharCode(firstCharacter + pair);
    }
  }
  return { keys: packNumbers(steps), numbers: text };
}

/**
 * Features by their keys, and what they are to the hidden units. A feature gets its number, and its numbers for the
 * units are unpacked, when it is first asked for: that keeps nobody waiting at the start, and what is often met lies
 * close together.
 */
export class NetworkFeatures {
  readonly units: UnitNumbers;
  /** Numbers; from `firstUnmet` on the places of features that have not been asked for. */
  private readonly keys: KeyNumbers;
  private readonly firstUnmet: number;

  /**
   * Of what `packFeatures` wrote, of features with `width` numbers each (an even number).
   *
   * @param steps the keys, as `unpackNumbers` (packed-bytes.ts) reads them
   */
  constructor(
    steps: Int32Array,
    private readonly numbers: string,
    private readonly width: number,
  ) {
    const { length } = steps;
    this.keys = new KeyNumbers(length - 1);
    this.firstUnmet = length;
    let short = 0;
    for (let feature = 0; feature < this.size; feature++) {
      short += steps[feature + 1] as number;
      this.keys.add(short << 8, feature + length);
    }
    this.units = new UnitNumbers(width);
  }

  /** How many there are. */
  get size(): number {
    return this.keys.size;
  }

  /** The number of the feature with this key, or -1 where there is none. */
  numberOf(key: number): number {
    const short = key & keptDigits;
    const number = this.keys.numberOf(short);
    return number < this.firstUnmet ? number : this.meet(short, number - this.firstUnmet);
  }

  private meet(short: number, place: number): number {
    const number = this.units.add(this.numbers, (place * this.width) >> 1, pairs);
    this.keys.change(short, number);
    return number;
  }
}

/** By character code: the two numbers that it stands for. */
const pairs = new Int32Array(firstCharacter + levels * levels);
for (let pair = 0; pair < levels * levels; pair++) {
  pairs[firstCharacter + pair] = pairOf(Math.floor(pair / levels) - largest, (pair % levels) - largest);
}
