import { Chains } from '../numbers.ts';
import { expand } from './expand.ts';
import { Code, type Concepts, type Sequence } from './rules.ts';
import { Trie } from './trie.ts';

const notYet = -2;

/**
 * The sequences of all concepts. What takes one symbol only is looked up by that. What takes more stands in a trie,
 * which is made bit by bit: what begins with a symbol, when that symbol is first met. So little need be made before
 * the first text can be read.
 */
export class Sequences {
  readonly trie: Trie;
  /** By symbol: symbols of concepts that may be this symbol and nothing else. */
  readonly units: Chains;
  /** By symbol: 1 where a sequence asks for it behind its beginning. */
  readonly isFollowing: Uint8Array;
  /** By symbol: 1 where a sequence asks for it behind a gap. */
  readonly isBehindGap: Uint8Array;
  /** By symbol: 1 where it may stand for something else than one token. */
  private readonly isCompound: Uint8Array;
  /** By symbol: numbers of the sequences that begin with it. */
  private readonly beginnings: Chains;
  /** By symbol: the node that it leads to from the root. */
  private readonly starts: Int32Array;
  /** What sequences with optional parts stand for; numbered after those that have none. */
  private readonly expanded: { readonly sequence: Sequence; readonly concept: number }[] = [];

  constructor(
    private readonly concepts: Concepts,
    /** The symbol of the first concept. */
    private readonly firstConcept: number,
  ) {
    const symbols = firstConcept + concepts.count;
    this.units = new Chains(symbols);
    this.beginnings = new Chains(symbols);
    this.isFollowing = new Uint8Array(symbols);
    this.isBehindGap = new Uint8Array(symbols);
    this.isCompound = new Uint8Array(symbols);
    this.starts = new Int32Array(symbols).fill(notYet);
    this.trie = new Trie(this.isCompound);
    const { single, singleOf, starts } = concepts;
    for (let at = 0; at < single.length; at++) {
      this.units.add(single[at] as number, firstConcept + (singleOf[at] as number));
    }
    for (let number = 0; number < starts.length; number++) this.register(number);
    this.spreadCompounds();
    for (const { sequence, concept } of this.expanded) {
      if ((sequence[0] ?? Code.End) < Code.Symbol) this.trie.add(sequence, concept);
    }
  }

  /** The node that `symbol` leads to from the root, or -1. */
  start(symbol: number): number {
    const known = this.starts[symbol] as number;
    if (known !== notYet) return known;
    this.grow(symbol);
    return (this.starts[symbol] = this.trie.next(0, symbol));
  }

  private grow(symbol: number): void {
    const { concepts, expanded, firstConcept } = this;
    this.beginnings.each(symbol, (number) => {
      const made = expanded[number - concepts.starts.length];
      if (made) this.trie.add(made.sequence, made.concept);
      else this.trie.add(this.sequence(number), firstConcept + (concepts.sequenceOf[number] as number));
    });
  }

  private sequence(number: number): Sequence {
    const { codes, starts } = this.concepts;
    return codes.slice(starts[number], starts[number + 1] ?? codes.length);
  }

  private register(number: number): void {
    const { codes, starts, sequenceOf } = this.concepts;
    const start = starts[number] as number;
    const end = starts[number + 1] ?? codes.length;
    const concept = this.firstConcept + (sequenceOf[number] as number);
    let isPlain = (codes[start] as number) >= Code.Symbol;
    for (let at = start; at < end; at++) if (codes[at] === Code.Open) isPlain = false;
    if (isPlain) {
      this.beginnings.add((codes[start] as number) - Code.Symbol, number);
      this.isCompound[concept] = 1;
      this.noteFollowing(codes, start, end);
    } else {
      for (const sequence of expand(this.sequence(number))) this.addExpanded(sequence, concept);
    }
  }

  private addExpanded(sequence: Sequence, concept: number): void {
    const first = sequence[0] ?? Code.End;
    if (first >= Code.Symbol && sequence.length === 1) {
      this.units.add(first - Code.Symbol, concept);
      return;
    }
    this.isCompound[concept] = 1;
    this.noteFollowing(sequence, 0, sequence.length);
    const number = this.concepts.starts.length + this.expanded.push({ sequence, concept }) - 1;
    if (first >= Code.Symbol) this.beginnings.add(first - Code.Symbol, number);
  }

  /** Takes note of the symbols that a sequence, which lies from `start` to `end`, asks for behind its beginning. */
  private noteFollowing(codes: Sequence, start: number, end: number): void {
    for (let at = start + 1; at < end; at++) {
      const symbol = (codes[at] as number) - Code.Symbol;
      if (symbol < 0) continue;
      this.isFollowing[symbol] = 1;
      const before = codes[at - 1] as number;
      if (before > Code.Gap && before < Code.Symbol) this.isBehindGap[symbol] = 1;
    }
  }

  /** What a compound symbol alone makes is compound as well. */
  private spreadCompounds(): void {
    const { isCompound, units } = this;
    // Concepts are made of earlier ones only, so that one pass is enough.
    for (let symbol = this.firstConcept; symbol < isCompound.length; symbol++) {
      if (isCompound[symbol] === 1) units.each(symbol, (concept) => (isCompound[concept] = 1));
    }
  }
}
