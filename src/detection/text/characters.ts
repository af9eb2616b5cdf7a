import { characterRuns } from './character-runs.ts';

/** What a character is to the tokeniser. */
export const enum Kind {
  Space,
  Letter,
  Digit,
  Apostrophe,
  /** Comma, colon, dash, slash, bracket, quotation mark: crossable, note form lives on them. */
  Soft,
  /** Full stop: ends a sentence, or belongs to a number or an abbreviation. */
  Stop,
  /** ! ? ; and their kin. */
  End,
  NewLine,
  /** Soft hyphens, zero-width characters, byte-order marks: as if they were not there. */
  Nothing,
}

const ascii = new Uint8Array(128).fill(Kind.Soft);
for (let code = 48; code <= 57; code++) ascii[code] = Kind.Digit;
for (let code = 65; code <= 90; code++) ascii[code] = ascii[code + 32] = Kind.Letter;
for (const code of [0x09, 0x20]) ascii[code] = Kind.Space;
for (const code of [0x0a, 0x0b, 0x0c, 0x0d]) ascii[code] = Kind.NewLine;
for (const code of [0x27, 0x60]) ascii[code] = Kind.Apostrophe;
for (const code of [0x21, 0x3b, 0x3f]) ascii[code] = Kind.End;
ascii[0x2e] = Kind.Stop;

/** Apostrophes beyond ASCII: curly ones, a modifier letter, an accent that stands alone. */
const apostrophes: readonly number[] = [0x2018, 0x2019, 0x02bc, 0x00b4];

const kindOfRun: Readonly<Record<string, Kind>> = {
  l: Kind.Letter,
  m: Kind.Letter,
  d: Kind.Digit,
  s: Kind.Space,
  n: Kind.Nothing,
};

/** What lies beyond ASCII; made when the first such character is met. */
interface BeyondAscii {
  readonly kinds: Uint8Array;
  /** 1 for marks, which are written over letters but are none. */
  readonly marks: Uint8Array;
}

let beyondAscii: BeyondAscii | undefined;

function readRuns(): BeyondAscii {
  const kinds = new Uint8Array(0x10000).fill(Kind.Soft);
  const marks = new Uint8Array(0x10000);
  let code = 0;
  for (const run of characterRuns.match(/\D\d*/g) ?? []) {
    const is = run.charAt(0);
    const to = code + (run.length === 1 ? 1 : Number(run.slice(1)));
    if (is !== '.') kinds.fill(kindOfRun[is] ?? Kind.Soft, code, to);
    if (is === 'm') marks.fill(1, code, to);
    code = to;
  }
  for (const apostrophe of apostrophes) kinds[apostrophe] = Kind.Apostrophe;
  for (const newLine of [0x2028, 0x2029, 0x85]) kinds[newLine] = Kind.NewLine;
  kinds[0x2026] = Kind.Stop;
  return { kinds, marks };
}

/** The kind of the UTF-16 code unit `code`. Halves of surrogate pairs (emoji and such) count as soft punctuation. */
export function kindOf(code: number): Kind {
  if (code < 128) return ascii[code] as Kind;
  beyondAscii ??= readRuns();
  return beyondAscii.kinds[code] as Kind;
}

/** Whether all of `word` are letters: no digits, apostrophes or marks. */
export function isLettersOnly(word: string): boolean {
  for (let at = 0; at < word.length; at++) {
    const code = word.charCodeAt(at);
    if (kindOf(code) !== Kind.Letter) return false;
    if (code >= 128 && beyondAscii?.marks[code] === 1) return false;
  }
  return true;
}

const foldedAscii = new Uint8Array(128);
for (let code = 0; code < 128; code++) foldedAscii[code] = code >= 65 && code <= 90 ? code + 32 : code;
foldedAscii[0x60] = 0x27;

/**
 * The character that stands for `code` in the text of a word: small letters, one kind of apostrophe; 0 for what takes
 * more than one step to fold.
 */
export function folded(code: number): number {
  if (code < 128) return foldedAscii[code] as number;
  return apostrophes.includes(code) ? 0x27 : 0;
}
