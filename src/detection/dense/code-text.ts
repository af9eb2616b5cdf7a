import { contextOf, type NumberCoder } from './number-coder.ts';
import { Kind } from './kinds.ts';

const end = 0;
const firstCharacter = 1;
const longestTail = 6;

/** Any text, its characters out of `alphabet` (at most 127 of them). */
export function codeText(coder: NumberCoder, alphabet: string, given?: string): string {
  let text = '';
  let word = 0;
  for (;;) {
    const back = (count: number): number => text.charCodeAt(text.length - count) || 0;
    const contexts = [contextOf(back(1)), contextOf(word)];
    for (let tail = contextOf(back(1)), count = 2; count <= longestTail; count++) {
      tail = contextOf(tail, back(count));
      contexts.push(tail);
    }
    const code = coder.number(7, Kind.Text, contexts, codeAt(alphabet, given, text.length));
    if (code === end) return text;
    const character = alphabet.charAt(code - firstCharacter);
    text += character;
    word = /[a-z]/i.test(character) ? contextOf(word, code) : 0;
  }
}

const codeAt = (alphabet: string, given: string | undefined, at: number): number =>
  given === undefined || at >= given.length ? end : firstCharacter + alphabet.indexOf(given.charAt(at));
