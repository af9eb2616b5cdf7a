import type { TokenClass } from '../text/token-class.ts';
import type { Trie } from './trie.ts';

/** Answers remembered, a power of two; where two share a slot, the later stays. */
const remembered = 1 << 15;
/** Numbers that the answers may take in all before they are forgotten. */
const mostItems = 1 << 17;
const slotSize = 4;

/**
 * Says where the nodes that a token leads to from the root lead on to, when a certain token follows, or a certain
 * symbol. Most often that is nowhere; and few pairs make up most of a text, so that answers are remembered.
 */
export class Leads {
  /** An answer lies in it as a count and the nodes. */
  items: Int32Array = new Int32Array(1024);
  private length = 1;
  /** By slot: the two that were asked for, and where the answer lies. */
  private readonly slots = new Int32Array(remembered * slotSize);

  constructor(private readonly trie: Trie) {
    this.forget();
  }

  /** Where in `items` the nodes lie that a token `after` one of class `first` leads to; 0 where there are none. */
  byToken(first: TokenClass, after: TokenClass): number {
    const slot = slotOf(first.number, after.number);
    const { slots } = this;
    if (slots[slot] === first.number && slots[slot + 1] === after.number) return slots[slot + 2] as number;
    const begin = this.begin();
    for (let at = first.starts; at < first.others; at++) this.addByToken(first.items[at] as number, after);
    return this.remember(slot, first.number, after.number, begin);
  }

  /** The same for a symbol. */
  bySymbol(first: TokenClass, symbol: number): number {
    const slot = slotOf(first.number, ~symbol);
    const { slots } = this;
    if (slots[slot] === first.number && slots[slot + 1] === ~symbol) return slots[slot + 2] as number;
    const begin = this.begin();
    for (let at = first.starts; at < first.others; at++) {
      const node = first.items[at] as number;
      if (!this.trie.takesCompounds(node)) continue;
      const target = this.trie.next(node, symbol);
      if (target >= 0) this.add(target);
    }
    return this.remember(slot, first.number, ~symbol, begin);
  }

  private addByToken(node: number, after: TokenClass): void {
    const { trie } = this;
    if (trie.childCount(node) > 2 * (after.symbolsEnd - after.symbols)) {
      for (let at = after.symbols; at < after.symbolsEnd; at++) {
        const target = trie.next(node, after.items[at] as number);
        if (target >= 0) this.add(target);
      }
      return;
    }
    for (let child = trie.children(node); child >= 0; child = trie.sibling(child)) {
      if (after.has(trie.symbol(child))) this.add(child);
    }
  }

  private begin(): number {
    if (this.length > mostItems) this.forget();
    const begin = this.length;
    this.add(0);
    return begin;
  }

  private add(number: number): void {
    if (this.length === this.items.length) {
      const larger = new Int32Array(this.items.length * 2);
      larger.set(this.items);
      this.items = larger;
    }
    this.items[this.length++] = number;
  }

  private remember(slot: number, first: number, after: number, begin: number): number {
    const count = this.length - begin - 1;
    this.items[begin] = count;
    if (count === 0) this.length = begin;
    const { slots } = this;
    slots[slot] = first;
    slots[slot + 1] = after;
    return (slots[slot + 2] = count === 0 ? 0 : begin);
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
