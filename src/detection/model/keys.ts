/** Features are known by 32-bit keys made from what they consist of; two that share a key by chance are one. */

/** The key of a word. */
export function keyOfWord(word: string): number {
  let key = 0x811c9dc5;
  for (let at = 0; at < word.length; at++) key = Math.imul(key ^ word.charCodeAt(at), 0x01000193);
  return key | 0;
}

/** The key of a feature of a certain kind made of up to three parts: a whole number from 0 up. */
export function keyOf(kind: number, a: number, b = 0, c = 0): number {
  return keyOfThree(begun(kind, a), b, c) >>> 0;
}

/** The first step to a key: what features of one kind and first part have in common. */
export const begun = (kind: number, first: number): number =>
  withPart(Math.imul(kind + 1, 0x9e3779b1), first);

/** The key of a feature of two parts, from the first step; signed, as 32-bit numbers are quickest. */
export const keyOfTwo = (start: number, second: number): number => keyOfThree(start, second, 0);

/** The key of a feature of three parts, from the first step; signed. */
const keyOfThree = (start: number, second: number, third: number): number =>
  finished(withPart(withPart(start, second), third));

function withPart(state: number, part: number): number {
  const key = Math.imul(state ^ part, 0x85ebca6b);
  return key ^ (key >>> 13);
}

function finished(state: number): number {
  const key = Math.imul(state, 0xc2b2ae35);
  return key ^ (key >>> 16);
}
