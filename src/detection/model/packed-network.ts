import { KeyNumbers } from './key-numbers.ts';
import { packNumbers, unpackNumbers } from './packed-bytes.ts';
import { largest, pairOf, UnitNumbers } from './unit-numbers.ts';

const levels = 2 * largest + 1;
/** The first of the characters that stand for two numbers each: none of them needs to be escaped in JSON. */
const firstCharacter = 40;

/** Of keys the lowest digits are left out: the others tell the features of a network apart, and take less room. */
export const keptDigits = 0xffffff00 | 0;
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

/** Features by their keys, and what they are to the hidden units. */
export interface NetworkFeatures {
  readonly keys: KeyNumbers;
  readonly units: UnitNumbers;
}

/** What `packFeatures` wrote, of features with `width` numbers each (an even number). */
export function unpackFeatures(keys: string, numbers: string, width: number): NetworkFeatures {
  const steps = unpackNumbers(keys);
  const byKey = new KeyNumbers(steps.length - 1);
  let short = 0;
  for (let feature = 0; feature < byKey.size; feature++) {
    short += steps[feature + 1] as number;
    byKey.add(short << 8, feature);
  }
  return { keys: byKey, units: unitNumbers(numbers, byKey.size, width) };
}

function unitNumbers(numbers: string, features: number, width: number): UnitNumbers {
  const pairs = new Int32Array(firstCharacter + levels * levels);
  for (let pair = 0; pair < levels * levels; pair++) {
    pairs[firstCharacter + pair] = pairOf(Math.floor(pair / levels) - largest, (pair % levels) - largest);
  }
  const units = new UnitNumbers(features, width);
  units.read(numbers, width, pairs);
  return units;
}
