import type { WordNumbers } from '../grammar/rules.ts';
import { codeOfA, unpackWords } from './word-list.ts';

const sameLetters = 2;
/** A part begins with a word that shares fewer letters with the one before. Expressions are quick from the start. */
const partsOfList = /[AB][^AB]*/g;
const wordsOfPart = /[A-Z]/g;

/**
 * A sorted list of words that `packWords` packed, each numbered by its place. It falls into parts with the same first
 * two letters, and a part is read when a word is asked for that could be in it: a text has few of all words, and
 * reading all would take longest of all that stands between opening the panel and the first finding.
 */
export class PackedWords implements WordNumbers {
  /** Words that have been read. */
  private readonly numbers: Map<string, number>;
  /** The parts that have not been read, by the letters that their words begin with. */
  private readonly unread = new Map<string, number>();
  private readonly parts: readonly string[];
  /** By part: the letters, and the number of its first word. */
  private readonly beginnings: string[] = [];
  private readonly firsts: number[] = [];
  readonly size: number;

  /**
   * @param first the number of the first word
   * @param apart words that stand apart from the list, with their numbers
   */
  constructor(
    private readonly packed: string,
    first = 0,
    private readonly apart: ReadonlyMap<string, number> = new Map(),
  ) {
    this.numbers = new Map(apart);
    this.parts = packed.match(partsOfList) ?? [];
    let number = first;
    let beginning = '';
    for (let part = 0; part < this.parts.length; part++) {
      const text = this.parts[part] as string;
      const shared = text.charCodeAt(0) - codeOfA;
      beginning = beginning.slice(0, shared) + text.slice(1, 1 + sameLetters - shared);
      this.unread.set(beginning, part);
      this.beginnings.push(beginning);
      this.firsts.push(number);
      number += text.match(wordsOfPart)?.length ?? 0;
    }
    this.size = number - first;
  }

  get letters(): string {
    return this.packed + Array.from(this.apart.keys()).join('');
  }

  of(word: string): number {
    const part = this.unread.get(word.slice(0, sameLetters));
    if (part !== undefined) this.read(part);
    const number = this.numbers.get(word);
    return number === undefined ? -1 : number;
  }

  beginningWith(letter: string): readonly string[] {
    const parts = this.parts.filter((_, part) => (this.beginnings[part] as string).charAt(0) === letter);
    const apart = Array.from(this.apart.keys()).filter((word) => word.charAt(0) === letter);
    return unpackWords(parts.join('')).concat(apart);
  }

  private read(part: number): void {
    const beginning = this.beginnings[part] as string;
    const text = this.parts[part] as string;
    this.unread.delete(beginning);
    const shared = beginning.slice(0, text.charCodeAt(0) - codeOfA);
    const words = unpackWords(String.fromCharCode(codeOfA) + shared + text.slice(1));
    const first = this.firsts[part] as number;
    for (let at = 0; at < words.length; at++) this.numbers.set(words[at] as string, first + at);
  }
}
