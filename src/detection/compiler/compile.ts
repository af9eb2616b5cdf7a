import type { WrittenTrigger } from '../../lessons/reading/index.ts';
import type { Guard, GuardPlace, Pattern, Reach } from '../grammar/nodes.ts';
import { shapes, type CompiledDetector, type CompiledTrigger } from '../types.ts';
import { ConceptBuilder } from './concepts.ts';
import { PatternFault, readPattern, type WrittenPattern, type WrittenReach } from './language.ts';
import type { Language } from './read-language.ts';
import { VocabularyBuilder } from './vocabulary.ts';

/** A fault in a trigger: where (as a path into the lesson's file), what, and what to do. */
export interface TriggerFault {
  readonly lesson: string;
  readonly path: readonly (string | number)[];
  readonly problem: string;
  readonly mend: string;
}

export interface Compilation {
  readonly detector: CompiledDetector;
  readonly faults: readonly TriggerFault[];
}

/** Turns written triggers and the shared language into what a detector runs on. */
export function compile(triggers: readonly WrittenTrigger[], language: Language): Compilation {
  return new Compiler(language).compile(triggers);
}

class Compiler {
  private readonly vocabulary: VocabularyBuilder;
  private readonly concepts: ConceptBuilder;
  private readonly guards: Guard[] = [];
  private readonly guardNumbers = new Map<string, readonly number[]>();
  private readonly faults: TriggerFault[] = [];

  constructor(private readonly language: Language) {
    this.vocabulary = new VocabularyBuilder(language.families, language.known, language.unforgiving);
    for (const shape of shapes) this.vocabulary.shape(shape);
    this.concepts = new ConceptBuilder(this.vocabulary, language.lexicons);
  }

  compile(triggers: readonly WrittenTrigger[]): Compilation {
    const compiled: CompiledTrigger[] = [];
    const absences: CompiledTrigger[] = [];
    for (const trigger of triggers) {
      if (trigger.kind === 'count') continue;
      const result = this.trigger(trigger, ['triggers', trigger.id]);
      (trigger.kind === 'absence' ? absences : compiled).push(result);
    }
    const counts = triggers
      .filter(({ kind }) => kind === 'count')
      .map(({ lesson, id, tier, why, of = [], at = 3 }) => ({ lesson, id, tier, why, of, at }));
    const lexicons = this.concepts.numbered();
    return {
      detector: {
        format: 1,
        lexicons,
        concepts: this.concepts.build(),
        vocabulary: this.vocabulary.build(),
        guards: this.guards,
        triggers: compiled,
        absences,
        counts,
      },
      faults: this.faults,
    };
  }

  private trigger(trigger: WrittenTrigger, path: readonly (string | number)[]): CompiledTrigger {
    const patterns = (key: 'when' | 'needs', sources: readonly string[]): Pattern[] =>
      sources.flatMap((source, at) =>
        this.attempt(trigger.lesson, [...path, key, at], () => [this.pattern(source)]),
      );
    const ownGuards = (trigger.unless ?? []).flatMap((source, at) =>
      this.attempt(trigger.lesson, [...path, 'unless', at], () => this.guardsNamed(source)),
    );
    const despite = new Set(trigger.despite ?? []);
    for (const name of despite) {
      if (Object.hasOwn(this.language.guards, name)) continue;
      this.faults.push({
        lesson: trigger.lesson,
        path: [...path, 'despite'],
        problem: `there is no shared guard “${name}”`,
        mend: `use one of: ${Object.keys(this.language.guards).join(', ')}`,
      });
    }
    const always = trigger.tier === 'good-practice' ? this.language.alwaysForGood : this.language.always;
    const shared = always.filter((name) => !despite.has(name)).flatMap((name) => this.guardsNamed(name));
    const needs = patterns('needs', trigger.needs ?? []);
    return {
      lesson: trigger.lesson,
      id: trigger.id,
      tier: trigger.tier,
      why: trigger.why,
      when: patterns('when', trigger.when),
      unless: [...new Set([...shared, ...ownGuards])],
      ...(trigger.kind === 'absence' ? { needs } : {}),
    };
  }

  private attempt<T>(
    lesson: string,
    path: readonly (string | number)[],
    act: () => readonly T[],
  ): readonly T[] {
    try {
      return act();
    } catch (fault) {
      if (!(fault instanceof PatternFault)) throw fault;
      this.faults.push({ lesson, path, problem: fault.problem, mend: fault.mend });
      return [];
    }
  }

  private pattern(source: string): Pattern {
    const written: WrittenPattern = readPattern(source);
    const first = this.concepts.node(written.first);
    const others = written.others.map(({ part, reach }) => ({
      node: this.concepts.node(part),
      reach: reachOf(reach),
    }));
    const inSentence = [
      first,
      ...others.filter(({ reach }) => reach.is !== 'neighbours').map(({ node }) => node),
    ];
    return {
      first,
      others,
      anchors: this.concepts.rarestAnchors(inSentence),
      needs: inSentence.flatMap((node) => this.concepts.needsOf(node)),
    };
  }

  /** A guard by its shared name, or written in place: "before: {plan}". */
  private guardsNamed(source: string): readonly number[] {
    const given = this.guardNumbers.get(source);
    if (given) return given;
    const written = Object.hasOwn(this.language.guards, source)
      ? (this.language.guards[source] ?? [])
      : [source];
    if (written.length === 1 && written[0] === source && /^[a-z-]+$/.test(source) && source.includes('-')) {
      throw new PatternFault(
        `there is no shared guard “${source}”`,
        `use one of ${Object.keys(this.language.guards).join(', ')}, or write a pattern`,
      );
    }
    const numbers = written.map((text) => this.guards.push(this.guard(source, text)) - 1);
    this.guardNumbers.set(source, numbers);
    return numbers;
  }

  private guard(name: string, text: string): Guard {
    const match = /^(before|after|inside|sentence|outside|next|neighbours)(?: (\d+))?:\s*(.*)$/s.exec(text);
    const place = placeOf(match?.[1] ?? 'sentence', Number(match?.[2] ?? 4));
    const written = readPattern(match?.[3] ?? text);
    if (written.others.length > 0)
      throw new PatternFault(`“${text}” joins parts with &`, 'write two guards instead');
    const node = this.concepts.node(written.first);
    return { name, place, node, anchors: this.concepts.rarestAnchors([node]) };
  }
}

const reachOf = (reach: WrittenReach): Reach =>
  typeof reach === 'number' ? { is: 'words', most: reach } : { is: reach };

function placeOf(name: string, most: number): GuardPlace {
  if (name === 'before' || name === 'after') return { is: name, most };
  return { is: name as Exclude<GuardPlace['is'], 'before' | 'after'> };
}
