import { twiceAsLong } from '../numbers.ts';
import { Capital, Edge, type Tokens } from './tokens.ts';
import type { Word } from './word.ts';

/** In what order a token's facts stand in one number, from the lowest digits: edge, capital, length. */
const enum Digits {
  Edge = 2,
  Capital = 4,
}
const two = 3;

/** Room for words made at once; a list with more grows. */
const mostAtFirst = 1 << 20;

/** Tokens, one after another. */
export class TokenList implements Tokens {
  count = 0;
  readonly words: Word[];
  /** Two numbers a token, for one list is made sooner than four: its start, and its other facts. */
  private places: Int32Array;
  /** The edge that the next token will carry. */
  private pending: Edge = Edge.Line;

  /** For a text of so many characters. */
  constructor(length: number) {
    const expected = (length >> 2) + 16;
    this.words = new Array<Word>(Math.min(expected, mostAtFirst));
    this.places = new Int32Array(2 * expected);
  }

  /** The word of the token added last. */
  get last(): Word | undefined {
    return this.count === 0 ? undefined : this.words[this.count - 1];
  }

  start(at: number): number {
    return this.places[2 * at] as number;
  }

  end(at: number): number {
    return this.start(at) + (this.facts(at) >> Digits.Capital);
  }

  capital(at: number): Capital {
    return (this.facts(at) >> Digits.Edge) & two;
  }

  edge(at: number): Edge {
    return this.facts(at) & two;
  }

  add(word: Word, start: number, end: number, capital: Capital): void {
    const at = this.count++;
    if (2 * at === this.places.length) this.places = twiceAsLong(this.places);
    this.words[at] = word;
    this.places[2 * at] = start;
    this.places[2 * at + 1] = ((end - start) << Digits.Capital) | (capital << Digits.Edge) | this.pending;
    this.pending = Edge.None;
  }

  /** Adds the tokens that a contraction stands for, or the word as it is where it is none. */
  addParts(word: Word, start: number, end: number, capital: Capital): void {
    const { text, parts } = word;
    if (parts === undefined || !isTakenApart(word, capital) || end - start < 2) {
      this.add(word, start, end, capital);
      return;
    }
    // Characters that are as if they were not there stand in the first part rather than in the ending.
    const behind = end - text.length;
    const first = start + 1;
    parts.forEach((part, at) => {
      const from = at === 0 ? start : Math.max(first, behind + part.start);
      this.add(part.word, from, Math.max(first, behind + part.end), at === 0 ? capital : Capital.None);
    });
  }

  raise(edge: Edge): void {
    if (edge > this.pending) this.pending = edge;
  }

  /** To be called when all have been added. */
  finish(): this {
    this.words.length = this.count;
    return this;
  }

  private facts(at: number): number {
    return this.places[2 * at + 1] as number;
  }
}

/** "CANT" and "WONT" in capitals are abbreviations; "CAN'T" is not. */
const isTakenApart = (word: Word, capital: Capital): boolean =>
  capital !== Capital.All || word.text.indexOf("'") >= 0;
