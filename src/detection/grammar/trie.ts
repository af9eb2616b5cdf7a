import { Numbers, twiceAsLong } from '../numbers.ts';
import { Code, type Sequence } from './rules.ts';

const expectedNodes = 1 << 13;
const none = -1;

/** What is known of a node lies side by side, so that a look at it is one look into memory. */
const enum Of {
  /** The code that it is reached with (see Code), and from where. */
  Code,
  Origin,
  /** The last of those reached from it with a symbol, and twice how many there are, or 1 more if one takes a compound symbol. */
  Children,
  ChildCount,
  /** The last of those reached from it otherwise. */
  Others,
  /** The one of the same origin and kind before it. */
  Sibling,
  /** Its first output, and where the others stand. */
  Output,
  Outputs,
}
/** So many bits does the number of a node's field have. */
const bits = 3;

/**
 * All sequences of all concepts in one trie. A node is reached with a symbol, over a gap, or at an edge of the
 * sentence, and says which concepts end there. The root is node 0; each other node is reached from one node only.
 * Where it answers with a node or an output, -1 stands for none.
 */
export class Trie {
  private count = 0;
  private nodes: Int32Array = new Int32Array(expectedNodes << bits);
  /** Outputs but the first of each node, each two numbers: its symbol, and the one of the same node before it. */
  private readonly outputs = new Numbers();
  /** Nodes by the hash of origin and code. */
  private slots = emptySlots(expectedNodes);
  /** Two bits by the same hash, set where a node was added: nearly all questions are for what is not there, and need one look. */
  private marks = noMarks(this.slots);

  /** @param isCompound by symbol: 1 where it may stand for something else than one token; asked when sequences are added */
  constructor(private readonly isCompound: Uint8Array) {
    this.addNode(none, Code.End);
  }

  /** Says that `sequence`, which has no optional parts, makes the concept `symbol`. */
  add(sequence: Sequence, symbol: number): void {
    let node = 0;
    for (let at = 0; at < sequence.length; at++) node = this.follow(node, sequence[at] as number);
    this.addOutput(node << bits, symbol);
  }

  /** The node that `symbol` leads to from `node`. */
  next(node: number, symbol: number): number {
    return this.mayLeadOn(node, symbol)
      ? (this.slots[this.find(node, symbol + Code.Symbol)] as number)
      : none;
  }

  /** A quick no: false where `symbol` leads to nothing from `node`. */
  mayLeadOn(node: number, symbol: number): boolean {
    const mixed = mixedOf(node, symbol + Code.Symbol);
    const pair = pairOf(mixed);
    return ((this.marks[(mixed >>> 10) & (this.marks.length - 1)] as number) & pair) === pair;
  }

  /** What a node is reached with: see Code. */
  code(node: number): number {
    return this.nodes[(node << bits) + Of.Code] as number;
  }

  /** The symbol that a child is reached with. */
  symbol(child: number): number {
    return (this.nodes[(child << bits) + Of.Code] as number) - Code.Symbol;
  }

  /** How many words a node that is no child may be away from its origin; 0 where it is reached at an edge. */
  gap(other: number): number {
    return Math.max(0, (this.nodes[(other << bits) + Of.Code] as number) - Code.Gap);
  }

  /** The first of the nodes that symbols lead to from `node`; `sibling` has the next. */
  children(node: number): number {
    return this.nodes[(node << bits) + Of.Children] as number;
  }

  childCount(node: number): number {
    return (this.nodes[(node << bits) + Of.ChildCount] as number) >> 1;
  }

  /** The first of the nodes that gaps and edges of the sentence lead to from `node`; `sibling` has the next. */
  others(node: number): number {
    return this.nodes[(node << bits) + Of.Others] as number;
  }

  sibling(node: number): number {
    return this.nodes[(node << bits) + Of.Sibling] as number;
  }

  takesCompounds(node: number): boolean {
    return ((this.nodes[(node << bits) + Of.ChildCount] as number) & 1) === 1;
  }

