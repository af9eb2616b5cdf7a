import { twiceAsLong } from '../numbers.ts';

/** What tokens of one class have in common, as lists of numbers. */
export interface ClassLists {
  /** All symbols that stand where the token stands, by itself, and that anything asks for: words, and the concepts they make. */
  readonly symbols: readonly number[];
  /** Of these, those whose places in a sentence are remembered, by their tracks: see symbol-roles.ts. */
  readonly tracks: readonly number[];
  /** What is to be looked for behind a gap, in threes: a track, the number of words between, the node it leads to. */
  readonly gaps: readonly number[];
  /** What is to follow at once, in twos: a symbol, and the node it leads to. */
  readonly edges: readonly number[];
  /** Nodes of the trie that it leads to from the root, and from which few edges lead on: these stand in `edges`. */
  readonly starts: readonly number[];
  /** Nodes of the trie that it leads to from the root, and from which very many edges lead on: these are not among the edges. */
  readonly crossings: readonly number[];
  /** Other nodes that it leads to over a gap or at the end of a sentence. */
  readonly others: readonly number[];
  /** Concepts that the token by itself makes, beside its symbols. */
  readonly outputs: readonly number[];
  /** Those of its symbols that call patterns up. */
  readonly calling: readonly number[];
  /** Of the edges those whose symbol may stand for more than one token, by symbol. */
  readonly compoundEdges: readonly number[];
  /** Numbers of the lexicons it is in. */
  readonly lexicons: readonly number[];
}

/** What stands at the head of a class: how far its lists lie from there; each ends where the next begins. */
export const enum Of {
  /** One less than the slots of its symbols, which come first. */
  Mask,
  Tracks,
  Gaps,
  Edges,
  Starts,
  Crossings,
  Others,
  Outputs,
  Calling,
  CompoundEdges,
  Symbols,
  Lexicons,
  End,
  /** So many numbers has a head. */
  Size,
}

/**
 * What the grammar knows of tokens by themselves. Tokens of which the same is true are of one class. A class is the
 * place of its head in `items`, where all that is looked at for a token lies together.
 */
export class TokenClasses {
  items: Int32Array = new Int32Array(1 << 14);
  /** By track: 1 where tokens of some class are its symbol by themselves. */
  readonly isOfTokens: Uint8Array;
  private used = 1;

  constructor(tracks: number) {
    this.isOfTokens = new Uint8Array(tracks);
  }

  /** The class with these lists: a number above zero. */
  add(lists: ClassLists): number {
    const { symbols } = lists;
    let slots = 4;
    while (slots < symbols.length * 2) slots *= 2;
    const added = this.used;
    // In the order of the head.
    const parts = [
      lists.tracks,
      lists.gaps,
      lists.edges,
      lists.starts,
      lists.crossings,
      lists.others,
      lists.outputs,
      lists.calling,
      lists.compoundEdges,
      symbols,
      lists.lexicons,
    ];
    const size = Of.Size + slots + parts.reduce((sum, { length }) => sum + length, 0);
    while (added + size > this.items.length) this.items = twiceAsLong(this.items);
    this.used += size;
    const { items } = this;
    items[added + Of.Mask] = slots - 1;
    let end = Of.Size + slots;
    parts.forEach((part, number) => {
      items[added + Of.Tracks + number] = end;
      items.set(part, added + end);
      end += part.length;
    });
    items[added + Of.End] = end;
    for (const symbol of symbols) this.put(added, symbol);
    for (const track of lists.tracks) this.isOfTokens[track] = 1;
    return added;
  }

  /** Numbers of the lexicons that tokens of a class are in. */
  lexiconsOf(tokenClass: number): Int32Array {
    const { items } = this;
    return items.subarray(
      tokenClass + (items[tokenClass + Of.Lexicons] as number),
      tokenClass + (items[tokenClass + Of.End] as number),
    );
  }

  private put(tokenClass: number, symbol: number): void {
    const { items } = this;
    const mask = items[tokenClass + Of.Mask] as number;
    let slot = slotOf(symbol) & mask;
    while (items[tokenClass + Of.Size + slot] !== 0) slot = (slot + 1) & mask;
    items[tokenClass + Of.Size + slot] = symbol + 1;
  }
}

/** Whether a symbol stands where a token of this class stands; of symbols only that anything asks for. */
export function holdsSymbol(items: Int32Array, tokenClass: number, symbol: number): boolean {
  const mask = items[tokenClass + Of.Mask] as number;
  const slots = tokenClass + Of.Size;
  let slot = slotOf(symbol);
  for (;;) {
    const found = items[slots + (slot & mask)];
    if (found === symbol + 1) return true;
    if (found === 0) return false;
    slot++;
  }
}

const slotOf = (symbol: number): number => Math.imul(symbol, 0x9e3779b1) >>> 16;
