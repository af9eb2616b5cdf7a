import { twiceAsLong } from '../numbers.ts';
import type { TokenClass } from '../text/token-class.ts';
import type { Trie } from './trie.ts';

/** Answers remembered, a power of two; where two share a slot, the later stays. */
const remembered = 1 << 12;
/** Numbers that the answers may take in all before they are forgotten. */
const mostItems = 1 << 16;
const slotSize = 4;

/**
 * Says where the crossings that a token leads to lead on to, when a certain token follows. Most often that is nowhere;
 * and few pairs make up most of a text, so that answers are remembered.
 */
export class Leads {
  /** An answer lies in it as a count and the nodes. */
  items: Int32Array = new Int32Array(1024);
  private length = 1;
  /** By slot: the classes that were asked for, and where the answer lies. */
  private readonly slots = new Int32Array(remembered * slotSize);

  constructor(private readonly trie: Trie) {
    this.forget();
  }

  /** Where in `items` the nodes lie that a token of class `after` leads to, behind one of class `first`; 0 where there are none. */
  of(first: TokenClass, after: TokenClass): number {
    const slot = slotOf(first.number, after.number);
    const { slots } = this;
    if (slots[slot] === first.number && slots[slot + 1] === after.number) return slots[slot + 2] as number;
    if (this.length > mostItems) this.forget();
    slots[slot] = first.number;
    slots[slot + 1] = after.number;
    return (slots[slot + 2] = this.look(first, after));
  }

  private look(first: TokenClass, after: TokenClass): number {
    const begin = this.length;
    this.add(0);
    for (let at = first.crossings; at < first.others; at++) this.cross(first.items[at] as number, after);
    const count = this.length - begin - 1;
    this.items[begin] = count;
    if (count > 0) return begin;
    this.length = begin;
    return 0;
  }

  private cross(node: number, { items, symbols, end }: TokenClass): void {
    for (let at = symbols; at < end; at++) {
      const target = this.trie.next(node, items[at] as number);
      if (target >= 0) this.add(target);
    }
  }

  private add(number: number): void {
    if (this.length === this.items.length) this.items = twiceAsLong(this.items);
    this.items[this.length++] = number;
  }

  private forget(): void {
    this.slots.fill(-1);
    this.length = 1;
  }
}

function slotOf(first: number, after: number): number {
  const mixed = Math.imul(Math.imul(first, 0x85ebca6b) ^ after, 0x9e3779b1);
  return ((mixed ^ (mixed >>> 15)) & (remembered - 1)) * slotSize;
}
