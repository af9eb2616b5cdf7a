import { Code, type Pattern, type Sequence } from '../grammar/rules.ts';

/** Whether a sequence is one symbol and no more. */
export const isSingle = ([code = 0, ...rest]: Sequence): boolean => code >= Code.Symbol && rest.length === 0;

/** For sorting: by their codes, the shorter first where one begins the other. */
export function compareSequences(a: Sequence, b: Sequence): number {
  for (let at = 0; at < a.length && at < b.length; at++) {
    const difference = (a[at] ?? 0) - (b[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}

/** The symbols that a pattern names. */
export const symbolsOf = ({ first, others }: Pattern): number[] => [
  first,
  ...others.map(({ symbol }) => symbol),
];

/**
 * The concepts that `roots` are made of, each once, by their numbers from 0.
 *
 * @param partsOf the symbols that a concept is made of
 * @param firstConcept the symbol of the first concept
 * @param roots symbols
 */
export function reachable(
  partsOf: (concept: number) => readonly number[],
  firstConcept: number,
  roots: readonly number[],
): number[] {
  const found = new Set<number>();
  const waiting = [...roots];
  for (let symbol = waiting.pop(); symbol !== undefined; symbol = waiting.pop()) {
    const concept = symbol - firstConcept;
    if (concept < 0 || found.has(concept)) continue;
    found.add(concept);
    waiting.push(...partsOf(concept));
  }
  return [...found];
}
