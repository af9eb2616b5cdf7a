import { Consequences } from './consequences.ts';
import { Openings } from './openings.ts';
import type { Concepts, Rules, SymbolRoles } from './rules.ts';
import { Sequences } from './sequences.ts';
import { TokenClasses } from './token-classes.ts';

/** A node that more edges than these lead on from is a crossing: classes do not list its edges. */
const manyEdges = 32;

/** What the matcher looks up, made from the rules. */
export class GrammarIndex {
  readonly concepts: Concepts;
  readonly sequences: Sequences;
  readonly roles: SymbolRoles;
  readonly openings: Openings;
  readonly consequences: Consequences;
  /** By symbol: the number of the lexicon, or -1. */
  readonly lexiconOf: Int32Array;
  readonly tokenClasses = new TokenClasses();
  private readonly classes = new Map<string, number>();
  /** By symbol: the last closure that it was found in. */
  private readonly foundIn: Int32Array;
  private closures = 0;

  constructor(rules: Rules) {
    const { symbols } = rules.concepts;
    this.concepts = rules.concepts;
    this.roles = rules.roles;
    this.sequences = new Sequences(rules.concepts, rules.roles);
    this.openings = new Openings(this.sequences.trie, rules.roles);
    this.consequences = new Consequences(rules.concepts, rules.roles, this.sequences, this.openings);
    this.lexiconOf = new Int32Array(symbols).fill(-1);
    rules.lexicons.forEach(([, symbol], number) => (this.lexiconOf[symbol] = number));
    this.foundIn = new Int32Array(symbols);
  }

  /** The class of a token with these symbols of shapes and words. */
  classOf(own: readonly number[]): number {
    const key = own.join(' ');
    const given = this.classes.get(key);
    if (given) return given;
    const made = this.newClass(this.closure(own));
    this.classes.set(key, made);
    return made;
  }

  private newClass(all: readonly number[]): number {
    const { isAsked, isSecond, isCalling, trackOf } = this.roles;
    const symbols: number[] = [];
    const seconds: number[] = [];
    const tracks: number[] = [];
    const calling: number[] = [];
    const lexicons: number[] = [];
    for (const symbol of all) {
      if (isAsked[symbol] === 1) symbols.push(symbol);
      if (isSecond[symbol] === 1) seconds.push(symbol);
      if ((trackOf[symbol] as number) >= 0) tracks.push(trackOf[symbol] as number);
      if (isCalling[symbol] === 1) calling.push(symbol);
      if ((this.lexiconOf[symbol] as number) >= 0) lexicons.push(this.lexiconOf[symbol] as number);
    }
    const { compoundEdges, ...beginnings } = this.beginningsOf(all);
    return this.tokenClasses.add({
      symbols,
      seconds,
      tracks,
      calling,
      lexicons,
      ...beginnings,
      compoundEdges: compoundEdges.flat(),
    });
  }

  /** What begins with any of these symbols. */
  private beginningsOf(symbols: readonly number[]): Beginnings {
    const { trie } = this.sequences;
    const found: Beginnings = {
      starts: [],
      edges: [],
      compoundEdges: [],
      crossings: [],
      gaps: [],
      others: [],
    };
    for (const symbol of symbols) {
      const node = this.sequences.start(symbol);
      if (node < 0) continue;
      if (trie.childCount(node) > manyEdges) found.crossings.push(node);
      else this.addEdges(node, found);
      for (let other = trie.others(node); other >= 0; other = trie.sibling(other))
        this.addOther(other, found);
    }
    found.compoundEdges.sort(([a], [b]) => a - b);
    return found;
  }

  private addEdges(node: number, { starts, edges, compoundEdges }: Beginnings): void {
    const { trie } = this.sequences;
    if (trie.childCount(node) > 0) starts.push(node);
    for (let child = trie.children(node); child >= 0; child = trie.sibling(child)) {
      const symbol = trie.symbol(child);
      edges.push(symbol, child);
      if (this.roles.isCompound[symbol] === 1) compoundEdges.push([symbol, child]);
    }
  }

  private addOther(other: number, { gaps, others }: Beginnings): void {
    const { trie } = this.sequences;
    const isPlainGap = trie.gap(other) > 0 && trie.output(other) < 0 && trie.others(other) < 0;
    if (!isPlainGap) {
      others.push(other);
      return;
    }
    for (let child = trie.children(other); child >= 0; child = trie.sibling(child)) {
      gaps.push(this.roles.trackOf[trie.symbol(child)] as number, trie.gap(other), child);
    }
  }

  /** The symbols and all concepts that they are by themselves. */
  private closure(own: readonly number[]): number[] {
    const closing = ++this.closures;
    const { foundIn } = this;
    const { concepts } = this;
    const found: number[] = [];
    const add = (symbol: number): void => {
      if (foundIn[symbol] === closing) return;
      foundIn[symbol] = closing;
      found.push(symbol);
    };
    own.forEach(add);
    for (let at = 0; at < found.length; at++) {
      const units = concepts.unitsOf(found[at] as number);
      for (let unit = 0; unit < units.length; unit++) add(units[unit] as number);
    }
    return found;
  }
}

interface Beginnings {
  readonly starts: number[];
  readonly edges: number[];
  readonly compoundEdges: [symbol: number, node: number][];
  readonly crossings: number[];
  readonly gaps: number[];
  readonly others: number[];
}
