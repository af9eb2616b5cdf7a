import { expand } from './expand.ts';
import { Code, type Concepts, type ConceptSequence, type Sequence } from './rules.ts';

/** Looks up what concepts may be by what it begins with. Made from lists of what each may be, in the order of concepts. */
export class ConceptIndex implements Concepts {
  readonly symbols: number;
  /** By symbol: 1 where it may stand for something else than one token. */
  readonly isCompound: Uint8Array;
  /** By symbol: 1 where a sequence asks for it behind its beginning. */
  readonly isFollowing: Uint8Array;
  /** By symbol: 1 where a sequence asks for it right behind the symbol that it begins with. */
  readonly isSecond: Uint8Array;
  /** By symbol: 1 where a sequence asks for it behind a gap. */
  readonly isBehindGap: Uint8Array;
  readonly loose: ConceptSequence[] = [];
  private readonly units: number[][] = [];
  private readonly beginnings: ConceptSequence[][] = [];

  /** @param firstConcept the symbol of the first concept */
  constructor(concepts: readonly (readonly Sequence[])[], firstConcept: number) {
    this.symbols = firstConcept + concepts.length;
    this.isCompound = new Uint8Array(this.symbols);
    this.isFollowing = new Uint8Array(this.symbols);
    this.isSecond = new Uint8Array(this.symbols);
    this.isBehindGap = new Uint8Array(this.symbols);
    for (let symbol = 0; symbol < this.symbols; symbol++) {
      this.units.push([]);
      this.beginnings.push([]);
    }
    concepts.forEach((sequences, number) => {
      for (const sequence of sequences) this.add({ concept: firstConcept + number, sequence });
    });
    this.spreadCompounds(firstConcept);
  }

  unitsOf(symbol: number): readonly number[] {
    return this.units[symbol] as number[];
  }

  beginningWith(symbol: number): readonly ConceptSequence[] {
    return this.beginnings[symbol] as ConceptSequence[];
  }

  private add(whole: ConceptSequence): void {
    const first = (whole.sequence[0] ?? Code.End) - Code.Symbol;
    if (first < 0) this.loose.push(whole);
    else if (whole.sequence.length > 1) (this.beginnings[first] as ConceptSequence[]).push(whole);
    for (const sequence of expand(whole.sequence)) {
      const only = sequence.length === 1 ? (sequence[0] as number) - Code.Symbol : -1;
      if (only >= 0) {
        addOnce(this.units[only] as number[], whole.concept);
      } else {
        this.isCompound[whole.concept] = 1;
        this.noteFollowing(sequence);
      }
    }
  }

  private noteFollowing(sequence: Sequence): void {
    for (let at = 1; at < sequence.length; at++) {
      const symbol = (sequence[at] as number) - Code.Symbol;
      if (symbol < 0) continue;
      this.isFollowing[symbol] = 1;
      const before = sequence[at - 1] as number;
      if (at === 1 && before >= Code.Symbol) this.isSecond[symbol] = 1;
      if (before > Code.Gap && before < Code.Symbol) this.isBehindGap[symbol] = 1;
    }
  }

  /** What a compound symbol alone makes is compound as well. */
  private spreadCompounds(firstConcept: number): void {
    // Concepts are made of earlier ones only, so that one pass is enough.
    for (let symbol = firstConcept; symbol < this.symbols; symbol++) {
      if (this.isCompound[symbol] === 0) continue;
      for (const concept of this.unitsOf(symbol)) this.isCompound[concept] = 1;
    }
  }
}

/** Adds a concept; what was added last is all that could be there, for they come one after another. */
function addOnce(list: number[], item: number): void {
  if (list[list.length - 1] !== item) list.push(item);
}
