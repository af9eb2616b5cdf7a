import type { Chart } from '../grammar/chart.ts';
import type { TokenClass } from '../text/token-class.ts';
import type { Grammar } from '../grammar/grammar.ts';
import { keyOfWord } from './keys.ts';

/** A lexicon that has an entry beginning at token `at` of a sentence. */
export interface Spotted {
  readonly key: number;
  readonly at: number;
  /** A broad lexicon that says what a sentence is about (topics.yaml): such ones count together wherever they stand. */
  readonly isTopic: boolean;
}

interface Lexicon {
  readonly key: number;
  readonly isTopic: boolean;
  /** The last place at which it was found: each place has a number of its own. */
  foundAt: number;
}

const topicPrefix = 'topic-';

/** Finds where the shared lexicons occur in a sentence. */
export class LexiconSpotter {
  private readonly lexicons: readonly Lexicon[];
  private readonly lexiconOf: Int32Array;
  private places = 0;

  constructor({ lexicons, lexiconOf }: Pick<Grammar, 'lexicons' | 'lexiconOf'>) {
    this.lexicons = lexicons.map((name) => ({
      key: keyOfWord(name),
      isTopic: name.slice(0, topicPrefix.length) === topicPrefix,
      foundAt: 0,
    }));
    this.lexiconOf = lexiconOf;
  }

  /** What is spotted, in the order of the words. */
  spot(chart: Chart): Spotted[] {
    const spotted: Spotted[] = [];
    for (let at = 0; at < chart.length; at++) {
      this.places++;
      const single = (chart.classes[at] as TokenClass).lexicons;
      for (let number = 0; number < single.length; number++) this.add(single[number] as number, at, spotted);
      chart.eachCompoundAt(at, (symbol) => this.add(this.lexiconOf[symbol] as number, at, spotted));
    }
    return spotted;
  }

  private add(number: number, at: number, spotted: Spotted[]): void {
    const lexicon = this.lexicons[number];
    if (!lexicon || lexicon.foundAt === this.places) return;
    lexicon.foundAt = this.places;
    spotted.push({ key: lexicon.key, at, isTopic: lexicon.isTopic });
  }
}
