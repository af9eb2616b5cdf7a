/** A table of rows of small whole numbers, one row a key. */
export class KeyRows {
  /** The rows, one after another. */
  readonly table: Int8Array;
  private readonly keys: Uint32Array;
  private readonly rows: Int32Array;
  /** A bit for each key, by its highest digits: most features have no row, and are sent away here. */
  private readonly mayHave: Uint32Array;
  private readonly shift: number;

  constructor(
    readonly size: number,
    private readonly width: number,
  ) {
    let bits = 10;
    while (1 << bits < size * 2) bits++;
    this.table = new Int8Array(size * width);
    this.keys = new Uint32Array(1 << bits);
    this.rows = new Int32Array(1 << bits).fill(-1);
    this.shift = 32 - Math.min(bits + 3, 21);
    this.mayHave = new Uint32Array(1 << (27 - this.shift));
  }

  /** Where in `table` the row of a key begins, or -1. */
  rowOf(key: number): number {
    const digits = key >>> this.shift;
    if (((this.mayHave[digits >>> 5] as number) & (1 << (digits & 31))) === 0) return -1;
    const { keys, rows } = this;
    const mask = rows.length - 1;
    for (let slot = slotOf(key) & mask; ; slot = (slot + 1) & mask) {
      const row = rows[slot] as number;
      if (row < 0 || keys[slot] === key) return row;
    }
  }

  /** Gives a key the row numbered `row`. */
  add(key: number, row: number): void {
    const digits = key >>> this.shift;
    this.mayHave[digits >>> 5] = (this.mayHave[digits >>> 5] as number) | (1 << (digits & 31));
    const mask = this.rows.length - 1;
    let slot = slotOf(key) & mask;
    while ((this.rows[slot] as number) >= 0) slot = (slot + 1) & mask;
    this.keys[slot] = key;
    this.rows[slot] = row * this.width;
  }
}

/** The lowest eight digits of a short key are nothing, so they do not decide on its slot. */
const slotOf = (key: number): number => key >>> 8;
