import { triggerName } from '../gate/index.ts';
import type { Caller, Rules, RuleWord, RuleWords, Sequence, TriggerRules } from '../grammar/rules.ts';
import { unpackRules } from '../grammar/unpack-rules.ts';
import { listRuleWords } from '../grammar/unpack-words.ts';
import { unpackWords } from '../packing/word-list.ts';
import { shapes, type CompiledDetector } from '../types.ts';
import { conceptLists } from './pack-concepts.ts';

/** Rules as they are easiest to make: concepts are lists of what they may be, triggers have their patterns. */
export interface WrittenRules
  extends Omit<Rules, 'words' | 'concepts' | 'roles' | 'callerOf'>, Pick<RuleWords, 'irregular'> {
  /** In the order of their symbols. */
  readonly words: readonly RuleWord[];
  readonly known: readonly string[];
  readonly unforgiving: readonly string[];
  readonly concepts: readonly (readonly Sequence[])[];
  readonly triggers: readonly TriggerRules[];
}

/** What was packed, as it was written. */
export function writtenRules(compiled: CompiledDetector): WrittenRules {
  const rules = unpackRules(compiled);
  const { lexicons, guards, absences } = rules;
  const words = listRuleWords(compiled);
  const concepts = conceptLists(rules.concepts, shapes.length + words.length);
  return {
    words,
    irregular: rules.words.irregular,
    known: unpackWords(compiled.known),
    unforgiving: unpackWords(compiled.unforgiving),
    concepts,
    lexicons,
    guards,
    triggers: triggersOf(compiled, rules),
    absences,
  };
}

function triggersOf({ triggers }: CompiledDetector, rules: Rules): TriggerRules[] {
  const callers: Caller[] = [];
  for (let symbol = 0; symbol < rules.concepts.symbols; symbol++) {
    for (let caller = rules.callerOf(symbol); caller; caller = caller.next) callers.push(caller);
  }
  callers.sort((a, b) => a.number - b.number);
  const byName = new Map<string, Caller[]>();
  for (const caller of callers) {
    const name = triggerName(caller.trigger);
    byName.set(name, [...(byName.get(name) ?? []), caller]);
  }
  return triggers.map((trigger) => {
    const own = byName.get(triggerName(trigger)) ?? [];
    return {
      ...trigger,
      when: own.map(({ first, others }) => ({ first, others })),
      unless: own[0]?.trigger.unless ?? [],
    };
  });
}
