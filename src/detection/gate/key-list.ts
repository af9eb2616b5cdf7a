const atFirst = 512;

/** Keys of a sentence's features, each once. */
export class KeyList {
  count = 0;
  keys: Int32Array = new Int32Array(atFirst);
  /** Places in `keys` by the key's lowest digits, valid where the round is this one. */
  private slots: Int32Array = new Int32Array(4 * atFirst);
  private rounds: Int32Array = new Int32Array(4 * atFirst);
  private round = 1;

  /** Forgets all. */
  begin(): void {
    this.count = 0;
    this.round = (this.round + 1) | 0;
  }

  add(key: number): void {
    const { slots, rounds, round, keys } = this;
    const mask = slots.length - 1;
    let slot = key & mask;
    while (rounds[slot] === round) {
      if (keys[slots[slot] as number] === (key | 0)) return;
      slot = (slot + 1) & mask;
    }
    rounds[slot] = round;
    slots[slot] = this.count;
    keys[this.count++] = key;
    if (this.count === keys.length) this.grow();
  }

  private grow(): void {
    const { keys, count } = this;
    this.keys = new Int32Array(2 * count);
    this.slots = new Int32Array(8 * count);
    this.rounds = new Int32Array(8 * count);
    this.begin();
    for (let at = 0; at < count; at++) this.add(keys[at] as number);
  }
}
