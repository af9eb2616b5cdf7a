/** Features are known by 32-bit keys made from what they consist of; two that share a key by chance are one. */

/** The key of a word. */
export function keyOfWord(word: string): number {
  let key = 0x811c9dc5;
  for (let at = 0; at < word.length; at++) key = Math.imul(key ^ word.charCodeAt(at), 0x01000193);
  return key | 0;
}

/** The key of a feature of a certain kind made of up to three parts. */
export function keyOf(kind: number, a: number, b = 0, c = 0): number {
  let key = Math.imul(kind + 1, 0x9e3779b1);
  for (const part of [a, b, c]) {
    key = Math.imul(key ^ part, 0x85ebca6b);
    key ^= key >>> 13;
  }
  key = Math.imul(key, 0xc2b2ae35);
  return (key ^ (key >>> 16)) >>> 0;
}
