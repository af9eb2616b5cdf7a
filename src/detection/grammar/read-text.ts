import { sentencesOf, type Sentence } from '../text/sentences.ts';
import type { Tokens } from '../text/tokens.ts';
import type { Chart } from './chart.ts';
import type { Reader } from './reader.ts';

/** A text as the grammar sees it: tokens, and what stands in its sentences. It holds until the next text is read. */
export class ReadText {
  readonly tokens: Tokens;
  readonly sentences: readonly Sentence[];

  constructor(
    text: string,
    private readonly reader: Reader,
  ) {
    this.tokens = reader.tokens(text);
    this.sentences = sentencesOf(this.tokens);
  }

  /** What stands in the sentence numbered `at`; undefined where there is none. It holds while its neighbours are read. */
  sentence(at: number): Chart | undefined {
    const range = this.sentences[at];
    return range && this.reader.chart(this.tokens, range, at);
  }

  /** The sentence beside `at` (before: -1, after: 1) if it stands in the same line. */
  neighbour(at: number, side: -1 | 1): Chart | undefined {
    const beside = this.sentences[at + side];
    return beside && beside.line === this.sentences[at]?.line ? this.sentence(at + side) : undefined;
  }
}
