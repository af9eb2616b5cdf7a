import { Numbers } from '../numbers.ts';
import { Code, type Sequence } from './rules.ts';

const expectedNodes = 1 << 15;
const none = -1;

/**
 * All sequences of all concepts in one trie. A node is reached with a symbol, over a gap, or at an edge of the
 * sentence, and says which concepts end there. The root is node 0; each other node is reached from one node only.
 */
export class Trie {
  /** By node: the code that it is reached with (see Code), and from where. */
  readonly codes = new Numbers(expectedNodes);
  private readonly origins = new Numbers(expectedNodes);
  /** By node: the last of those reached from it with a symbol, and how many there are. */
  readonly children = new Numbers(expectedNodes);
  readonly childCounts = new Numbers(expectedNodes);
  /** By node: the last of those reached from it otherwise. */
  readonly others = new Numbers(expectedNodes);
  /** By node: the one of the same origin and kind before it. */
  readonly siblings = new Numbers(expectedNodes);
  /** By node: its last output. By output: its symbol, and the output of the same node before it. */
  readonly lastOutputs = new Numbers(expectedNodes);
  readonly outputs = new Numbers(expectedNodes);
  readonly outputsBefore = new Numbers(expectedNodes);
  /** Nodes by the hash of origin and code. */
  private slots = emptySlots(expectedNodes);

  constructor() {
    this.addNode(none, Code.End);
  }

  /** Says that `sequence`, which has no optional parts, makes the concept `symbol`. */
  add(sequence: Sequence, symbol: number): void {
    let node = 0;
    for (let at = 0; at < sequence.length; at++) node = this.follow(node, sequence[at] as number);
    this.outputsBefore.push(this.lastOutputs.at(node));
    this.lastOutputs.items[node] = this.outputs.push(symbol);
  }

  /** The node that `symbol` leads to from `node`, or -1. */
  next(node: number, symbol: number): number {
    return this.slots[this.find(node, symbol + Code.Symbol)] as number;
  }

  private follow(node: number, code: number): number {
    const slot = this.find(node, code);
    const given = this.slots[slot] as number;
    if (given >= 0) return given;
    const added = this.addNode(node, code);
    this.slots[slot] = added;
    if (this.codes.length * 2 > this.slots.length) this.grow();
    return added;
  }

  private addNode(origin: number, code: number): number {
    const node = this.codes.push(code);
    this.origins.push(origin);
    this.children.push(none);
    this.childCounts.push(0);
    this.others.push(none);
    this.lastOutputs.push(none);
    if (origin < 0) {
      this.siblings.push(none);
      return node;
    }
    const kin = code >= Code.Symbol ? this.children : this.others;
    this.siblings.push(kin.at(origin));
    kin.items[origin] = node;
    if (code >= Code.Symbol) this.childCounts.items[origin] = this.childCounts.at(origin) + 1;
    return node;
  }

  /** The slot where the node reached from `origin` with `code` stands, or would stand. */
  private find(origin: number, code: number): number {
    const { slots } = this;
    const origins = this.origins.items;
    const codes = this.codes.items;
    const mask = slots.length - 1;
    const mixed = Math.imul(Math.imul(origin, 0x85ebca6b) ^ code, 0x9e3779b1);
    let slot = (mixed ^ (mixed >>> 15)) & mask;
    for (;;) {
      const node = slots[slot] as number;
      if (node < 0 || (origins[node] === origin && codes[node] === code)) return slot;
      slot = (slot + 1) & mask;
    }
  }

  private grow(): void {
    this.slots = emptySlots(this.slots.length);
    for (let node = 1; node < this.codes.length; node++) {
      this.slots[this.find(this.origins.at(node), this.codes.at(node))] = node;
    }
  }
}

const emptySlots = (items: number): Int32Array => new Int32Array(items * 2).fill(none);
