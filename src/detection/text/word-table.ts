import { contractionOf } from './contractions.ts';
import { firstSlot, hashOf } from './hash.ts';
import { folded } from './characters.ts';
import { Word } from './word.ts';

/** Distinct words remembered; a text with more starts the memory afresh. */
const remembered = 20_000;
const smallest = 1024;

/**
 * The words met so far, found by the characters of a text without making a string of them. Bounded: what it holds can
 * be made again at any time.
 */
export class WordTable {
  private slots: (Word | undefined)[] = emptySlots(smallest);
  private count = 0;

  /**
   * The word that stands in `text` from `start` to `end`, all of it characters that fold one to one (see `folded`);
   * `hash` is the hash of the folded characters.
   */
  inText(text: string, start: number, end: number, hash: number): Word {
    const mask = this.slots.length - 1;
    for (let slot = firstSlot(hash, mask); ; slot = (slot + 1) & mask) {
      const word = this.slots[slot];
      if (word === undefined) break;
      if (word.hash === hash && isAt(word.text, text, start, end)) return word;
    }
    return this.add(foldedSlice(text, start, end), hash);
  }

  /** The word with this text, which is in small letters. */
  of(text: string): Word {
    const hash = hashOf(text);
    const mask = this.slots.length - 1;
    for (let slot = firstSlot(hash, mask); ; slot = (slot + 1) & mask) {
      const word = this.slots[slot];
      if (word === undefined) break;
      if (word.text === text) return word;
    }
    return this.add(text, hash);
  }

  private add(text: string, hash: number): Word {
    if (this.count >= remembered) this.forget();
    else if (this.count * 2 >= this.slots.length) this.grow();
    const word = new Word(text, hash);
    this.put(word);
    this.count++;
    word.parts = contractionOf(text)?.map(({ word: part, start, end }) => ({
      word: this.of(part),
      start,
      end,
    }));
    return word;
  }

  private put(word: Word): void {
    const mask = this.slots.length - 1;
    let slot = firstSlot(word.hash, mask);
    while (this.slots[slot] !== undefined) slot = (slot + 1) & mask;
    this.slots[slot] = word;
  }

  private forget(): void {
    this.slots = emptySlots(smallest);
    this.count = 0;
  }

  private grow(): void {
    const before = this.slots;
    this.slots = emptySlots(before.length * 4);
    for (const word of before) if (word) this.put(word);
  }
}

const emptySlots = (size: number): (Word | undefined)[] => {
  const slots: (Word | undefined)[] = [];
  for (let at = 0; at < size; at++) slots.push(undefined);
  return slots;
};

function isAt(word: string, text: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false;
  for (let at = start, letter = 0; at < end; at++, letter++) {
    if (word.charCodeAt(letter) !== folded(text.charCodeAt(at))) return false;
  }
  return true;
}

/** Kept apart from the loops over characters: V8 turns those quadratic where a string is changed beside them. */
function foldedSlice(text: string, start: number, end: number): string {
  return text
    .slice(start, end)
    .replace(/[‘’ʼ´`]/g, "'")
    .toLowerCase();
}
