/** One character more in a word's hash: a polynomial, so that the hash of a word with one letter changed is soon made. */
export const hashFactor = 0x01000193;

export const hashStep = (hash: number, code: number): number => (Math.imul(hash, hashFactor) + code) | 0;

/** Where in a table with 2^n slots (mask: 2^n - 1) to look first. */
export const firstSlot = (hash: number, mask: number): number =>
  ((Math.imul(hash, 0x9e3779b1) >>> 15) ^ hash) & mask;

export function hashOf(word: string): number {
  let hash = 0;
  for (let at = 0; at < word.length; at++) hash = hashStep(hash, word.charCodeAt(at));
  return hash;
}
