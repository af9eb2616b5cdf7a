import { KeyRows } from './key-rows.ts';
import { ByteReader, ByteWriter } from './packed-bytes.ts';

/** The largest number that a feature has for a hidden unit; the least is its opposite. */
export const largest = 3;
const levels = 2 * largest + 1;
/** The first of the characters that stand for two numbers each: none of them needs to be escaped in JSON. */
const firstCharacter = 40;

/** Keys whose lowest digits are left out: enough to tell the features of a network apart, and takes less room. */
export const shortKey = (key: number): number => (key & 0xffffff00) >>> 0;

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
  const keys = new ByteWriter();
  keys.add(features.length);
  let before = 0;
  let text = '';
  for (const { key, numbers } of features) {
    const short = key / 256;
    keys.add(short - before);
    before = short;
    for (let at = 0; at < numbers.length; at += 2) {
      const pair = ((numbers[at] ?? 0) + largest) * levels + (numbers[at + 1] ?? 0) + largest;
      text += String.fromCharCode(firstCharacter + pair);
    }
  }
  return { keys: keys.toString(), numbers: text };
}

/** What `packFeatures` wrote, of features with `width` numbers each (an even number): a row for each short key. */
export function unpackFeatures(keys: string, numbers: string, width: number): KeyRows {
  const bytes = new ByteReader(keys);
  const features = new KeyRows(bytes.next(), width);
  let short = 0;
  for (let row = 0; row < features.size; row++) {
    short += bytes.next();
    features.add((short << 8) >>> 0, row);
  }
  const { table } = features;
  for (let at = 0; at < numbers.length; at++) {
    const pair = numbers.charCodeAt(at) - firstCharacter;
    table[2 * at] = Math.floor(pair / levels) - largest;
    table[2 * at + 1] = (pair % levels) - largest;
  }
  return features;
}
