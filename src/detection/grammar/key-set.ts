/** A set of whole numbers that is emptied at no cost. */
export class KeySet {
  /** Keys by slot, valid where the round is this one. */
  private keys: Int32Array = new Int32Array(256);
  private rounds: Int32Array = new Int32Array(256);
  private round = 0;
  private count = 0;

  /** Empties it. */
  begin(): void {
    this.count = 0;
    this.round = (this.round + 1) | 0;
  }

  /** Adds a key; false if it was there. */
  add(key: number): boolean {
    const { keys, rounds, round } = this;
    const mask = keys.length - 1;
    let slot = (Math.imul(key, 0x9e3779b1) >>> 12) & mask;
    while (rounds[slot] === round) {
      if (keys[slot] === key) return false;
      slot = (slot + 1) & mask;
    }
    keys[slot] = key;
    rounds[slot] = round;
    if (++this.count * 2 > keys.length) this.grow();
    return true;
  }

  private grow(): void {
    const { keys, rounds, round } = this;
    this.keys = new Int32Array(keys.length * 4);
    this.rounds = new Int32Array(keys.length * 4).fill(round - 1);
    this.count = 0;
    keys.forEach((key, slot) => {
      if (rounds[slot] === round) this.add(key);
    });
  }
}
