import { digitsOf } from '../packing/digits.ts';
import type { CompiledConcepts } from '../types.ts';
import { Code, type Concepts, type ConceptSequence, type Sequence } from './rules.ts';

/** Stands between the entries of a packed list: no digit. */
export const betweenEntries = '~';

/**
 * What compiler/pack-concepts.ts packed. An entry is read when it is first asked for: few of all symbols occur in a
 * text, and reading all of them would be most of what stands between opening the panel and the first finding.
 */
export class PackedConcepts implements Concepts {
  readonly symbols: number;
  private readonly unitEntries: readonly string[];
  private readonly sequenceEntries: readonly string[];
  private readonly units: (readonly number[] | undefined)[];

  /** @param firstConcept the symbol of the first concept */
  constructor(
    private readonly packed: CompiledConcepts,
    private readonly firstConcept: number,
  ) {
    this.unitEntries = packed.units.split(betweenEntries);
    this.sequenceEntries = packed.beginnings.split(betweenEntries);
    this.symbols = this.unitEntries.length;
    this.units = new Array<readonly number[] | undefined>(this.symbols);
  }

  get loose(): readonly ConceptSequence[] {
    return this.sequencesIn(this.packed.loose, []);
  }

  unitsOf(symbol: number): readonly number[] {
    return (this.units[symbol] ??= this.readUnits(this.unitEntries[symbol] ?? ''));
  }

  beginningWith(symbol: number): readonly ConceptSequence[] {
    return this.sequencesIn(this.sequenceEntries[symbol] ?? '', [symbol + Code.Symbol]);
  }

  /** Concepts in rising order, each as the step from the one before. */
  private readUnits(entry: string): number[] {
    const units = digitsOf(entry);
    let concept = this.firstConcept;
    for (let at = 0; at < units.length; at++) {
      concept += units[at] as number;
      units[at] = concept;
    }
    return units;
  }

  /** Of each sequence: the step from the concept before, and its codes; `beginning` is left out. */
  private sequencesIn(entry: string, beginning: Sequence): ConceptSequence[] {
    const numbers = digitsOf(entry);
    const found: ConceptSequence[] = [];
    let concept = this.firstConcept;
    for (let at = 0; at < numbers.length; at++) {
      concept += numbers[at++] as number;
      const sequence = beginning.slice();
      for (; numbers[at] !== Code.End; at++) sequence.push(numbers[at] as number);
      found.push({ concept, sequence });
    }
    return found;
  }
}
