import { digitsOf } from '../packing/digits.ts';
import { shapes, type CompiledDetector } from '../types.ts';
import { PackedCallers } from './packed-callers.ts';
import { PackedConcepts } from './packed-concepts.ts';
import { PatternReader } from './packed-patterns.ts';
import { PackedRoles } from './packed-roles.ts';
import type { AbsenceRules, Caller, Concepts, Guard, Rules, RuleWords } from './rules.ts';
import { unpackRuleWords } from './unpack-words.ts';

/**
 * The rules that compiler/pack-rules.ts packed.
 *
 * @param words what `unpackRuleWords` made, by whom that was done before
 */
export const unpackRules = (compiled: CompiledDetector, words = unpackRuleWords(compiled)): Rules =>
  new PackedRules(compiled, words);

/** Reads guards, patterns and absences when they are first asked for. */
class PackedRules implements Rules {
  readonly concepts: Concepts;
  readonly roles: PackedRoles;
  readonly lexicons: Rules['lexicons'];
  private readonly callers: PackedCallers;
  private readGuards: readonly Guard[] | undefined;
  private readAbsences: readonly AbsenceRules[] | undefined;

  constructor(
    private readonly compiled: CompiledDetector,
    readonly words: RuleWords,
  ) {
    this.concepts = new PackedConcepts(compiled.concepts, shapes.length + words.size);
    this.roles = new PackedRoles(compiled.roles);
    const symbols = digitsOf(compiled.rules.lexicons);
    this.lexicons = compiled.lexicons.map((name, at) => [name, symbols[at] as number] as const);
    this.callers = new PackedCallers(compiled, this.roles);
  }

  get guards(): readonly Guard[] {
    return (this.readGuards ??= this.guardsIn(this.compiled.rules.guards));
  }

  get absences(): readonly AbsenceRules[] {
    return (this.readAbsences ??= this.absencesIn(this.compiled.rules.absences));
  }

  callerOf(symbol: number): Caller | undefined {
    return this.callers.of(symbol);
  }

  private guardsIn(text: string): readonly Guard[] {
    const reader = new PatternReader(text);
    return reader.list(() => reader.guard());
  }

  private absencesIn(text: string): readonly AbsenceRules[] {
    const reader = new PatternReader(text);
    return this.compiled.absences.map((trigger) => ({
      ...trigger,
      when: reader.patterns(),
      unless: reader.list(() => reader.number()),
      needs: reader.patterns(),
    }));
  }
}
