import type { Vocabulary } from '../types.ts';
import { Capital, Edge, type Tokens } from './tokens.ts';
import { Spelling } from './spelling.ts';

/** A set of terminals, for looking through and for asking after one. */
export class Terminals {
  readonly list: readonly number[];
  private readonly bits: Uint32Array;

  constructor(terminals: Iterable<number>) {
    this.list = [...new Set(terminals)].filter((terminal) => terminal >= 0);
    this.bits = new Uint32Array((Math.max(-1, ...this.list) >> 5) + 1);
    for (const terminal of this.list)
      this.bits[terminal >> 5] = (this.bits[terminal >> 5] ?? 0) | (1 << (terminal & 31));
  }

  has(terminal: number): boolean {
    return ((this.bits[terminal >> 5] ?? 0) & (1 << (terminal & 31))) !== 0;
  }

  /** Whether the two sets have a terminal in common; `among` is the one with fewer of them. */
  hasAnyOf(among: Terminals): boolean {
    const { list } = among;
    if (list.length <= 8) return list.some((terminal) => this.has(terminal));
    const words = Math.min(this.bits.length, among.bits.length);
    for (let word = 0; word < words; word++) {
      if (((this.bits[word] ?? 0) & (among.bits[word] ?? 0)) !== 0) return true;
    }
    return false;
  }
}

const none: readonly number[] = [];
const shortestPrefix = 3;
/** Distinct words remembered; a text with more starts the memory afresh. */
const remembered = 20_000;

const shapeTests = {
  times: /^(?:x\d{1,3}|\d{1,3}x)$/,
  age: /^\d{1,2}(?:yo|yr|yrs|y|m|mo|mths?|wks?)$/,
  date: /^(?:\d{1,2}[./]\d{1,2}(?:[./]\d{2,4})?|\d{1,2}(?:st|nd|rd|th))$/,
  number: /^\d/,
} as const;

/** Gives tokens their terminals: by word, by beginning, by shape, and by the word that was meant. */
export class Symbols {
  private readonly words: ReadonlyMap<string, readonly number[]>;
  private readonly capitals: ReadonlyMap<string, readonly number[]>;
  private readonly prefixes: ReadonlyMap<string, readonly number[]>;
  private readonly known: ReadonlySet<string>;
  private readonly spelling: Spelling;
  private readonly shape: Vocabulary['shapes'];
  private memory = new Map<string, { readonly plain: Terminals; readonly capitals: Terminals }>();

  constructor(vocabulary: Vocabulary) {
    this.words = new Map(Object.entries(vocabulary.words));
    this.capitals = new Map(Object.entries(vocabulary.capitals));
    this.prefixes = new Map(Object.entries(vocabulary.prefixes));
    this.known = new Set(vocabulary.known);
    this.shape = vocabulary.shapes;
    this.spelling = new Spelling(this.words.keys(), new Set(vocabulary.unforgiving));
  }

  /** The terminals of token `at`. */
  of(tokens: Tokens, at: number): Terminals {
    const word = tokens.words[at] ?? '';
    const found = this.remember(word);
    const capital = tokens.capital[at];
    const terminals = capital === Capital.All ? found.capitals : found.plain;
    return this.isName(tokens, at)
      ? this.withNames(word, terminals)
      : this.maybeAge(tokens, at, word, terminals);
  }

  /** Whether any list has the word as it is written. */
  isKnown(word: string): boolean {
    if (this.words.has(word) || this.known.has(word) || this.capitals.has(word)) return true;
    return this.beginnings(word).length > 0;
  }

  private remember(word: string): { readonly plain: Terminals; readonly capitals: Terminals } {
    const given = this.memory.get(word);
    if (given) return given;
    const plain = new Terminals([...this.lookUp(word), ...this.shapes(word)]);
    const inCapitals = this.capitals.get(word) ?? this.capitals.get(word.replace(/s$/, '')) ?? none;
    const found = {
      plain,
      capitals: inCapitals.length > 0 ? new Terminals([...plain.list, ...inCapitals]) : plain,
    };
    if (this.memory.size >= remembered) this.memory = new Map();
    this.memory.set(word, found);
    return found;
  }

  private lookUp(word: string): number[] {
    const direct = this.words.get(word);
    const begun = this.beginnings(word);
    if (direct || begun.length > 0 || this.known.has(word)) return [...(direct ?? []), ...begun];
    const meant = this.spelling.mend(word);
    return meant === undefined ? [] : [...(this.words.get(meant) ?? [])];
  }

  private beginnings(word: string): number[] {
    const found: number[] = [];
    for (let length = shortestPrefix; length <= word.length; length++) {
      const terminals = this.prefixes.get(word.slice(0, length));
      if (terminals) found.push(...terminals);
    }
    return found;
  }

  private shapes(word: string): number[] {
    const found: number[] = [this.shape.any];
    for (const shape of ['times', 'age', 'date', 'number'] as const) {
      if (shapeTests[shape].test(word)) found.push(this.shape[shape]);
    }
    return found.filter((terminal) => terminal >= 0);
  }

  /** "(8)": a small number between brackets, or before "yo" and the like, is an age. */
  private maybeAge(tokens: Tokens, at: number, word: string, terminals: Terminals): Terminals {
    if (!/^\d{1,2}$/.test(word) || tokens.edge[at] === Edge.None) return terminals;
    const isAlone = tokens.start[at] !== undefined && isBracketed(tokens, at);
    return isAlone ? new Terminals([...terminals.list, this.shape.age]) : terminals;
  }

  /**
   * A capital where none is due, on a word that no list knows, is a name; so is an unknown word that opens a
   * sentence with a capital. A single capital letter in mid-sentence stands for a name ("T", "K").
   */
  isName(tokens: Tokens, at: number): boolean {
    const word = tokens.words[at] ?? '';
    const capital = tokens.capital[at];
    if (capital === Capital.None) return false;
    if (word.length === 1) return word !== 'i' && (word !== 'a' || tokens.edge[at] === Edge.None);
    if (capital !== Capital.First || this.isKnown(word)) return false;
    const opens = (tokens.edge[at] ?? Edge.None) >= Edge.Sentence;
    return !(opens && this.spelling.mend(word) !== undefined);
  }

  private withNames(word: string, terminals: Terminals): Terminals {
    const key = `${word}\n`;
    const given = this.memory.get(key);
    if (given) return given.plain;
    const shape = word.length === 1 ? [this.shape.initial, this.shape.name] : [this.shape.name];
    const plain = new Terminals([this.shape.any, ...shape, ...(word.length === 1 ? terminals.list : [])]);
    this.memory.set(key, { plain, capitals: plain });
    return plain;
  }
}

function isBracketed(tokens: Tokens, at: number): boolean {
  const next = at + 1 < tokens.count ? tokens.edge[at + 1] : Edge.Line;
  return tokens.edge[at] === Edge.Soft && next !== Edge.None;
}
