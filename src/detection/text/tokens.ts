import { folded, Kind, kindOf } from './characters.ts';
import { hashStep } from './hash.ts';
import type { Word } from './word.ts';
import { WordTable } from './word-table.ts';

/** What stands between a token and the one before it. */
export const enum Edge {
  None,
  Soft,
  Sentence,
  Line,
}

/**
 * The words and numbers of a text, as parallel lists. Contractions are taken apart ("didn't" gives "did" and
 * "not"), a possessive 's belongs to no token, hyphens part words. Offsets are UTF-16 code units, end exclusive.
 */
export interface Tokens {
  readonly count: number;
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** Lower case, composed, without soft hyphens and the like. */
  readonly words: readonly Word[];
  /** Values of `Capital`: how the token is written. */
  readonly capital: Uint8Array;
  /** The edge before each token; the first token of a text has a line edge. */
  readonly edge: Uint8Array;
}

/** Values of `Tokens.capital`. */
export const enum Capital {
  None,
  First,
  All,
}

const longestWord = 64;

/** Short forms whose full stop ends no sentence. */
const abbreviations = new Set(
  'dr mr mrs ms prof st rd approx appt appts vs no tel ext re eg ie etc dob hx rx dx wt ht min mins hrs hr wk wks yr yrs mth mths sat sun mon tue tues wed thu thur thurs fri jan feb mar apr jun jul aug sep sept oct nov dec'.split(
    ' ',
  ),
);

class TokenList {
  count = 0;
  start: Int32Array;
  end: Int32Array;
  words: Word[] = [];
  capital: Uint8Array;
  edge: Uint8Array;
  /** The edge that the next token will carry. */
  pending: Edge = Edge.Line;

  constructor(size: number) {
    this.start = new Int32Array(size);
    this.end = new Int32Array(size);
    this.capital = new Uint8Array(size);
    this.edge = new Uint8Array(size);
  }

  add(word: Word, start: number, end: number, capital: Capital): void {
    const { count } = this;
    if (count === this.start.length) this.grow();
    this.start[count] = start;
    this.end[count] = end;
    this.capital[count] = capital;
    this.edge[count] = this.pending;
    this.words.push(word);
    this.count = count + 1;
    this.pending = Edge.None;
  }

  /** Adds the token, or the tokens that a contraction stands for. */
  addWhole(word: Word, start: number, end: number, capital: Capital): void {
    const { parts } = word;
    if (parts === undefined || !isTakenApart(word, capital) || end - start < 2) {
      this.add(word, start, end, capital);
      return;
    }
    // Characters that are as if they were not there stand in the first part rather than in the ending.
    const behind = end - word.text.length;
    const first = start + 1;
    parts.forEach((part, at) => {
      const from = at === 0 ? start : Math.max(first, behind + part.start);
      this.add(part.word, from, Math.max(first, behind + part.end), at === 0 ? capital : Capital.None);
    });
  }

  raise(edge: Edge): void {
    if (edge > this.pending) this.pending = edge;
  }

  private grow(): void {
    const size = this.start.length * 2 + 16;
    const larger = <T extends Int32Array | Uint8Array>(from: T, into: T): T => {
      into.set(from);
      return into;
    };
    this.start = larger(this.start, new Int32Array(size));
    this.end = larger(this.end, new Int32Array(size));
    this.capital = larger(this.capital, new Uint8Array(size));
    this.edge = larger(this.edge, new Uint8Array(size));
  }
}

/** "CANT" and "WONT" in capitals are abbreviations; "CAN'T" is not. */
const isTakenApart = (word: Word, capital: Capital): boolean =>
  capital !== Capital.All || word.text.indexOf("'") >= 0;

