/** Numbers of keys, from 0 up. */
export class KeyNumbers {
  /** Pairs of key and number; the number is -1 where there is no key. */
  private readonly slots: Int32Array;
  private readonly mask: number;
  /** A bit for each key, by its highest digits: most features have no number, and are sent away here. */
  private readonly mayHave: Int32Array;
  private readonly shift: number;

  constructor(readonly size: number) {
    let bits = 10;
    while (1 << bits < size * 2) bits++;
    this.mask = 2 * (1 << bits) - 1;
    this.slots = new Int32Array(2 << bits).fill(-1);
    this.shift = 32 - Math.min(bits + 3, 21);
    this.mayHave = new Int32Array(1 << (27 - this.shift));
  }

  /** The number of a key, or -1. */
  numberOf(key: number): number {
    const digits = key >>> this.shift;
    if (((this.mayHave[digits >>> 5] as number) & (1 << (digits & 31))) === 0) return -1;
    const { slots, mask } = this;
    const wanted = key | 0;
    for (let slot = slotOf(key) & mask; ; slot = (slot + 2) & mask) {
      const number = slots[slot + 1] as number;
      if (number < 0 || slots[slot] === wanted) return number;
    }
  }

  /** Gives a key its number. */
  add(key: number, number: number): void {
    const digits = key >>> this.shift;
    this.mayHave[digits >>> 5] = (this.mayHave[digits >>> 5] as number) | (1 << (digits & 31));
    const { slots, mask } = this;
    let slot = slotOf(key) & mask;
    while ((slots[slot + 1] as number) >= 0) slot = (slot + 2) & mask;
    slots[slot] = key | 0;
    slots[slot + 1] = number;
  }

  /** Gives a key that is there another number. */
  change(key: number, number: number): void {
    const { slots, mask } = this;
    let slot = slotOf(key) & mask;
    while (slots[slot] !== (key | 0)) slot = (slot + 2) & mask;
    slots[slot + 1] = number;
  }
}

/** The lowest digits of a short key are nothing, so they do not decide on its slot. */
const slotOf = (key: number): number => (key >>> 14) << 1;
