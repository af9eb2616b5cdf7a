import type { WrittenTrigger } from '../../lessons/reading/index.ts';
import type { GuardPlace, Pattern, Reach, RuleWord } from '../grammar/rules.ts';
import { shapes, type CompiledCount, type CompiledDetector, type CompiledTrigger } from '../types.ts';
import { familyOf, type Irregular } from '../text/families.ts';
import { ConceptBuilder, settledConcepts, type Draft } from './concepts.ts';
import { PatternFault, readPattern, type WrittenPattern, type WrittenReach } from './language.ts';
import { packRules, sortedWords } from './pack-rules.ts';
import type { Language } from './read-language.ts';
import { VocabularyBuilder } from './vocabulary.ts';
import type { WrittenRules } from './written-rules.ts';

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

interface DraftPattern {
  readonly first: Draft;
  readonly others: readonly { readonly symbol: Draft; readonly reach: Reach }[];
}

interface DraftGuard {
  readonly place: GuardPlace;
  readonly symbol: Draft;
}

interface DraftTrigger extends CompiledTrigger {
  readonly when: readonly DraftPattern[];
  readonly unless: readonly number[];
  readonly needs: readonly DraftPattern[];
}

class Compiler {
  private readonly vocabulary: VocabularyBuilder;
  private readonly concepts: ConceptBuilder;
  private readonly guards: DraftGuard[] = [];
  private readonly guardNumbers = new Map<string, readonly number[]>();
  private readonly faults: TriggerFault[] = [];

  constructor(private readonly language: Language) {
    this.vocabulary = new VocabularyBuilder(language.families);
    this.concepts = new ConceptBuilder(this.vocabulary, language.lexicons);
  }

  compile(written: readonly WrittenTrigger[]): Compilation {
    const drafts = (kind: WrittenTrigger['kind']): DraftTrigger[] =>
      written
        .filter((trigger) => trigger.kind === kind)
        .map((trigger) => this.trigger(trigger, ['triggers', trigger.id]));
    const triggers = drafts('phrase');
    const absences = drafts('absence');
    const rules = this.settled(triggers, absences);
    return { detector: packRules(rules, countsOf(written)), faults: this.faults };
  }

  /** The rules with all symbols numbered, as packing wants the words sorted. */
  private settled(triggers: readonly DraftTrigger[], absences: readonly DraftTrigger[]): WrittenRules {
    const { concepts, vocabulary, language } = this;
    const lexicons = concepts.numberedLexicons();
    const words = sortedWords(vocabulary.words, usesIn(concepts.concepts));
    const numbers = new Map(words.map((word, at) => [word, shapes.length + at]));
    const symbolOf = (draft: Draft): number => {
      if ('shape' in draft) return shapes.indexOf(draft.shape);
      if ('word' in draft) return numbers.get(draft.word) ?? 0;
      return shapes.length + words.length + draft.concept;
    };
    const pattern = ({ first, others }: DraftPattern): Pattern => ({
      first: symbolOf(first),
      others: others.map(({ symbol, reach }) => ({ symbol: symbolOf(symbol), reach })),
    });
    const forms = formsOf(words, vocabulary.irregular());
    return {
      words,
      irregular: vocabulary.irregular(),
      known: language.known.filter((word) => !forms.has(word)),
      unforgiving: language.unforgiving,
      concepts: settledConcepts(concepts.concepts, symbolOf),
      lexicons: lexicons.map(([name, draft]) => [name, symbolOf(draft)] as const),
      guards: this.guards.map(({ place, symbol }) => ({ place, symbol: symbolOf(symbol) })),
      triggers: triggers.map((trigger) => ({ ...trigger, when: trigger.when.map(pattern) })),
      absences: absences.map((trigger) => ({
        ...trigger,
        when: trigger.when.map(pattern),
        needs: trigger.needs.map(pattern),
      })),
    };
  }

  private trigger(trigger: WrittenTrigger, path: readonly (string | number)[]): DraftTrigger {
    const patterns = (key: 'when' | 'needs', sources: readonly string[]): DraftPattern[] =>
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
    return {
      lesson: trigger.lesson,
      id: trigger.id,
      tier: trigger.tier,
      why: trigger.why,
      when: patterns('when', trigger.when),
      needs: patterns('needs', trigger.needs ?? []),
      unless: [...new Set([...shared, ...ownGuards])],
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

  private pattern(source: string): DraftPattern {
    const written: WrittenPattern = readPattern(source);
    return {
      first: this.concepts.symbol(written.first),
      others: written.others.map(({ part, reach }) => ({
        symbol: this.concepts.symbol(part),
        reach: reachOf(reach),
      })),
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
    const numbers = written.map((text) => this.guards.push(this.guard(text)) - 1);
    this.guardNumbers.set(source, numbers);
    return numbers;
  }

  private guard(text: string): DraftGuard {
    const match = /^(before|after|inside|sentence|outside|next|neighbours)(?: (\d+))?:\s*(.*)$/s.exec(text);
    const place = placeOf(match?.[1] ?? 'sentence', Number(match?.[2] ?? 4));
    const written = readPattern(match?.[3] ?? text);
    if (written.others.length > 0)
      throw new PatternFault(`“${text}” joins parts with &`, 'write two guards instead');
    return { place, symbol: this.concepts.symbol(written.first) };
  }
}

const countsOf = (written: readonly WrittenTrigger[]): CompiledCount[] =>
  written
    .filter(({ kind }) => kind === 'count')
    .map(({ lesson, id, tier, why, of = [], at = 3 }) => ({ lesson, id, tier, why, of, at }));

/** How often concepts name a word. */
function usesIn(concepts: ConceptBuilder['concepts']): (word: RuleWord) => number {
  const uses = new Map<RuleWord, number>();
  for (const part of concepts.flat(2)) {
    if (typeof part === 'object' && 'word' in part) uses.set(part.word, (uses.get(part.word) ?? 0) + 1);
  }
  return (word) => uses.get(word) ?? 0;
}

/** All forms of words that are meant with their families or as they are. */
function formsOf(words: readonly RuleWord[], irregular: Irregular): ReadonlySet<string> {
  return new Set(
    words.flatMap(({ word, how }) =>
      how === 'family' ? familyOf(word, irregular) : how === 'exact' ? [word] : [],
    ),
  );
}

const reachOf = (reach: WrittenReach): Reach =>
  typeof reach === 'number' ? { is: 'words', most: reach } : { is: reach };

function placeOf(name: string, most: number): GuardPlace {
  if (name === 'before' || name === 'after') return { is: name, most };
  return { is: name as Exclude<GuardPlace['is'], 'before' | 'after'> };
}
