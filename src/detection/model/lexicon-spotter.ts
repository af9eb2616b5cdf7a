import type { Chart } from '../grammar/chart.ts';
import type { TokenClass } from '../text/token-class.ts';
import type { Grammar } from '../grammar/grammar.ts';

const topicPrefix = 'topic-';

/** Finds where the shared lexicons occur in a sentence. */
export class LexiconSpotter {
  /** What was spotted last, in the order of the words: numbers of lexicons, and the tokens of the sentence that an entry begins at. */
  readonly lexicons: number[] = [];
  readonly places: number[] = [];
  /**
   * By lexicon: 1 for a broad one that says what a sentence is about (topics.yaml): such ones count together wherever
   * they stand.
   */
  readonly isTopic: Uint8Array;
  private readonly lexiconOf: Int32Array;
  /** By lexicon: the last place at which it was found: each place has a number of its own. */
  private readonly foundAt: Int32Array;
  private place = 0;

  constructor({ lexicons, lexiconOf }: Pick<Grammar, 'lexicons' | 'lexiconOf'>) {
    this.isTopic = Uint8Array.from(lexicons, (name) =>
      name.slice(0, topicPrefix.length) === topicPrefix ? 1 : 0,
    );
    this.foundAt = new Int32Array(lexicons.length);
    this.lexiconOf = lexiconOf;
  }

  /** Spots lexicons; answers how many. */
  spot(chart: Chart): number {
    this.lexicons.length = 0;
    this.places.length = 0;
    for (let at = 0; at < chart.length; at++) {
      this.place = (this.place + 1) | 0;
      const single = (chart.classes[at] as TokenClass).lexicons;
      for (let number = 0; number < single.length; number++) this.add(single[number] as number, at);
      chart.eachCompoundAt(at, (symbol) => this.add(this.lexiconOf[symbol] as number, at));
    }
    return this.lexicons.length;
  }

  private add(lexicon: number, at: number): void {
    if (lexicon < 0 || this.foundAt[lexicon] === this.place) return;
    this.foundAt[lexicon] = this.place;
    this.lexicons.push(lexicon);
    this.places.push(at);
  }
}
