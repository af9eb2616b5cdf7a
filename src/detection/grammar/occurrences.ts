/**
 * Where in a sentence symbols stand that took more to find than a look at one token. Those of one symbol and start
 * form a chain by rising end; those of one start another, of all symbols.
 */
export class Occurrences {
  private count = 0;
  private symbols: Int32Array = new Int32Array(256);
  private ends: Int32Array = new Int32Array(256);
  private nexts: Int32Array = new Int32Array(256);
  private nextsAt: Int32Array = new Int32Array(256);
  /** By start. */
  private readonly firstsAt = new Int32Array(128);
  /** By symbol: its row in `heads`, valid where the round is this one. */
  private readonly rows: Int32Array;
  private readonly rounds: Int32Array;
  private round = 0;
  private rowCount = 0;
  private width = 1;
  private heads: Int32Array = new Int32Array(1024);

  constructor(symbols: number) {
    this.rows = new Int32Array(symbols);
    this.rounds = new Int32Array(symbols);
  }

  /** Forgets all, for a sentence of so many tokens. */
  begin(length: number): void {
    this.round = (this.round + 1) | 0;
    this.count = 0;
    this.rowCount = 0;
    this.width = length;
    this.firstsAt.fill(-1, 0, length);
  }

  /** Adds an occurrence; false if it was there. */
  add(symbol: number, start: number, end: number): boolean {
    const place = this.rowOf(symbol) + start;
    let before = -1;
    let at = this.heads[place] as number;
    while (at >= 0 && (this.ends[at] as number) < end) {
      before = at;
      at = this.nexts[at] as number;
    }
    if (at >= 0 && this.ends[at] === end) return false;
    if (this.count === this.ends.length) this.grow();
    const added = this.count++;
    this.symbols[added] = symbol;
    this.ends[added] = end;
    this.nexts[added] = at;
    if (before < 0) this.heads[place] = added;
    else this.nexts[before] = added;
    this.nextsAt[added] = this.firstsAt[start] as number;
    this.firstsAt[start] = added;
    return true;
  }

  /** The shortest occurrence of a symbol at a start, or -1. */
  first(symbol: number, start: number): number {
    if (this.rounds[symbol] !== this.round) return -1;
    return this.heads[(this.rows[symbol] as number) + start] as number;
  }

  /** The next longer one, or -1. */
  next(at: number): number {
    return this.nexts[at] as number;
  }

  /** An occurrence at a start, whatever its symbol, or -1. */
  firstAt(start: number): number {
    return this.firstsAt[start] as number;
  }

  /** Another one at the same start, or -1. */
  nextAt(at: number): number {
    return this.nextsAt[at] as number;
  }

  symbolOf(at: number): number {
    return this.symbols[at] as number;
  }

  endOf(at: number): number {
    return this.ends[at] as number;
  }

  private rowOf(symbol: number): number {
    if (this.rounds[symbol] === this.round) return this.rows[symbol] as number;
    const row = this.rowCount++ * this.width;
    while (row + this.width > this.heads.length) this.heads = longer(this.heads);
    this.heads.fill(-1, row, row + this.width);
    this.rounds[symbol] = this.round;
    this.rows[symbol] = row;
    return row;
  }

  private grow(): void {
    this.symbols = longer(this.symbols);
    this.ends = longer(this.ends);
    this.nexts = longer(this.nexts);
    this.nextsAt = longer(this.nextsAt);
  }
}

function longer(from: Int32Array): Int32Array {
  const made = new Int32Array(from.length * 2);
  made.set(from);
  return made;
}
