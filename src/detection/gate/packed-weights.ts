import { KeyNumbers } from '../model/key-numbers.ts';
import { packNumbers, unpackNumbers } from '../model/packed-bytes.ts';
import { asWholeKey } from './gate-features.ts';

/** A gate's weights: for each short key pairs of lesson number, in rising order, and whole-number weight. */
export type Weights = ReadonlyMap<number, readonly (readonly [number, number])[]>;

/** The heaviest weight: few levels are enough. */
export const heaviest = 7;
const levels = 2 * heaviest + 1;

/** Weights as text: the numbers of `numbersOf`. */
export const packWeights = (weights: Weights): string => packNumbers(numbersOf(weights));

/** What `packWeights` wrote. */
export function unpackWeights(packed: string): Weights {
  const numbers = unpackNumbers(packed);
  const weights = new Map<number, readonly (readonly [number, number])[]>();
  eachFeature(numbers, (key, row) => {
    const own: [number, number][] = [];
    eachWeight(numbers, row, (lesson, weight) => own.push([lesson, weight]));
    weights.set(key, own);
  });
  return weights;
}

/** Features by their short keys (see `asWholeKey`), and their weights. */
export interface WeightTable {
  /** Of each feature where its row begins. */
  readonly keys: KeyNumbers;
  /** Rows among other numbers, to be read by `eachWeight`. */
  readonly rows: ArrayLike<number>;
}

export const weightTable = (weights: Weights): WeightTable => tableOf(numbersOf(weights));

/** The table of weights in the form of `numbersOf`. */
export function tableOf(rows: ArrayLike<number>): WeightTable {
  const keys = new KeyNumbers(rows[0] ?? 0);
  eachFeature(rows, (key, row) => keys.add(asWholeKey(key), row));
  return { keys, rows };
}

/**
 * Weights as a list of numbers: how many features there are; then features in rising order of key, of each: the step
 * from the key before, and its row: how many lessons it weighs for, and for each of these one number that holds the
 * step from the lesson before and the weight.
 */
function numbersOf(weights: Weights): number[] {
  const numbers = [weights.size];
  let before = 0;
  for (const [key, own] of Array.from(weights).sort(([a], [b]) => a - b)) {
    numbers.push(key - before, own.length);
    before = key;
    let lessonBefore = 0;
    for (const [lesson, weight] of own) {
      numbers.push((lesson - lessonBefore) * levels + weight + heaviest);
      lessonBefore = lesson;
    }
  }
  return numbers;
}

/** Calls `visit` for each feature, with its short key and where its row begins. */
function eachFeature(numbers: ArrayLike<number>, visit: (key: number, row: number) => void): void {
  let key = 0;
  for (let at = 1; at < numbers.length; at += 2 + (numbers[at + 1] as number)) {
    key += numbers[at] as number;
    visit(key, at + 1);
  }
}

/** Calls `visit` for each lesson that the row at `row` has a weight for. */
export function eachWeight(
  rows: ArrayLike<number>,
  row: number,
  visit: (lesson: number, weight: number) => void,
): void {
  const end = row + (rows[row] as number);
  let lesson = 0;
  for (let at = row + 1; at <= end; at++) {
    const both = rows[at] as number;
    lesson += (both / levels) | 0;
    visit(lesson, (both % levels) - heaviest);
  }
}
