import { Code, type TriggerRules } from '../grammar/rules.ts';
import { shapes, type CompiledDetector, type CompiledTrigger } from '../types.ts';
import { packRules } from './pack-rules.ts';
import { reachable, symbolsOf } from './sequences.ts';
import { writtenRules } from './written-rules.ts';

/**
 * The part of a compiled detector that some of its triggers need, for a runtime in which size counts: these triggers
 * with their guards and concepts, the counts of tier `prompt` with what they count, all words (what is no word that a
 * rule names is taken for a name or a typing error, so none may be missing), and nothing else: no absence triggers,
 * no lexicons for the model, no reasons. What the triggers find is what they find in the whole detector.
 */
export function detectorPart(
  compiled: CompiledDetector,
  isWanted: (trigger: CompiledTrigger) => boolean,
): CompiledDetector {
  const rules = writtenRules(compiled);
  const counts = compiled.counts.filter(({ tier }) => tier === 'prompt');
  const isCounted = ({ lesson, id }: CompiledTrigger): boolean =>
    counts.some((count) => count.lesson === lesson && count.of.includes(id));
  const triggers = rules.triggers.filter((trigger) => isWanted(trigger) || isCounted(trigger));
  const guardNumbers = sorted(triggers.flatMap(({ unless }) => unless));
  const guards = guardNumbers.flatMap((number) => rules.guards[number] ?? []);
  const firstConcept = shapes.length + rules.words.length;
  const { concepts } = rules;
  const partsOf = (concept: number): number[] =>
    (concepts[concept] ?? []).flatMap((sequence) =>
      sequence.filter((value) => value >= Code.Symbol).map((value) => value - Code.Symbol),
    );
  const roots = [
    ...triggers.flatMap(({ when }) => when.flatMap(symbolsOf)),
    ...guards.map(({ symbol }) => symbol),
  ];
  const kept = sorted(reachable(partsOf, firstConcept, roots)).map((concept) => firstConcept + concept);
  const numbers = new Map(kept.map((symbol, at) => [symbol, firstConcept + at]));
  const renumbered = (symbol: number): number => numbers.get(symbol) ?? symbol;
  const code = (value: number): number =>
    value < Code.Symbol ? value : Code.Symbol + renumbered(value - Code.Symbol);
  const part = {
    ...rules,
    concepts: kept.map((symbol) =>
      (concepts[symbol - firstConcept] ?? []).map((sequence) => sequence.map(code)),
    ),
    lexicons: [],
    guards: guards.map((guard) => ({ ...guard, symbol: renumbered(guard.symbol) })),
    triggers: triggers.map((trigger): TriggerRules => ({
      ...trigger,
      why: '',
      when: trigger.when.map(({ first, others }) => ({
        first: renumbered(first),
        others: others.map((other) => ({ ...other, symbol: renumbered(other.symbol) })),
      })),
      unless: trigger.unless.map((number) => guardNumbers.indexOf(number)),
    })),
    absences: [],
  };
  return packRules(
    part,
    counts.map((count) => ({ ...count, why: '' })),
  );
}

const sorted = (numbers: readonly number[]): number[] => [...new Set(numbers)].sort((a, b) => a - b);
