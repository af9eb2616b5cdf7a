import { twiceAsLong } from '../numbers.ts';
import { Capital, Edge, type Tokens } from './tokens.ts';
import { WordFact, type Word } from './word.ts';
import type { WordTable } from './word-table.ts';

/** What is kept of a token, side by side. */
const enum Of {
  Word,
  Start,
  End,
  /** Edge, capital and what is to be known of the word, from the lowest digits. */
  Marks,
}
/** So many bits does the number of a token's field have. */
const bits = 2;

const enum Digits {
  Edge = 2,
  Capital = 4,
}
const two = 3;
/** The marks of what is no plain token, but that a capital stands first in what is no name. */
const unusual = (two << Digits.Edge) | ((WordFact.IsBarrier | WordFact.IsSmallNumber) << Digits.Capital);
const noName = WordFact.IsNoName << Digits.Capital;
const firstCapitalOfNoName = noName | (Capital.First << Digits.Edge);

const tokensAtFirst = 1 << 10;
/** Room for more tokens is not kept for the next text. */
const mostKept = 1 << 16;

/** Tokens, one after another. The same list is filled again for the next text. */
export class TokenList implements Tokens {
  count = 0;
  private items: Int32Array = new Int32Array(tokensAtFirst << bits);
  /** The edge that the next token will carry. */
  private pending: Edge = Edge.Line;

  /** @param table has the words of the tokens */
  constructor(private readonly table: WordTable) {}

  /** Forgets all tokens. */
  begin(): void {
    this.count = 0;
    this.pending = Edge.Line;
    if (this.items.length > mostKept << bits) this.items = new Int32Array(tokensAtFirst << bits);
  }

  word(at: number): Word {
    return this.table.word(this.number(at));
  }

  number(at: number): number {
    return this.items[(at << bits) + Of.Word] as number;
  }

  start(at: number): number {
    return this.items[(at << bits) + Of.Start] as number;
  }

  end(at: number): number {
    return this.items[(at << bits) + Of.End] as number;
  }

  capital(at: number): Capital {
    return (this.marks(at) >> Digits.Edge) & two;
  }

  edge(at: number): Edge {
    return this.marks(at) & two;
  }

  facts(at: number): number {
    return this.marks(at) >> Digits.Capital;
  }

  isPlain(at: number): boolean {
    const marks = this.marks(at);
    return (marks & unusual) === 0 || (marks & (unusual | noName)) === firstCapitalOfNoName;
  }

  /** Adds the tokens of a word, given by its number. */
  add(word: number, start: number, end: number, capital: Capital): void {
    const facts = this.table.facts(word);
    if ((facts & WordFact.HasParts) === 0) this.put(word, facts, start, end, capital);
    else this.addParts(word, start, end, capital);
  }

  raise(edge: Edge): void {
    if (edge > this.pending) this.pending = edge;
  }

  private put(word: number, facts: number, start: number, end: number, capital: Capital): void {
    const at = this.count++ << bits;
    if (at === this.items.length) this.items = twiceAsLong(this.items);
    const { items } = this;
    items[at + Of.Word] = word;
    items[at + Of.Start] = start;
    items[at + Of.End] = end;
    items[at + Of.Marks] = (facts << Digits.Capital) | (capital << Digits.Edge) | this.pending;
    this.pending = Edge.None;
  }

  /** Adds the tokens that a contraction stands for, or the word as it is where it is none. */
  private addParts(number: number, start: number, end: number, capital: Capital): void {
    const { text, parts } = this.table.word(number);
    if (parts === undefined || !isTakenApart(text, capital) || end - start < 2) {
      this.put(number, this.table.facts(number), start, end, capital);
      return;
    }
    // Characters that are as if they were not there stand in the first part rather than in the ending.
    const behind = end - text.length;
    const first = start + 1;
    parts.forEach((part, at) => {
      const from = at === 0 ? start : Math.max(first, behind + part.start);
      const to = Math.max(first, behind + part.end);
      this.put(part.number, this.table.facts(part.number), from, to, at === 0 ? capital : Capital.None);
    });
  }

  private marks(at: number): number {
    return this.items[(at << bits) + Of.Marks] as number;
  }
}

/** "CANT" and "WONT" in capitals are abbreviations; "CAN'T" is not. */
const isTakenApart = (text: string, capital: Capital): boolean =>
  capital !== Capital.All || text.indexOf("'") >= 0;
