import type { Chart } from '../grammar/chart.ts';
import type { Grammar } from '../grammar/grammar.ts';

/** Finds where the shared lexicons occur. They are numbered as they are met: so what is kept of common ones lies close together. */
export class LexiconSpotter {
  /** Names of the lexicons met so far. */
  readonly met: string[] = [];
  /** Those that `spotLonger` found last. */
  readonly longer: Int32Array;
  private longerCount = 0;
  private readonly names: readonly string[];
  private readonly tokenClasses: Grammar['tokenClasses'];
  private readonly lexiconOf: Int32Array;
  /** Numbers of lexicons as they are met by their numbers in the grammar; -1 where one has not been met. */
  private readonly numbers: Int32Array;
  private besides: Int32Array = new Int32Array(0);
  private readonly takeLonger = (symbol: number): void => {
    const lexicon = this.lexiconOf[symbol] as number;
    if (lexicon < 0) return;
    const number = this.numberOf(lexicon);
    const { longer, longerCount, besides } = this;
    if (holds(besides, besides.length, number) || holds(longer, longerCount, number)) return;
    longer[this.longerCount++] = number;
  };

  constructor({
    lexicons,
    lexiconOf,
    tokenClasses,
  }: Pick<Grammar, 'lexicons' | 'lexiconOf' | 'tokenClasses'>) {
    this.names = lexicons;
    this.tokenClasses = tokenClasses;
    this.lexiconOf = lexiconOf;
    this.numbers = new Int32Array(lexicons.length).fill(-1);
    this.longer = new Int32Array(lexicons.length);
  }

  /** The lexicons that a token of this class by itself is in. */
  ofToken(tokenClass: number): Int32Array {
    return this.tokenClasses.lexiconsOf(tokenClass).map((lexicon) => this.numberOf(lexicon));
  }

  /**
   * Leaves in `longer` those with an entry that begins at token `at` of the sentence, none of `besides`, each once.
   * @returns how many these are
   */
  spotLonger(chart: Chart, at: number, besides: Int32Array): number {
    this.longerCount = 0;
    this.besides = besides;
    chart.eachCompoundAt(at, this.takeLonger);
    return this.longerCount;
  }

  private numberOf(lexicon: number): number {
    const given = this.numbers[lexicon] as number;
    if (given >= 0) return given;
    const number = this.met.push(this.names[lexicon] as string) - 1;
    this.numbers[lexicon] = number;
    return number;
  }
}

/** Whether a number is among the first `count` of a list. */
function holds(list: Int32Array, count: number, wanted: number): boolean {
  for (let at = 0; at < count; at++) if (list[at] === wanted) return true;
  return false;
}
