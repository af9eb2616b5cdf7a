import { KeyNumbers } from '../model/key-numbers.ts';
import { ByteReader, ByteWriter } from '../model/packed-bytes.ts';
import { asWholeKey } from './gate-features.ts';

/** A gate's weights: for each short key pairs of lesson number, in rising order, and whole-number weight. */
export type Weights = ReadonlyMap<number, readonly (readonly [number, number])[]>;

/** The heaviest weight: few levels are enough. */
export const heaviest = 7;
const levels = 2 * heaviest + 1;

/**
 * Weights as text: how many features there are; then features in rising order of key, of each: the step from the
 * key before, how many lessons it weighs for, and for each of these one number that holds the step from the lesson
 * before and the weight.
 */
export function packWeights(weights: Weights): string {
  const bytes = new ByteWriter();
  bytes.add(weights.size);
  let before = 0;
  for (const [key, own] of [...weights].sort(([a], [b]) => a - b)) {
    bytes.add(key - before);
    before = key;
    bytes.add(own.length);
    let lessonBefore = 0;
    for (const [lesson, weight] of own) {
      bytes.add((lesson - lessonBefore) * levels + weight + heaviest);
      lessonBefore = lesson;
    }
  }
  return bytes.toString();
}

export function unpackWeights(packed: string): Weights {
  const bytes = new ByteReader(packed);
  const weights = new Map<number, [number, number][]>();
  let key = 0;
  for (let left = bytes.next(); left > 0; left--) {
    key += bytes.next();
    const own: [number, number][] = [];
    let lesson = 0;
    for (let more = bytes.next(); more > 0; more--) {
      const both = bytes.next();
      lesson += Math.floor(both / levels);
      own.push([lesson, (both % levels) - heaviest]);
    }
    weights.set(key, own);
  }
  return weights;
}

/** Features by their short keys (see `asWholeKey`), and for each, one after another, its weight for each lesson. */
export interface WeightTable {
  readonly keys: KeyNumbers;
  readonly weights: Int8Array;
}

export function weightTable(weights: Weights, lessons: number): WeightTable {
  const keys = new KeyNumbers(weights.size);
  const table = new Int8Array(weights.size * lessons);
  let feature = 0;
  weights.forEach((own, key) => {
    keys.add(asWholeKey(key), feature);
    for (const [lesson, weight] of own) table[feature * lessons + lesson] = weight;
    feature++;
  });
  return { keys, weights: table };
}
