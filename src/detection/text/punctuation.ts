import { isLetter, isOfWord, Kind, kindAt } from './characters.ts';

/** True where a full stop, colon or slash at `at` stands inside a number: 1.3, 08:15, 3/5. */
export const insideNumber = (text: string, at: number): boolean =>
  kindAt(text, at - 1) === Kind.Digit && kindAt(text, at + 1) === Kind.Digit;

/** How far behind a full stop what follows it is looked for. */
const farthest = 8;

/** Whether a full stop at `at` may end a sentence, for what follows it: no small letter. */
export function mayEndSentence(text: string, at: number): boolean {
  const until = Math.min(text.length, at + farthest);
  let next = at + 1;
  let kind = Kind.Space;
  for (; next < until; next++) {
    kind = kindAt(text, next);
    if (isOfWord(kind) || kind === Kind.NewLine) break;
  }
  return !(next === at + 1 && isLetter(kind)) && !isSmallLetter(text, next);
}

function isSmallLetter(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 128) return code >= 97 && code <= 122;
  return isChangedByRaising(text.charAt(at));
}

const isChangedByRaising = (character: string): boolean => character !== character.toUpperCase();

/** A question mark that opens a word ("?fracture") is a clinician's "query", not an end. */
export function opensWord(text: string, at: number): boolean {
  const before = kindAt(text, at - 1);
  const isOpen = !isLetter(before) && before !== Kind.Digit && before !== Kind.Apostrophe;
  return text.charCodeAt(at) === 0x3f && isOpen && isLetter(kindAt(text, at + 1));
}