/** Lower case and plain letters. Kept apart from the character loop: V8 turns that loop quadratic otherwise. */
function plainWord(raw: string): string {
  return withoutNothing(raw.toLowerCase().normalize('NFC')).replace(/[‘’ʼ´`]/g, "'");
}

function withoutNothing(word: string): string {
  let kept = '';
  for (let at = 0; at < word.length; at++)
    if (kindOf(word.charCodeAt(at)) !== Kind.Nothing) kept += word.charAt(at);
  return kept;
}

function capitalOf(text: string, start: number, end: number): Capital {
  if (!isCapital(text.charCodeAt(start), text, start)) return Capital.None;
  const second = start + 1 < end ? text.charCodeAt(start + 1) : 0;
  return second >= 65 && second <= 90 ? Capital.All : Capital.First;
}

const isCapital = (code: number, text: string, at: number): boolean =>
  code < 128 ? code >= 65 && code <= 90 : isChangedByLowering(text.charAt(at));

const isChangedByLowering = (character: string): boolean => character.toLowerCase() !== character;

/** True where a full stop, comma, colon or slash at `at` stands inside a number: 1.3, 08:15, 3/5. */
function insideNumber(text: string, at: number): boolean {
  return kindOf(text.charCodeAt(at - 1)) === Kind.Digit && kindOf(text.charCodeAt(at + 1)) === Kind.Digit;
}

const isNumberSign = (code: number): boolean => code === 0x2e || code === 0x2f || code === 0x3a;

/** Whether a full stop at `at` ends a sentence: not after a short form or an initial, not before a small letter. */
function endsSentence(text: string, at: number, lastWord: string): boolean {
  let next = at + 1;
  while (next < text.length && next < at + 8) {
    const kind = kindOf(text.charCodeAt(next));
    if (kind === Kind.Letter || kind === Kind.Digit || kind === Kind.NewLine) break;
    next++;
  }
  if (next === at + 1 && next < text.length && kindOf(text.charCodeAt(next)) === Kind.Letter) return false;
  if (isSmallLetter(text, next)) return false;
  return lastWord.length > 1 && !abbreviations.has(lastWord);
}

function isSmallLetter(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 128) return code >= 97 && code <= 122;
  return isChangedByRaising(text.charAt(at));
}

const isChangedByRaising = (character: string): boolean => character !== character.toUpperCase();

/** A question mark that opens a word ("?fracture") is a clinician's "query", not an end. */
function opensWord(text: string, at: number): boolean {
  const before = at === 0 ? Kind.Space : kindOf(text.charCodeAt(at - 1));
  const isOpen = before !== Kind.Letter && before !== Kind.Digit && before !== Kind.Apostrophe;
  return text.charCodeAt(at) === 0x3f && isOpen && kindOf(text.charCodeAt(at + 1)) === Kind.Letter;
}

/** Cuts a text into tokens, in time linear in its length. */
class Tokeniser {
  readonly list: TokenList;

  constructor(
    private readonly text: string,
    private readonly table: WordTable,
  ) {
    this.list = new TokenList((text.length >> 2) + 16);
  }

  run(): TokenList {
    const { text } = this;
    let at = 0;
    while (at < text.length) {
      const kind = kindOf(text.charCodeAt(at));
      if (kind === Kind.Letter || kind === Kind.Digit) {
        at = this.word(at);
        continue;
      }
      if (kind !== Kind.Space) this.mark(kind, at);
      at++;
    }
    return this.list;
  }

  /** Adds the run of letters, digits and inner apostrophes that begins at `start`; answers where it ends. */
  private word(start: number): number {
    const { text } = this;
    const limit = Math.min(text.length, start + longestWord);
    let isPlain = true;
    let hash = 0;
    let at = start;
    for (; at < limit; at++) {
      const code = text.charCodeAt(at);
      const kind = kindOf(code);
      if (kind === Kind.Letter || kind === Kind.Digit || kind === Kind.Nothing) {
        if (code > 127) isPlain = false;
      } else if (kind === Kind.Apostrophe) {
        if (at === start || kindOf(text.charCodeAt(at + 1)) !== Kind.Letter) break;
      } else if (!isNumberSign(code) || !insideNumber(text, at)) break;
      hash = hashStep(hash, folded(code));
    }
    const word = isPlain
      ? this.table.inText(text, start, at, hash)
      : this.table.of(plainWord(text.slice(start, at)));
    this.list.addWhole(word, start, at, capitalOf(text, start, at));
    return at;
  }

  private mark(kind: Kind, at: number): void {
    const { list, text } = this;
    if (kind === Kind.NewLine) list.raise(Edge.Line);
    else if (kind === Kind.Stop) {
      const last = list.count === 0 ? '' : (list.words[list.count - 1]?.text ?? '');
      list.raise(endsSentence(text, at, last) ? Edge.Sentence : Edge.Soft);
    } else if (kind === Kind.End) list.raise(opensWord(text, at) ? Edge.Soft : Edge.Sentence);
    else if (kind === Kind.Soft || kind === Kind.Apostrophe) list.raise(Edge.Soft);
  }
}

/** The tokens of `text`, their words looked up in `table` or added to it. */
export function tokenise(text: string, table: WordTable = new WordTable()): Tokens {
  return new Tokeniser(text, table).run();
}
