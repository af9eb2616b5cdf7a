import { heaviest, type Weights } from '../gate/packed-weights.ts';
import { contextOf, type NumberCoder } from './number-coder.ts';
import { Kind } from './kinds.ts';

/** A gate's weights for so many lessons, in rising order of key. */
export function codeWeights(coder: NumberCoder, lessons: number, given: Weights = new Map()): Weights {
  const weights = new Map<number, readonly (readonly [number, number])[]>();
  const keys = [...given.keys()].sort((a, b) => a - b);
  const count = coder.count(Kind.Count, [20], keys.length);
  let key = 0;
  for (let at = 0; at < count; at++) {
    key += coder.count(Kind.Key, [0], (keys[at] ?? key) - key);
    weights.set(key, codeRow(coder, lessons, new Map(given.get(key))));
  }
  return weights;
}

function codeRow(
  coder: NumberCoder,
  lessons: number,
  given: ReadonlyMap<number, number>,
): [number, number][] {
  const row: [number, number][] = [];
  let before = 0;
  for (let lesson = 0; lesson < lessons; lesson++) {
    const contexts = [
      contextOf(lesson),
      contextOf(row.length, lessons - lesson),
      contextOf(lesson, row[row.length - 1]?.[1] ?? 0),
      contextOf(before, row.length),
    ];
    const weight = coder.number(4, Kind.Weight, contexts, (given.get(lesson) ?? 0) + heaviest) - heaviest;
    if (weight !== 0) row.push([lesson, weight]);
    before = weight;
  }
  return row;
}
