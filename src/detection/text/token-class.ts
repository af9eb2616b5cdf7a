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
  /** Nodes of the trie that it leads to from the root, and from which few edges lead on: these stand in the next list. */
  readonly starts: readonly number[];
  /** What is to follow at once, in twos: a symbol, and the node it leads to. */
  readonly edges: readonly number[];
  /** The same where the symbol may stand for more than one token, by symbol. */
  readonly compoundEdges: readonly (readonly [symbol: number, node: number])[];
  /** Nodes of the trie that it leads to from the root, and from which very many edges lead on: these are not among the edges. */
  readonly crossings: readonly number[];
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
  readonly items: Int32Array;
  /** Where in `items` each list begins; it ends where the next begins. */
  readonly tracks: number;
  readonly gaps: number;
  readonly edges: number;
  readonly starts: number;
  readonly crossings: number;
  readonly others: number;
  readonly outputs: number;
  readonly calling: number;
  readonly symbols: number;
  readonly compoundEdges: number;
  readonly end: number;
  /** Numbers of the lexicons it is in. */
  readonly lexicons: Int32Array;
  /** Whether nothing begins with it, and nobody remembers where it stands. */
  readonly isIdle: boolean;
  private readonly mask: number;

  constructor(
    /** Each class has another. */
    readonly number: number,
    lists: ClassLists,
  ) {
    const { symbols, lexicons } = lists;
    let size = 4;
    while (size < symbols.length * 2) size *= 2;
    this.mask = size - 1;
    this.tracks = size;
    this.gaps = this.tracks + lists.tracks.length;
    this.edges = this.gaps + lists.gaps.length;
    this.starts = this.edges + lists.edges.length;
    this.crossings = this.starts + lists.starts.length;
    this.others = this.crossings + lists.crossings.length;
    this.outputs = this.others + lists.others.length;
    this.calling = this.outputs + lists.outputs.length;
    this.compoundEdges = this.calling + lists.calling.length;
    this.symbols = this.compoundEdges + 2 * lists.compoundEdges.length;
    this.end = this.symbols + symbols.length;
    this.items = new Int32Array(this.end).fill(emptySlot, 0, size);
    this.items.set(lists.tracks, this.tracks);
    this.items.set(lists.gaps, this.gaps);
    this.items.set(lists.edges, this.edges);
    this.items.set(lists.starts, this.starts);
    this.items.set(lists.crossings, this.crossings);
    this.items.set(lists.others, this.others);
    this.items.set(lists.outputs, this.outputs);
    this.items.set(lists.calling, this.calling);
    lists.compoundEdges.forEach((edge, at) => this.items.set(edge, this.compoundEdges + 2 * at));
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