  /** The first concept that ends at `node`. */
  output(node: number): number {
    return this.nodes[(node << bits) + Of.Output] as number;
  }

  /** The first of the other outputs of `node`; `nextOutput` has the next, `concept` its concept. */
  otherOutputs(node: number): number {
    return this.nodes[(node << bits) + Of.Outputs] as number;
  }

  nextOutput(output: number): number {
    return this.outputs.at(output + 1);
  }

  concept(output: number): number {
    return this.outputs.at(output);
  }

  private follow(node: number, code: number): number {
    const slot = this.find(node, code);
    const given = this.slots[slot] as number;
    if (given >= 0) return given;
    const added = this.addNode(node, code);
    this.slots[slot] = added;
    this.mark(node, code);
    if (this.count * 2 > this.slots.length) this.growSlots();
    return added;
  }

  private addNode(origin: number, code: number): number {
    const node = this.count++;
    if (this.count << bits > this.nodes.length) this.nodes = twiceAsLong(this.nodes);
    const { nodes } = this;
    const at = node << bits;
    nodes[at + Of.Code] = code;
    nodes[at + Of.Origin] = origin;
    nodes[at + Of.Children] = none;
    nodes[at + Of.Others] = none;
    nodes[at + Of.Sibling] = none;
    nodes[at + Of.Output] = none;
    nodes[at + Of.Outputs] = none;
    if (origin >= 0) this.link(node, origin << bits, code);
    return node;
  }

  private addOutput(at: number, symbol: number): void {
    const { nodes } = this;
    if (nodes[at + Of.Output] === none) {
      nodes[at + Of.Output] = symbol;
      return;
    }
    const added = this.outputs.push(symbol);
    this.outputs.push(nodes[at + Of.Outputs] as number);
    nodes[at + Of.Outputs] = added;
  }

  /** Puts a node before its kin of the same origin. */
  private link(node: number, origin: number, code: number): void {
    const { nodes } = this;
    const kin = origin + (code >= Code.Symbol ? Of.Children : Of.Others);
    nodes[(node << bits) + Of.Sibling] = nodes[kin] as number;
    nodes[kin] = node;
    if (code < Code.Symbol) return;
    const count = (nodes[origin + Of.ChildCount] as number) + 2;
    nodes[origin + Of.ChildCount] = count | (this.isCompound[code - Code.Symbol] as number);
  }

  /** The slot where the node reached from `origin` with `code` stands, or would stand. */
  private find(origin: number, code: number): number {
    const { slots, nodes } = this;
    const mask = slots.length - 1;
    let slot = mixedOf(origin, code) & mask;
    for (;;) {
      const node = slots[slot] as number;
      if (node < 0) return slot;
      const at = node << bits;
      if (nodes[at + Of.Origin] === origin && nodes[at + Of.Code] === code) return slot;
      slot = (slot + 1) & mask;
    }
  }

  private mark(origin: number, code: number): void {
    const mixed = mixedOf(origin, code);
    const at = (mixed >>> 10) & (this.marks.length - 1);
    this.marks[at] = (this.marks[at] as number) | pairOf(mixed);
  }

  private growSlots(): void {
    this.slots = emptySlots(this.slots.length);
    this.marks = noMarks(this.slots);
    for (let node = 1; node < this.count; node++) {
      const at = node << bits;
      const origin = this.nodes[at + Of.Origin] as number;
      const code = this.nodes[at + Of.Code] as number;
      this.slots[this.find(origin, code)] = node;
      this.mark(origin, code);
    }
  }
}

const emptySlots = (items: number): Int32Array => new Int32Array(items * 2).fill(none);
const noMarks = (slots: Int32Array): Int32Array => new Int32Array(slots.length >>> 3);

function mixedOf(origin: number, code: number): number {
  const mixed = Math.imul(Math.imul(origin, 0x85ebca6b) ^ code, 0x9e3779b1);
  return mixed ^ (mixed >>> 15);
}

const pairOf = (mixed: number): number => (1 << (mixed & 31)) | (1 << ((mixed >>> 5) & 31));
