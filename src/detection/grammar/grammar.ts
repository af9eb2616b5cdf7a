import { putInOrder } from '../sorting.ts';
import { Vocabulary } from '../text/vocabulary.ts';
import type { CompiledTrigger } from '../types.ts';
import type { Chart } from './chart.ts';
import { GrammarIndex } from './grammar-index.ts';
import { isGuarded, matchesIn, matchesOf, mayHaveOthers, type Match } from './match.ts';
import { ReadText } from './read-text.ts';
import { Reader } from './reader.ts';
import type { TokenClasses } from './token-classes.ts';
import type { AbsenceRules, Caller, GuardedTrigger, Pattern, Rules } from './rules.ts';

/** A trigger and the match that it fired on. */
export interface Firing {
  readonly trigger: CompiledTrigger;
  readonly match: Match;
}

const noFirings: readonly Firing[] = [];

const byPlace = (a: Firing, b: Firing): number => a.match.from - b.match.from || b.match.to - a.match.to;
const byNumber = (a: Caller, b: Caller): number => a.number - b.number;

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
    for (const { trigger, pattern } of this.called(chart)) {
      for (const match of matchesIn(chart, pattern, text, at)) {
        if (!this.isSilenced(trigger, match, text, at)) firings.push({ trigger, match });
      }
    }
    return putInOrder(firings, byPlace);
  }

  /** The patterns that a sentence calls up and that may match in it, in the order of the rules. */
  private called(chart: Chart): readonly Caller[] {
    const called: Caller[] = [];
    for (const symbol of chart.calling) {
      for (const caller of this.rules.callersOf(symbol)) {
        if (mayHaveOthers(caller.pattern, chart)) called.push(caller);
      }
    }
    return putInOrder(called, byNumber);
  }

  /** Where any of `patterns` stands first in the text, guards aside. */
  firstOf(patterns: readonly Pattern[], text: ReadText): Match | undefined {
    let first: Match | undefined;
    for (let at = 0; at < text.sentences.length && !first; at++) {
      for (const pattern of patterns) first ??= matchesOf(pattern, text, at)[0];
    }
    return first;
  }

  private isSilenced({ unless }: GuardedTrigger, match: Match, text: ReadText, at: number): boolean {
    return unless.some((number) => {
      const guard = this.rules.guards[number];
      return guard !== undefined && isGuarded(guard, match, text, at);
    });
  }
}
