/** Nodes of the trie that have been reached, with the place in the sentence, and not gone on from yet. */
export class Stack {
  size = 0;
  /** What was popped last. */
  node = 0;
  place = 0;
  /** Whether it may be reached in several ways. */
  isShared = false;
  private entries: Int32Array = new Int32Array(256);
  /** What was pushed as shared since the beginning: key by slot, valid where the round is this one. */
  private keys: Int32Array = new Int32Array(256);
  private rounds: Int32Array = new Int32Array(256);
  private round = 0;
  private shared = 0;

  begin(): void {
    this.size = 0;
    this.shared = 0;
    this.round = (this.round + 1) | 0;
  }

  /** Pushes what can be reached in one way only. */
  push(node: number, place: number): void {
    this.put((node * 128 + place) * 2);
  }

  /** Pushes what may be reached in several ways, unless it has been. */
  pushShared(node: number, place: number): void {
    const key = node * 128 + place;
    if (this.isNew(key)) this.put(key * 2 + 1);
  }

  pop(): void {
    const entry = this.entries[--this.size] as number;
    this.isShared = (entry & 1) === 1;
    this.place = (entry >>> 1) & 127;
    this.node = entry >>> 8;
  }

  private put(entry: number): void {
    if (this.size === this.entries.length) this.entries = twiceAsLong(this.entries);
    this.entries[this.size++] = entry;
  }

  private isNew(key: number): boolean {
    const { keys, rounds, round } = this;
    const mask = keys.length - 1;
    let slot = (Math.imul(key, 0x9e3779b1) >>> 12) & mask;
    while (rounds[slot] === round) {
      if (keys[slot] === key) return false;
      slot = (slot + 1) & mask;
    }
    keys[slot] = key;
    rounds[slot] = round;
    if (++this.shared * 2 > keys.length) this.grow();
    return true;
  }

  private grow(): void {
    const { keys, rounds, round } = this;
    this.keys = new Int32Array(keys.length * 4);
    this.rounds = new Int32Array(keys.length * 4).fill(round - 1);
    this.shared = 0;
    keys.forEach((key, slot) => {
      if (rounds[slot] === round) this.isNew(key);
    });
  }
}

function twiceAsLong(from: Int32Array): Int32Array {
  const longer = new Int32Array(from.length * 2);
  longer.set(from);
  return longer;
}
