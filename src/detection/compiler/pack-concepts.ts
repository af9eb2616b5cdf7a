import type { ConceptIndex } from '../grammar/concept-index.ts';
import { expand } from '../grammar/expand.ts';
import { betweenEntries } from '../grammar/packed-concepts.ts';
import { Code, type Concepts, type ConceptSequence, type Sequence } from '../grammar/rules.ts';
import { DigitWriter } from '../packing/digits.ts';
import type { CompiledConcepts } from '../types.ts';
import { compareSequences } from './sequences.ts';

/** The same concepts, what each may be in the order in which it packs best. */
export const sortedConcepts = (
  concepts: readonly (readonly Sequence[])[],
): readonly (readonly Sequence[])[] => concepts.map((sequences) => [...sequences].sort(compareSequences));

/**
 * Packs concepts by what they begin with: see grammar/packed-concepts.ts.
 *
 * @param firstConcept the symbol of the first
 */
export function packConcepts(index: ConceptIndex, firstConcept: number): CompiledConcepts {
  const symbols = Array.from({ length: index.symbols }, (_, symbol) => symbol);
  return {
    units: symbols.map((symbol) => unitEntry(index.unitsOf(symbol), firstConcept)).join(betweenEntries),
    beginnings: symbols
      .map((symbol) => sequenceEntry(index.beginningWith(symbol), firstConcept, 1))
      .join(betweenEntries),
    loose: sequenceEntry(index.loose, firstConcept, 0),
  };
}

function unitEntry(units: readonly number[], firstConcept: number): string {
  const digits = new DigitWriter();
  let before = firstConcept;
  for (const concept of units) {
    digits.write(concept - before);
    before = concept;
  }
  return digits.toString();
}

/** @param skipped how many codes that all sequences begin with are left out */
function sequenceEntry(sequences: readonly ConceptSequence[], firstConcept: number, skipped: number): string {
  const digits = new DigitWriter();
  let before = firstConcept;
  for (const { concept, sequence } of sequences) {
    digits.write(concept - before);
    before = concept;
    for (const code of sequence.slice(skipped)) digits.write(code);
    digits.write(Code.End);
  }
  return digits.toString();
}

/** The concepts as lists of what they may be, from the first on. */
export function conceptLists(concepts: Concepts, firstConcept: number): Sequence[][] {
  const lists = Array.from({ length: concepts.symbols - firstConcept }, (): Sequence[] => []);
  const add = ({ concept, sequence }: ConceptSequence): void => {
    lists[concept - firstConcept]?.push(sequence);
  };
  concepts.loose.forEach(add);
  for (let symbol = 0; symbol < concepts.symbols; symbol++) concepts.beginningWith(symbol).forEach(add);
  // What an optional part leaves of a sequence where it is missing is not said anew.
  const implied = lists.map((sequences) => new Set(sequences.flatMap(expand).map(String)));
  for (let symbol = 0; symbol < concepts.symbols; symbol++) {
    const sequence = [Code.Symbol + symbol];
    for (const concept of concepts.unitsOf(symbol)) {
      if (implied[concept - firstConcept]?.has(String(sequence)) !== true) add({ concept, sequence });
    }
  }
  return lists;
}
