import { twiceAsLong } from '../numbers.ts';
import { KeySet } from './key-set.ts';

/** Nodes of the trie that have been reached, with the place in the sentence, and not gone on from yet. */
export class Stack {
  size = 0;
  /** What was popped last. */
  node = 0;
  place = 0;
  /** Whether it may be reached in several ways. */
  isShared = false;
  private entries: Int32Array = new Int32Array(256);
  /** What was pushed as shared since the beginning. */
  private readonly shared = new KeySet();

  begin(): void {
    this.size = 0;
    this.shared.begin();
  }

  /** Pushes what can be reached in one way only. */
  push(node: number, place: number): void {
    this.put((node * 128 + place) * 2);
  }

  /** Pushes what may be reached in several ways, unless it has been. */
  pushShared(node: number, place: number): void {
    const key = node * 128 + place;
    if (this.shared.add(key)) this.put(key * 2 + 1);
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
}
