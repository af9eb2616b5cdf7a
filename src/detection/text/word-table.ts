import { twiceAsLong } from '../numbers.ts';
import { contractionOf } from './contractions.ts';
import { Word, WordFact, type WordPart } from './word.ts';
import { WordKey } from './word-key.ts';

/** Distinct words remembered from text to text. */
const remembered = 20_000;
const smallest = 2048;

/** What is kept of a word in `rows`: its key, and in one number its facts, which are the lowest digits, and its class. */
const enum Of {
  Low,
  Middle,
  High,
  ClassAndFacts,
}
/** So many bits does the number of a word's field have. */
const bits = 2;
/** So many have a word's facts: see WordFact. */
const factDigits = 5;

/**
 * The words met so far, found by the characters of a text without making a string of them. Each has a number, which
 * holds until the table begins anew.
 */
export class WordTable {
  /** Numbers of words by their keys, from 1; 0 where none is. */
  private slots = new Int32Array(smallest);
  /** By number. Common words are met early, so that they lie close together. */
  private rows: Int32Array = new Int32Array(smallest << bits);
  private words: (Word | undefined)[] = [undefined];
  /** Numbers of words that no key can hold. */
  private readonly rest = new Map<string, number>();
  private readonly key = new WordKey();

  /** To be called before each text: forgets all words where there are very many. They can be made again at any time. */
  beginText(): void {
    if (this.words.length <= remembered) return;
    this.slots = new Int32Array(smallest);
    this.rows = new Int32Array(smallest << bits);
    this.words = [undefined];
    this.rest.clear();
  }

  /** The number of the word with this key, or 0 if it has not been met. */
  find(low: number, middle: number, high: number): number {
    const { slots, rows } = this;
    const mask = slots.length - 1;
    for (let slot = mixed(low, middle, high); ; slot++) {
      const number = slots[slot & mask] as number;
      const row = number << bits;
      if (number === 0) return 0;
      if (rows[row] === low && rows[row + Of.Middle] === middle && rows[row + Of.High] === high)
        return number;
    }
  }

  /** The number of the word with this text, which is in small letters. */
  numberOf(text: string): number {
    const { key } = this;
    key.take(text, 0, text.length);
    const given = key.isWhole ? this.find(key.low, key.middle, key.high) : this.rest.get(text);
    return given || this.add(text);
  }

  word(number: number): Word {
    return this.words[number] as Word;
  }

  /** See WordFact. */
  facts(number: number): number {
    return (this.rows[(number << bits) + Of.ClassAndFacts] as number) & ((1 << factDigits) - 1);
  }

  /** The class of token that the word is in small letters (grammar/token-classes.ts); 0 until it is known. */
  plainClass(number: number): number {
    return (this.rows[(number << bits) + Of.ClassAndFacts] as number) >> factDigits;
  }

  setPlainClass(number: number, tokenClass: number): void {
    this.rows[(number << bits) + Of.ClassAndFacts] = (tokenClass << factDigits) | this.facts(number);
  }

  /** Says that a word is no name: see WordFact. So it will be where it is met from now on. */
  setNoName(number: number): void {
    const at = (number << bits) + Of.ClassAndFacts;
    this.rows[at] = (this.rows[at] as number) | WordFact.IsNoName;
  }

  private add(text: string): number {
    const word = new Word(text, this.partsOf(text));
    if (this.words.length * 2 > this.slots.length) this.grow();
    const number = this.words.push(word) - 1;
    const { key } = this;
    key.take(text, 0, text.length);
    this.rows.set([key.low, key.middle, key.high, word.facts], number << bits);
    if (key.isWhole) this.link(number);
    else this.rest.set(text, number);
    return number;
  }

  private partsOf(text: string): readonly WordPart[] | undefined {
    return contractionOf(text)?.map(({ word, start, end }) => ({ number: this.numberOf(word), start, end }));
  }

  private link(number: number): void {
    const { slots, rows } = this;
    const mask = slots.length - 1;
    const row = number << bits;
    let slot = mixed(rows[row] as number, rows[row + Of.Middle] as number, rows[row + Of.High] as number);
    while (slots[slot & mask] !== 0) slot++;
    slots[slot & mask] = number;
  }

  private grow(): void {
    this.slots = new Int32Array(2 * this.slots.length);
    this.rows = twiceAsLong(this.rows);
    const unkeyed = new Set(this.rest.values());
    for (let number = 1; number < this.words.length; number++) if (!unkeyed.has(number)) this.link(number);
  }
}

/** Where to look first; not below zero. */
function mixed(low: number, middle: number, high: number): number {
  const all = Math.imul(low, 0x9e3779b1) ^ Math.imul(middle, 0x85ebca6b) ^ Math.imul(high, 0xc2b2ae35);
  return (all ^ (all >>> 15)) >>> 1;
}
