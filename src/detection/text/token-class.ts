/** What tokens of one class have in common, as lists of numbers. */
export interface ClassLists {
  /** All symbols that stand where the token stands, by itself, and that anything asks for: words, and the concepts they make. */
  readonly symbols: readonly number[];
  /** Of these, those whose places in a sentence are remembered, by their tracks: see grammar/symbol-roles.ts. */
  readonly tracks: readonly number[];
  /** Those of its symbols that call patterns up. */
  readonly calling: readonly number[];
  /** Concepts that the token by itself makes, beside its symbols. */
  readonly outputs: readonly number[];
  /** Nodes of the trie that it leads to from the root, and from which symbols lead on. */
  readonly starts: readonly number[];
  /** What is to be looked for behind a gap, in threes: a track, the number of words between, the node it leads to. */
  readonly gaps: readonly number[];
  /** Other nodes that it leads to over a gap or at the end of a sentence. */
  readonly others: readonly number[];
  /** Numbers of the lexicons it is in. */
  readonly lexicons: readonly number[];
}

const emptySlot = -1;

/**
 * What the grammar knows of a token by itself. Tokens of which the same is true share one. What is looked at for each
 * token lies in one array.
 */
export class TokenClass {
  /** Where in `items` each list begins; it ends where the next begins. */
  readonly tracks: number;
  readonly gaps: number;
  readonly starts: number;
  readonly others: number;
  readonly outputs: number;
  readonly calling: number;
  readonly symbols: number;
  readonly symbolsEnd: number;
  readonly items: Int32Array;
  /** Numbers of the lexicons it is in. */
  readonly lexicons: Int32Array;
  /** Whether nothing begins with it, and nobody remembers where it stands. */
  readonly isIdle: boolean;
  private readonly mask: number;

  constructor(
    /** Each class has another. */
    readonly number: number,
    { symbols, tracks, calling, outputs, starts, gaps, others, lexicons }: ClassLists,
  ) {
    let size = 4;
    while (size < symbols.length * 2) size *= 2;
    this.mask = size - 1;
    this.tracks = size;
    this.gaps = this.tracks + tracks.length;
    this.starts = this.gaps + gaps.length;
    this.others = this.starts + starts.length;
    this.outputs = this.others + others.length;
    this.calling = this.outputs + outputs.length;
    this.symbols = this.calling + calling.length;
    this.symbolsEnd = this.symbols + symbols.length;
    this.items = new Int32Array(this.symbolsEnd).fill(emptySlot, 0, size);
    this.items.set(tracks, this.tracks);
    this.items.set(gaps, this.gaps);
    this.items.set(starts, this.starts);
    this.items.set(others, this.others);
    this.items.set(outputs, this.outputs);
    this.items.set(calling, this.calling);
    this.items.set(symbols, this.symbols);
    this.lexicons = Int32Array.from(lexicons);
    this.isIdle = this.tracks === this.symbols;
    for (let at = 0; at < symbols.length; at++) this.put(symbols[at] as number);
  }

  /** Whether the symbol stands where the token stands; of symbols only that anything asks for. */
  has(symbol: number): boolean {
    const { items, mask } = this;
    let slot = Math.imul(symbol, 0x9e3779b1) >>> 16;
    for (;;) {
      const found = items[slot & mask];
      if (found === symbol) return true;
      if (found === emptySlot) return false;
      slot++;
    }
  }

  private put(symbol: number): void {
    let slot = Math.imul(symbol, 0x9e3779b1) >>> 16;
    while (this.items[slot & this.mask] !== emptySlot) slot++;
    this.items[slot & this.mask] = symbol;
  }
}
