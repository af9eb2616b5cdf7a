import { twiceAsLong } from '../numbers.ts';
import { contractionOf } from './contractions.ts';
import { Word, type WordPart } from './word.ts';
import { WordKey } from './word-key.ts';

/** Distinct words remembered; a text with more starts the memory afresh. */
const remembered = 20_000;
const smallest = 2048;
/** What is kept of a word in `rows`: the three numbers of its key, and 1 where it has parts. */
const width = 4;

/**
 * The words met so far, found by the characters of a text without making a string of them. Each has a number, which
 * holds until the next word is added. Bounded: what the table holds can be made again at any time.
 */
export class WordTable {
  /** Numbers of words by their keys, from 1; 0 where none is. */
  private slots = new Int32Array(smallest);
  /** By number. Common words are met early, so that they lie close together. */
  private rows: Int32Array = new Int32Array(width * smallest);
  private words: (Word | undefined)[] = [undefined];
  /** Numbers of words that no key can hold. */
  private readonly rest = new Map<string, number>();
  private readonly key = new WordKey();

  /** The number of the word with this key, or 0 if it has not been met. */
  find(first: number, second: number, third: number): number {
    const { slots, rows } = this;
    const mask = slots.length - 1;
    for (let slot = mixed(first, second, third); ; slot++) {
      const number = slots[slot & mask] as number;
      const row = width * number;
      if (number === 0) return 0;
      if (rows[row] === first && rows[row + 1] === second && rows[row + 2] === third) return number;
    }
  }

  /** The number of the word with this text, which is in small letters. */
  numberOf(text: string): number {
    const { key } = this;
    key.take(text);
    const given = key.isWhole ? this.find(key.first, key.second, key.third) : this.rest.get(text);
    return given || this.add(text);
  }

  word(number: number): Word {
    return this.words[number] as Word;
  }

  hasParts(number: number): boolean {
    return this.rows[width * number + width - 1] === 1;
  }

  private add(text: string): number {
    const word = new Word(text, this.partsOf(text));
    if (this.words.length > remembered) this.forget();
    else if (this.words.length * 2 > this.slots.length) this.grow();
    const number = this.words.push(word) - 1;
    const { key } = this;
    key.take(text);
    this.rows.set([key.first, key.second, key.third, word.parts ? 1 : 0], width * number);
    if (key.isWhole) this.link(number);
    else this.rest.set(text, number);
    return number;
  }

  private partsOf(text: string): readonly WordPart[] | undefined {
    return contractionOf(text)?.map(({ word, start, end }) => ({
      word: this.word(this.numberOf(word)),
      start,
      end,
    }));
  }

  private link(number: number): void {
    const { slots, rows } = this;
    const mask = slots.length - 1;
    const row = width * number;
    let slot = mixed(rows[row] as number, rows[row + 1] as number, rows[row + 2] as number);
    while (slots[slot & mask] !== 0) slot++;
    slots[slot & mask] = number;
  }

  private forget(): void {
    this.slots.fill(0);
    this.words = [undefined];
    this.rest.clear();
  }

  private grow(): void {
    this.slots = new Int32Array(2 * this.slots.length);
    this.rows = twiceAsLong(this.rows);
    const unkeyed = new Set(this.rest.values());
    for (let number = 1; number < this.words.length; number++) if (!unkeyed.has(number)) this.link(number);
  }
}

/** Where to look first; not below zero. */
function mixed(first: number, second: number, third: number): number {
  const all = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b) ^ Math.imul(third, 0xc2b2ae35);
  return (all ^ (all >>> 15)) >>> 1;
}
