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

const beyondAscii = new Map<number, Kind>();

const letterOrMark = /[\p{L}\p{M}]/u;
const digit = /[\p{Nd}\p{No}]/u;
const space = /[\p{Zs}]/u;
const nothing = /[\p{Cf}\p{Variation_Selector}]/u;

function kindBeyondAscii(code: number): Kind {
  const character = String.fromCharCode(code);
  if (code === 0x2018 || code === 0x2019 || code === 0x02bc || code === 0x00b4) return Kind.Apostrophe;
  if (code === 0x2026) return Kind.Stop;
  if (code === 0x2028 || code === 0x2029 || code === 0x85) return Kind.NewLine;
  if (nothing.test(character)) return Kind.Nothing;
  if (space.test(character)) return Kind.Space;
  if (letterOrMark.test(character)) return Kind.Letter;
  if (digit.test(character)) return Kind.Digit;
  return Kind.Soft;
}

/** The kind of the UTF-16 code unit `code`. Halves of surrogate pairs (emoji and such) count as soft punctuation. */
export function kindOf(code: number): Kind {
  if (code < 128) return ascii[code] as Kind;
  let kind = beyondAscii.get(code);
  if (kind === undefined) {
    kind = kindBeyondAscii(code);
    beyondAscii.set(code, kind);
  }
  return kind;
}
