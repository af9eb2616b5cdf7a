import { twiceAsLong } from '../numbers.ts';

/** What tokens of one class have in common, as lists of numbers. */
export interface ClassLists {
  /** All symbols that stand where the token stands, by itself, and that anything asks for: words, and the concepts they make. */
  readonly symbols: readonly number[];
  /** Of these, those that are asked for right behind a symbol that a sequence begins with. */
  readonly seconds: readonly number[];
  /** Of its symbols those whose places in a sentence are remembered, by their tracks: see symbol-roles.ts. */
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
  /** Those of its symbols that call patterns up. */
  readonly calling: readonly number[];
  /** Of the edges those whose symbol may stand for more than one token, by symbol. */
  readonly compoundEdges: readonly number[];
  /** Numbers of the lexicons it is in. */
  readonly lexicons: readonly number[];
}

/** Stands where a class has no symbol: no symbol itself. */
export const emptySlot = -1;

/** What stands at the head of a class: how far its lists lie from there; each ends where the next begins. */
export const enum Of {
  Tracks,
  Gaps,
  Edges,
  Starts,
  Crossings,
  Others,
  Calling,
  CompoundEdges,
  Seconds,
  /** By hash, with empty slots between them. */
  Symbols,
  Lexicons,
  End,
  /** Behind the rest of the head a bit for each hash of its symbols: nearly all questions are for what is not there, and need one look. */
  Sieve,
  /** So many numbers has a head, with 8 of the sieve. */
  Size = 20,
}

/**
 * What the grammar knows of tokens by themselves. Tokens of which the same is true are of one class. A class is the
 * place of its head in `items`, where all that is looked at for a token lies together.
 */
export class TokenClasses {
  items: Int32Array = new Int32Array(1 << 14);
  private used = 1;

  /** The class with these lists: a number above zero. */
  add(lists: ClassLists): number {
    const added = this.used;
    const symbols = inSlots(lists.symbols);
    // In the order of the head.
    const parts = [
      lists.tracks,
      lists.gaps,
      lists.edges,
      lists.starts,
      lists.crossings,
      lists.others,
      lists.calling,
      lists.compoundEdges,
      lists.seconds,
      symbols,
      lists.lexicons,
    ];
    const size = Of.Size + parts.reduce((sum, { length }) => sum + length, 0);
    while (added + size > this.items.length) this.items = twiceAsLong(this.items);
    this.used += size;
    const { items } = this;
    let end: number = Of.Size;
    parts.forEach((part, number) => {
      items[added + number] = end;
      items.set(part, added + end);
      end += part.length;
    });
    items[added + Of.End] = end;
    for (const symbol of lists.symbols) this.sift(added, symbol);
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

  private sift(tokenClass: number, symbol: number): void {
    const { items } = this;
    const mixed = mixedOf(symbol);
    const at = tokenClass + Of.Sieve + (mixed >>> 29);
    items[at] = (items[at] as number) | (1 << ((mixed >>> 24) & 31));
  }
}

/** Whether a symbol stands where a token of this class stands; of symbols only that anything asks for. */
export function holdsSymbol(items: Int32Array, tokenClass: number, symbol: number): boolean {
  const mixed = mixedOf(symbol);
  const sieve = items[tokenClass + Of.Sieve + (mixed >>> 29)] as number;
  return ((sieve >>> ((mixed >>> 24) & 31)) & 1) === 1 && isInSlots(items, tokenClass, symbol);
}

function isInSlots(items: Int32Array, tokenClass: number, symbol: number): boolean {
  const slots = tokenClass + (items[tokenClass + Of.Symbols] as number);
  const mask = tokenClass + (items[tokenClass + Of.Lexicons] as number) - slots - 1;
  let slot = slotOf(symbol);
  for (;;) {
    const found = items[slots + (slot & mask)];
    if (found === symbol) return true;
    if (found === emptySlot) return false;
    slot++;
  }
}

/** Symbols by hash, with empty slots between; a fourth of all at least. */
function inSlots(symbols: readonly number[]): number[] {
  let length = 2;
  while (length * 3 < symbols.length * 4) length *= 2;
  const slots = new Array<number>(length).fill(emptySlot);
  for (const symbol of symbols) {
    let slot = slotOf(symbol);
    while (slots[slot & (length - 1)] !== emptySlot) slot++;
    slots[slot & (length - 1)] = symbol;
  }
  return slots;
}

const mixedOf = (symbol: number): number => Math.imul(symbol, 0x9e3779b1);
const slotOf = (symbol: number): number => mixedOf(symbol) >>> 8;
