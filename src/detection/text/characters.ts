import { characterRuns } from './character-runs.ts';

/**
 * What a character is to the tokeniser. Those before `Stop` end a word wherever they stand; with the others it may go
 * on.
 */
export const enum Kind {
  /** Below are the signs of ASCII letters, digits and what may stand between them: see `signs`. */
  Space = 64,
  /** Comma, dash, bracket, quotation mark: crossable, note form lives on them. */
  Soft,
  /** ! ? ; and their kin. */
  End,
  NewLine,
  /** Full stop: ends a sentence, or belongs to a number or an abbreviation. */
  Stop,
  /** Colon, slash: soft, or part of a number. */
  NumberSign,
  Apostrophe,
  /** Soft hyphens, zero-width characters, byte-order marks: as if they were not there. */
  Nothing,
  Letter,
  /** Written over letters, and taken for one of them. */
  Mark,
  Digit,
  /** Beyond ASCII, and not looked up yet. */
  Unread,
}

/** The signs of ASCII letters are 1 to 26, whether small or capital; those of digits follow. */
export const lastLetter = 26;
/** The greatest sign of an ASCII letter or digit. */
export const lastPlain = 36;

/** Full stop, slash and colon may be part of a number. */
export const numberSigns: readonly number[] = [0x2e, 0x2f, 0x3a];

/** By UTF-16 code unit: an ASCII letter's or digit's own sign, the kind of everything else. */
export const signs = new Uint8Array(0x10000).fill(Kind.Soft, 0, 128).fill(Kind.Unread, 128);
for (let digit = 0; digit < 10; digit++) signs[48 + digit] = lastLetter + 1 + digit;
for (let letter = 0; letter < 26; letter++) signs[65 + letter] = signs[97 + letter] = letter + 1;
for (const code of [0x09, 0x20]) signs[code] = Kind.Space;
for (const code of [0x0a, 0x0b, 0x0c, 0x0d]) signs[code] = Kind.NewLine;
for (const code of [0x27, 0x60]) signs[code] = Kind.Apostrophe;
for (const code of [0x21, 0x3b, 0x3f]) signs[code] = Kind.End;
for (const code of [0x2f, 0x3a]) signs[code] = Kind.NumberSign;
signs[0x2e] = Kind.Stop;

/** Apostrophes beyond ASCII: curly ones, a modifier letter, an accent that stands alone. */
const apostrophes: readonly number[] = [0x2018, 0x2019, 0x02bc, 0x00b4];

const kindOfRun: Readonly<Record<string, Kind>> = {
  l: Kind.Letter,
  m: Kind.Mark,
  d: Kind.Digit,
  s: Kind.Space,
  n: Kind.Nothing,
};

/** Fills in what lies beyond ASCII, when the first such character is met. */
function readRuns(): void {
  let code = 0;
  for (const run of characterRuns.match(/\D\d*/g) ?? []) {
    const kind = kindOfRun[run.charAt(0)] ?? Kind.Soft;
    const to = code + (run.length === 1 ? 1 : Number(run.slice(1)));
    if (to > 128) signs.fill(kind, Math.max(code, 128), to);
    code = to;
  }
  signs.fill(Kind.Soft, code);
  for (const apostrophe of apostrophes) signs[apostrophe] = Kind.Apostrophe;
  for (const newLine of [0x2028, 0x2029, 0x85]) signs[newLine] = Kind.NewLine;
  signs[0x2026] = Kind.Stop;
}

/** The kind of the UTF-16 code unit `code`. Halves of surrogate pairs (emoji and such) count as soft punctuation. */
export function kindOf(code: number): Kind {
  const sign = signs[code] as number;
  if (sign <= lastLetter) return Kind.Letter;
  if (sign <= lastPlain) return Kind.Digit;
  if (sign !== Kind.Unread) return sign;
  readRuns();
  return signs[code] as Kind;
}

/** The kind of what stands at `at` in `text`; a space where nothing does. */
export const kindAt = (text: string, at: number): Kind =>
  at >= 0 && at < text.length ? kindOf(text.charCodeAt(at)) : Kind.Space;

/** Whether a word may consist of such characters: letters, with what is written over them, and digits. */
export const isOfWord = (kind: Kind): boolean => kind >= Kind.Letter;

export const isLetter = (kind: Kind): boolean => kind === Kind.Letter || kind === Kind.Mark;

/** Whether all of `word` are letters: no digits, apostrophes or marks. */
export function isLettersOnly(word: string): boolean {
  for (let at = 0; at < word.length; at++) if (kindAt(word, at) !== Kind.Letter) return false;
  return true;
}
