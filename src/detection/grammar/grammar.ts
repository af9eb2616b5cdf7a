import { Vocabulary } from '../text/vocabulary.ts';
import type { CompiledTrigger } from '../types.ts';
import type { Chart } from './chart.ts';
import { GrammarIndex } from './grammar-index.ts';
import { isGuarded, matchesOf, mayMatch, type Match } from './match.ts';
import { ReadText } from './read-text.ts';
import { Reader } from './reader.ts';
import type { AbsenceRules, Guard, Pattern, Rules, TriggerRules } from './rules.ts';

/** A trigger and the match that it fired on. */
export interface Firing {
  readonly trigger: CompiledTrigger;
  readonly match: Match;
}

/** A pattern of a trigger, numbered in the order of the rules. */
interface Caller {
  readonly number: number;
  readonly trigger: TriggerRules;
  readonly pattern: Pattern;
}

/** Runs triggers over texts. A pattern is tried only in sentences that hold all its parts. */
export class Grammar {
  readonly absences: readonly AbsenceRules[];
  /** Names of the shared lexicons, by their numbers. */
  readonly lexicons: readonly string[];
  /** By symbol: number of the lexicon, or -1. */
  readonly lexiconOf: Int32Array;
  private readonly guards: readonly Guard[];
  private readonly callers = new Map<number, Caller[]>();
  private readonly reader: Reader;

  constructor(rules: Rules, vocabulary = new Vocabulary(rules)) {
    let number = 0;
    for (const trigger of rules.triggers) {
      for (const pattern of trigger.when) this.add({ number: number++, trigger, pattern });
    }
    this.absences = rules.absences;
    this.guards = rules.guards;
    this.lexicons = rules.lexicons.map(([name]) => name);
    const index = new GrammarIndex(rules);
    this.lexiconOf = index.lexiconOf;
    this.reader = new Reader(vocabulary, index);
  }

  /** Steps of matching so far: for tests of how work grows with the text. */
  get steps(): number {
    return this.reader.steps;
  }

  read(text: string): ReadText {
    return new ReadText(text, this.reader);
  }

  /** What fires in sentence `at`, guards heeded: by place, longer before shorter, then in the order of the rules. */
  firings(text: ReadText, at: number): Firing[] {
    const chart = text.sentence(at);
    if (!chart || chart.calling.length === 0) return [];
    const firings: Firing[] = [];
    for (const { trigger, pattern } of this.called(chart)) {
      matchesOf(pattern, text, at, (match) => {
        if (!this.isSilenced(trigger, match, text, at)) firings.push({ trigger, match });
      });
    }
    if (firings.length < 2) return firings;
    return firings.sort((a, b) => a.match.from - b.match.from || b.match.to - a.match.to);
  }

  /** The patterns that a sentence calls up and that may match in it, in the order of the rules. */
  private called(chart: Chart): readonly Caller[] {
    const called: Caller[] = [];
    for (const symbol of chart.calling) {
      for (const caller of this.callers.get(symbol) ?? []) {
        if (mayMatch(caller.pattern, chart)) called.push(caller);
      }
    }
    return called.length < 2 ? called : called.sort((a, b) => a.number - b.number);
  }

  /** Where any of `patterns` stands first in the text, guards aside. */
  firstOf(patterns: readonly Pattern[], text: ReadText): Match | undefined {
    let first: Match | undefined;
    for (let at = 0; at < text.sentences.length && !first; at++) {
      for (const pattern of patterns) matchesOf(pattern, text, at, (match) => (first ??= match));
    }
    return first;
  }

  private isSilenced({ unless }: TriggerRules, match: Match, text: ReadText, at: number): boolean {
    return unless.some((number) => {
      const guard = this.guards[number];
      return guard !== undefined && isGuarded(guard, match, text, at);
    });
  }

  private add(caller: Caller): void {
    const { first } = caller.pattern;
    const given = this.callers.get(first);
    if (given) given.push(caller);
    else this.callers.set(first, [caller]);
  }
}
