/** What the grammar knows of a token by itself. Tokens of which the same is true share one. */
export class TokenClass {
  private readonly slots: Int32Array;
  private readonly mask: number;

  constructor(
    /** All symbols that stand where the token stands, by itself: its words, and the concepts they make. */
    readonly symbols: Int32Array,
    /** Nodes of the trie that it leads to from the root. */
    readonly starts: Int32Array,
    /** Those of its symbols that call patterns up. */
    readonly calling: Int32Array,
    /** Numbers of the lexicons it is in. */
    readonly lexicons: Int32Array,
  ) {
    let size = 4;
    while (size < symbols.length * 2) size *= 2;
    this.mask = size - 1;
    this.slots = new Int32Array(size).fill(-1);
    for (let at = 0; at < symbols.length; at++) this.put(symbols[at] as number);
  }

  has(symbol: number): boolean {
    const { slots, mask } = this;
    let slot = Math.imul(symbol, 0x9e3779b1) >>> 16;
    for (;;) {
      const found = slots[slot & mask];
      if (found === symbol) return true;
      if (found === -1) return false;
      slot++;
    }
  }

  private put(symbol: number): void {
    let slot = Math.imul(symbol, 0x9e3779b1) >>> 16;
    while (this.slots[slot & this.mask] !== -1) slot++;
    this.slots[slot & this.mask] = symbol;
  }
}
