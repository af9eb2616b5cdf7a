/**
 * Words in small letters as one text, each in the order given: a capital letter (A: none, B: one …) says how many
 * letters a word has in common with the one before, the rest follows. Sorted lists become very short.
 */
const mostShared = 25;
const codeOfA = 65;

export function packWords(words: readonly string[]): string {
  let packed = '';
  let before = '';
  for (const word of words) {
    let shared = 0;
    while (shared < mostShared && shared < word.length && word[shared] === before[shared]) shared++;
    packed += String.fromCharCode(codeOfA + shared) + word.slice(shared);
    before = word;
  }
  return packed;
}

export function unpackWords(packed: string): string[] {
  const words: string[] = [];
  let before = '';
  let at = 0;
  while (at < packed.length) {
    const shared = packed.charCodeAt(at) - codeOfA;
    let end = at + 1;
    while (end < packed.length && !isCapital(packed.charCodeAt(end))) end++;
    before = before.slice(0, shared) + packed.slice(at + 1, end);
    words.push(before);
    at = end;
  }
  return words;
}

const isCapital = (code: number): boolean => code >= codeOfA && code <= codeOfA + mostShared;
