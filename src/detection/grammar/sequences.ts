import { expand } from './expand.ts';
import { Code, type Concepts, type ConceptSequence, type SymbolRoles } from './rules.ts';
import { Trie } from './trie.ts';

const notYet = -2;

/**
 * The sequences of all concepts, in a trie that is made bit by bit: what begins with a symbol, when that symbol is
 * first met. So little need be made before the first text can be read.
 */
export class Sequences {
  readonly trie: Trie;
  /** By symbol: the node that it leads to from the root. */
  private readonly starts: Int32Array;

  constructor(
    private readonly concepts: Concepts,
    { isCompound }: SymbolRoles,
  ) {
    this.starts = new Int32Array(concepts.symbols).fill(notYet);
    this.trie = new Trie(isCompound);
    this.addAll(concepts.loose);
  }

  /** The node that `symbol` leads to from the root, or -1. */
  start(symbol: number): number {
    const known = this.starts[symbol] as number;
    if (known !== notYet) return known;
    this.addAll(this.concepts.beginningWith(symbol));
    return (this.starts[symbol] = this.trie.next(0, symbol));
  }

  private addAll(sequences: readonly ConceptSequence[]): void {
    for (const { concept, sequence } of sequences) {
      for (const plain of expand(sequence)) {
        // What is one symbol and no more is among the units.
        if (plain.length > 1 || (plain[0] as number) < Code.Symbol) this.trie.add(plain, concept);
      }
    }
  }
}
