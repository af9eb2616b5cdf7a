import { Kind, kindOf } from './characters.ts';

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
  readonly words: readonly string[];
  /** True where the token is written with a capital first, or all in capitals. */
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

/** Contractions whose parts are not just "n't" or "'s" cut off. */
const contractions: Record<string, readonly string[]> = {
  "can't": ['can', 'not'],
  "won't": ['will', 'not'],
  "shan't": ['shall', 'not'],
  "ain't": ['is', 'not'],
  cannot: ['can', 'not'],
  cant: ['can', 'not'],
  wont: ['will', 'not'],
  dont: ['do', 'not'],
  didnt: ['did', 'not'],
  doesnt: ['does', 'not'],
  wasnt: ['was', 'not'],
  werent: ['were', 'not'],
  isnt: ['is', 'not'],
  hasnt: ['has', 'not'],
  havent: ['have', 'not'],
  hadnt: ['had', 'not'],
  couldnt: ['could', 'not'],
  wouldnt: ['would', 'not'],
  shouldnt: ['should', 'not'],
  arent: ['are', 'not'],
};

const endings: Record<string, string> = { re: 'are', ve: 'have', ll: 'will', d: 'would', m: 'am' };

class TokenList {
  count = 0;
  start = new Int32Array(256);
  end = new Int32Array(256);
  words: string[] = [];
  capital = new Uint8Array(256);
  edge = new Uint8Array(256);
  /** The edge that the next token will carry. */
  pending: Edge = Edge.Line;

  add(word: string, start: number, end: number, capital: Capital): void {
    if (this.count === this.start.length) this.grow();
    this.start[this.count] = start;
    this.end[this.count] = end;
    this.capital[this.count] = capital;
    this.edge[this.count] = this.pending;
    this.words.push(word);
    this.count++;
    this.pending = Edge.None;
  }

  raise(edge: Edge): void {
    if (edge > this.pending) this.pending = edge;
  }

  private grow(): void {
    const size = this.start.length * 4;
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

/** Lower case and plain letters. Kept apart from the character loop: V8 turns that loop quadratic otherwise. */
function plainWord(raw: string, onlyAscii: boolean): string {
  const lower = raw.toLowerCase();
  if (onlyAscii) return lower;
  return lower
    .normalize('NFC')
    .replace(/[\p{Cf}\p{Variation_Selector}]/gu, '')
    .replace(/[‘’ʼ´`]/g, "'");
}

function capitalOf(raw: string, start: number): Capital {
  const first = raw.charCodeAt(start);
  const isUpper = first < 128 ? first >= 65 && first <= 90 : /\p{Lu}/u.test(raw.charAt(start));
  if (!isUpper) return Capital.None;
  const second = raw.charCodeAt(start + 1);
  return second >= 65 && second <= 90 ? Capital.All : Capital.First;
}

/** Adds the token or tokens that a run of letters, digits and apostrophes stands for. */
function addWord(list: TokenList, word: string, start: number, end: number, capital: Capital): void {
  const apostrophe = word.indexOf("'");
  const whole = contractions[word];
  if (whole && (apostrophe >= 0 || capital !== Capital.All)) {
    const cut = Math.min(start + (whole[0]?.length ?? 1), end - 1);
    list.add(whole[0] ?? word, start, cut, capital);
    list.add(whole[1] ?? word, cut, end, Capital.None);
    return;
  }
  if (apostrophe < 0) {
    list.add(word, start, end, capital);
    return;
  }
  if (word.endsWith("n't") && word.length > 3) {
    list.add(word.slice(0, -3), start, end - 3, capital);
    list.add('not', end - 3, end, Capital.None);
    return;
  }
  const tail = word.slice(apostrophe + 1);
  const head = word.slice(0, apostrophe);
  const ending = Object.hasOwn(endings, tail) ? endings[tail] : undefined;
  if (tail === 's' || tail === '') {
    list.add(head, start, start + apostrophe, capital);
  } else if (ending !== undefined) {
    list.add(head, start, start + apostrophe, capital);
    list.add(ending, start + apostrophe, end, Capital.None);
  } else {
    list.add(word.replaceAll("'", ''), start, end, capital);
  }
}

/** True where a full stop, comma, colon or slash at `at` stands inside a number: 1.3, 08:15, 3/5. */
function insideNumber(text: string, at: number): boolean {
  return kindOf(text.charCodeAt(at - 1)) === Kind.Digit && kindOf(text.charCodeAt(at + 1)) === Kind.Digit;
}

/** Where the run of letters, digits and inner apostrophes that begins at `from` ends. */
function endOfWord(text: string, from: number): number {
  let at = from;
  const limit = Math.min(text.length, from + longestWord);
  while (at < limit) {
    const code = text.charCodeAt(at);
    const kind = kindOf(code);
    if (kind === Kind.Letter || kind === Kind.Digit || kind === Kind.Nothing) at++;
    else if (kind === Kind.Apostrophe && at > from && kindOf(text.charCodeAt(at + 1)) === Kind.Letter) at++;
    else if ((code === 0x2e || code === 0x2f || code === 0x3a) && insideNumber(text, at)) at++;
    else break;
  }
  return at;
}

/** Whether a full stop at `at` ends a sentence: not after a short form or an initial, not before a small letter. */
function endsSentence(text: string, at: number, lastWord: string): boolean {
  let next = at + 1;
  while (next < text.length && next < at + 8) {
    const kind = kindOf(text.charCodeAt(next));
    if (kind === Kind.Letter || kind === Kind.Digit || kind === Kind.NewLine) break;
    next++;
  }
  if (next === at + 1 && next < text.length && kindOf(text.charCodeAt(next)) === Kind.Letter) return false;
  const following = text.charAt(next);
  if (following !== following.toUpperCase()) return false;
  return lastWord.length > 1 && !abbreviations.has(lastWord);
}

/** A question mark that opens a word ("?fracture") is a clinician's "query", not an end. */
function opensWord(text: string, at: number): boolean {
  const before = at === 0 ? Kind.Space : kindOf(text.charCodeAt(at - 1));
  const isOpen = before !== Kind.Letter && before !== Kind.Digit && before !== Kind.Apostrophe;
  return text.charCodeAt(at) === 0x3f && isOpen && kindOf(text.charCodeAt(at + 1)) === Kind.Letter;
}

/** The tokens of `text`, in time linear in its length. */
export function tokenise(text: string): Tokens {
  const list = new TokenList();
  let at = 0;
  while (at < text.length) {
    const kind = kindOf(text.charCodeAt(at));
    if (kind === Kind.Letter || kind === Kind.Digit) {
      const end = endOfWord(text, at);
      const raw = text.slice(at, end);
      addWord(list, plainWord(raw, isAscii(raw)), at, end, capitalOf(raw, 0));
      at = end;
      continue;
    }
    if (kind === Kind.NewLine) list.raise(Edge.Line);
    else if (kind === Kind.Stop) {
      const last = list.words[list.count - 1] ?? '';
      list.raise(endsSentence(text, at, last) ? Edge.Sentence : Edge.Soft);
    } else if (kind === Kind.End) list.raise(opensWord(text, at) ? Edge.Soft : Edge.Sentence);
    else if (kind === Kind.Soft || kind === Kind.Apostrophe) list.raise(Edge.Soft);
    at++;
  }
  return list;
}

function isAscii(raw: string): boolean {
  for (let at = 0; at < raw.length; at++) if (raw.charCodeAt(at) > 127) return false;
  return true;
}
