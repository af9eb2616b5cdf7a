/**
 * Words in small letters as one text, each in the order given: a capital letter (A: none, B: one …) says how many
 * letters a word has in common with the one before, the rest follows. Sorted lists become very short.
 */
const mostShared = 25;
export const codeOfA = 65;

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
  // Taken apart by an expression, which is quick from the start: these are the first loops of all to run.
  const words: string[] = packed.match(/[A-Z][^A-Z]*/g) ?? [];
  let before = '';
  for (let at = 0; at < words.length; at++) {
    const word = words[at] as string;
    before = before.slice(0, word.charCodeAt(0) - codeOfA) + word.slice(1);
    words[at] = before;
  }
  return words;
}
