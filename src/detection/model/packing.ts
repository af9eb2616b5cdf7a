import { KeyNumbers } from './key-numbers.ts';
import { ByteReader, ByteWriter } from './packed-bytes.ts';

/**
 * Weights as text: how many features there are; then features in rising order of key, of each: the step from the
 * key before, how many lessons it weighs for, and for each of these one number that holds the step from the lesson
 * before and the weight.
 */
export interface Weights {
  /** Feature key to pairs of lesson number, in rising order, and whole-number weight. */
  readonly byKey: ReadonlyMap<number, readonly (readonly [number, number])[]>;
}

/** The heaviest weight: few levels are enough, and let most weights fit into one byte. */
export const heaviest = 7;
const levels = 2 * heaviest + 1;

export function packWeights({ byKey }: Weights): string {
  const bytes = new ByteWriter();
  bytes.add(byKey.size);
  let before = 0;
  for (const key of [...byKey.keys()].sort((a, b) => a - b)) {
    bytes.add(key - before);
    before = key;
    const weights = byKey.get(key) ?? [];
    bytes.add(weights.length);
    let lessonBefore = 0;
    for (const [lesson, weight] of weights) {
      bytes.add((lesson - lessonBefore) * levels + weight + heaviest);
      lessonBefore = lesson;
    }
  }
  return bytes.toString();
}

/** Features by their keys, and for each, one after another, its weight for each lesson. */
export interface UnpackedWeights {
  readonly keys: KeyNumbers;
  readonly weights: Int8Array;
}

export function unpackWeights(packed: string, lessons: number): UnpackedWeights {
  const bytes = new ByteReader(packed);
  const keys = new KeyNumbers(bytes.next());
  const weights = new Int8Array(keys.size * lessons);
  let key = 0;
  for (let feature = 0; feature < keys.size; feature++) {
    key += bytes.next();
    keys.add(key, feature);
    let lesson = 0;
    for (let left = bytes.next(); left > 0; left--) {
      const both = bytes.next();
      lesson += Math.floor(both / levels);
      weights[feature * lessons + lesson] = (both % levels) - heaviest;
    }
  }
  return { keys, weights };
}
