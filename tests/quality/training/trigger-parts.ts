import { triggerName } from '../../../src/detection/gate/index.ts';
import type { CompiledDetector } from '../../../src/detection/index.ts';
import { reachable, symbolsOf } from '../../../src/detection/compiler/sequences.ts';
import { writtenRules, type WrittenRules } from '../../../src/detection/compiler/written-rules.ts';
import { Code, type Sequence, type TriggerRules } from '../../../src/detection/grammar/rules.ts';
import { shapes } from '../../../src/detection/types.ts';

/** What triggers are made of: concepts, of which one may serve many triggers. */
export interface TriggerParts {
  /** The concepts of a trigger, its guards' among them, each once. */
  readonly partsOf: (trigger: string) => readonly number[];
  /** What a concept takes, in bits: an estimate, for comparison. */
  readonly sizeOf: (concept: number) => number;
}

export function triggerParts(compiled: CompiledDetector): TriggerParts {
  const rules = writtenRules(compiled);
  const firstConcept = shapes.length + rules.words.length;
  const symbols = symbolsByConcept(rules.concepts);
  const sizes = sizesOf(symbols);
  const byName = new Map(
    rules.triggers.map((trigger) => [
      triggerName(trigger),
      reachable((concept) => symbols[concept] ?? [], firstConcept, rootsOf(trigger, rules)),
    ]),
  );
  return { partsOf: (name) => byName.get(name) ?? [], sizeOf: (concept) => sizes[concept] ?? 0 };
}

const rootsOf = ({ when, unless }: TriggerRules, { guards }: WrittenRules): readonly number[] => [
  ...when.flatMap(symbolsOf),
  ...unless.flatMap((number) => guards[number]?.symbol ?? []),
];

/** The symbols that each concept is made of. */
const symbolsByConcept = (concepts: readonly (readonly Sequence[])[]): number[][] =>
  concepts.map((sequences) =>
    sequences.flatMap((sequence) =>
      sequence.filter((code) => code >= Code.Symbol).map((code) => code - Code.Symbol),
    ),
  );

/** A symbol takes the less room the more often it is named; the end of a concept takes some as well. */
function sizesOf(symbols: readonly (readonly number[])[]): number[] {
  const uses = new Map<number, number>();
  for (const symbol of symbols.flat()) uses.set(symbol, (uses.get(symbol) ?? 0) + 1);
  const all = symbols.flat().length;
  const end = 4;
  return symbols.map((own) =>
    own.reduce((sum, symbol) => sum + Math.log2(all / (uses.get(symbol) ?? 1)), end),
  );
}
