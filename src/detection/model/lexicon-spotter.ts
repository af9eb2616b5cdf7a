import type { Chart } from '../grammar/chart.ts';
import { twiceAsLong } from '../numbers.ts';
import type { TokenClass } from '../text/token-class.ts';
import type { Grammar } from '../grammar/grammar.ts';

const topicPrefix = 'topic-';

/** Finds where the shared lexicons occur in a sentence. */
export class LexiconSpotter {
  /**
   * How many were spotted last; in the order of the words: which lexicons, and the tokens of the sentence that an entry
   * begins at. Lexicons are numbered as they are met: so what is kept of common ones lies close together.
   */
  count = 0;
  lexicons: Int32Array = new Int32Array(256);
  places: Int32Array = new Int32Array(256);
  /** Names of the lexicons met so far. */
  readonly met: string[] = [];
  /**
   * By lexicon: 1 for a broad one that says what a sentence is about (topics.yaml): such ones count together wherever
   * they stand.
   */
  readonly isTopic: Uint8Array;
  private readonly names: readonly string[];
  /** Numbers of lexicons as they are met by their numbers in the grammar; -1 where one has not been met. */
  private readonly numbers: Int32Array;
  private readonly lexiconOf: Int32Array;
  /** By lexicon: the last place at which it was found: each place has a number of its own. */
  private readonly foundAt: Int32Array;
  private place = 0;
  private at = 0;
  private readonly takeCompound = (symbol: number): void => this.add(this.lexiconOf[symbol] as number);

  constructor({ lexicons, lexiconOf }: Pick<Grammar, 'lexicons' | 'lexiconOf'>) {
    this.names = lexicons;
    this.numbers = new Int32Array(lexicons.length).fill(-1);
    this.isTopic = new Uint8Array(lexicons.length);
    this.foundAt = new Int32Array(lexicons.length);
    this.lexiconOf = lexiconOf;
  }

  /** Spots lexicons. */
  spot(chart: Chart): void {
    this.count = 0;
    for (let at = 0; at < chart.length; at++) {
      this.at = at;
      this.place = (this.place + 1) | 0;
      const single = (chart.classes[at] as TokenClass).lexicons;
      for (let number = 0; number < single.length; number++) this.add(single[number] as number);
      chart.eachCompoundAt(at, this.takeCompound);
    }
  }

  private add(lexicon: number): void {
    if (lexicon < 0 || this.foundAt[lexicon] === this.place) return;
    this.foundAt[lexicon] = this.place;
    if (this.count === this.lexicons.length) this.grow();
    const number = this.numbers[lexicon] as number;
    this.lexicons[this.count] = number < 0 ? this.meet(lexicon) : number;
    this.places[this.count] = this.at;
    this.count++;
  }

  private meet(lexicon: number): number {
    const name = this.names[lexicon] as string;
    const number = this.met.push(name) - 1;
    this.isTopic[number] = name.slice(0, topicPrefix.length) === topicPrefix ? 1 : 0;
    this.numbers[lexicon] = number;
    return number;
  }

  private grow(): void {
    this.lexicons = twiceAsLong(this.lexicons);
    this.places = twiceAsLong(this.places);
  }
}
