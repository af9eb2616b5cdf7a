const atFirst = 64;

/** Keys of a sentence's features, each once. */
export class KeyList {
  count = 0;
  keys: Int32Array = new Int32Array(atFirst);
  /** By the key's lowest digits: its place in `keys` and `base`; less than that is of an earlier sentence. */
  private slots: Int32Array = new Int32Array(4 * atFirst);
  private base = 1;

  /** Forgets all. */
  begin(): void {
    this.base += this.count;
    this.count = 0;
    if (this.base < 0x7f000000) return;
    this.slots.fill(0);
    this.base = 1;
  }

  /** Adds a key, a whole number of up to 31 binary digits, unless it is there. */
  add(key: number): void {
    const { slots, base, keys } = this;
    const mask = slots.length - 1;
    let slot = key & mask;
    for (let at = slots[slot] as number; at >= base; at = slots[slot] as number) {
      if (keys[at - base] === key) return;
      slot = (slot + 1) & mask;
    }
    slots[slot] = base + this.count;
    keys[this.count++] = key;
    if (this.count === keys.length) this.grow();
  }

  private grow(): void {
    const { keys, count } = this;
    this.keys = new Int32Array(2 * count);
    this.slots = new Int32Array(8 * count);
    this.count = 0;
    for (let at = 0; at < count; at++) this.add(keys[at] as number);
  }
}
