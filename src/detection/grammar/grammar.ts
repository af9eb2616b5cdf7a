import { putInOrder } from '../sorting.ts';
import { Vocabulary } from '../text/vocabulary.ts';
import type { CompiledTrigger } from '../types.ts';
import type { Chart } from './chart.ts';
import { GrammarIndex } from './grammar-index.ts';
import { firstMatch, isGuarded, mayHaveOthers, someMatch, type Match } from './match.ts';
import { ReadText } from './read-text.ts';
import { Reader } from './reader.ts';
import type { TokenClasses } from './token-classes.ts';
import type { AbsenceRules, Caller, GuardedTrigger, Pattern, Rules } from './rules.ts';

/** A trigger and the match that it fired on. */
export interface Firing {
  readonly trigger: CompiledTrigger;
  readonly match: Match;
  /** That of the pattern: see Caller. */
  readonly number: number;
}

const noFirings: readonly Firing[] = [];

const byPlace = (a: Firing, b: Firing): number =>
  a.match.from - b.match.from || b.match.to - a.match.to || a.number - b.number;

/** Runs triggers over texts. A pattern is tried only in sentences that hold all its parts. */
export class Grammar {
  /** Names of the shared lexicons, by their numbers. */
  readonly lexicons: readonly string[];
  /** By symbol: number of the lexicon, or -1. */
  readonly lexiconOf: Int32Array;
  /** What is known of tokens by themselves. */
  readonly tokenClasses: TokenClasses;
  private readonly reader: Reader;

  constructor(
    private readonly rules: Rules,
    vocabulary = new Vocabulary(rules.words),
  ) {
    this.lexicons = rules.lexicons.map(([name]) => name);
    const index = new GrammarIndex(rules);
    this.lexiconOf = index.lexiconOf;
    this.tokenClasses = index.tokenClasses;
    this.reader = new Reader(vocabulary, index);
  }

  /** Steps of matching so far: for tests of how work grows with the text. */
  get steps(): number {
    return this.reader.steps;
  }

  get absences(): readonly AbsenceRules[] {
    return this.rules.absences;
  }

  read(text: string): ReadText {
    return new ReadText(text, this.reader);
  }

  /** What fires in sentence `at`, guards heeded: by place, longer before shorter, then in the order of the rules. */
  firings(text: ReadText, at: number): readonly Firing[] {
    const chart = text.sentence(at);
    if (!chart || chart.calling.length === 0) return noFirings;
    const firings: Firing[] = [];
    for (const symbol of chart.calling) {
      for (let caller = this.rules.callerOf(symbol); caller; caller = caller.next) {
        if (mayHaveOthers(caller, chart)) this.fire(caller, chart, text, at, firings);
      }
    }
    return putInOrder(firings, byPlace);
  }

  /** Adds what a pattern that is called up fires on. */
  private fire(caller: Caller, chart: Chart, text: ReadText, at: number, firings: Firing[]): void {
    const { trigger, number } = caller;
    someMatch(chart, caller, text, at, (match) => {
      if (!this.isSilenced(trigger, match, text, at)) firings.push({ trigger, match, number });
      return false;
    });
  }

  /** Where any of `patterns` stands first in the text, guards aside. */
  firstOf(patterns: readonly Pattern[], text: ReadText): Match | undefined {
    let first: Match | undefined;
    for (let at = 0; at < text.sentences.length && !first; at++) {
      for (const pattern of patterns) first ??= firstMatch(pattern, text, at);
    }
    return first;
  }

  private isSilenced({ unless }: GuardedTrigger, match: Match, text: ReadText, at: number): boolean {
    for (const number of unless) {
      const guard = this.rules.guards[number];
      if (guard !== undefined && isGuarded(guard, match, text, at)) return true;
    }
    return false;
  }
}
