import { Tokeniser } from '../text/tokeniser.ts';
import { Capital, type Tokens } from '../text/tokens.ts';
import type { Vocabulary } from '../text/vocabulary.ts';
import type { Sentence } from '../text/sentences.ts';
import { WordFact, type Word } from '../text/word.ts';
import { WordTable } from '../text/word-table.ts';
import { Chart } from './chart.ts';
import type { GrammarIndex } from './grammar-index.ts';

/** A text's sentences are asked for in order, with a look at those beside: so few charts are in use at a time. */
const charts = 4;

/** Turns texts into tokens and sentences into charts. */
export class Reader {
  private readonly words = new WordTable();
  private readonly tokeniser = new Tokeniser(this.words);
  private readonly charts: Chart[] = [];

  constructor(
    private readonly vocabulary: Vocabulary,
    private readonly index: GrammarIndex,
  ) {
    for (let number = 0; number < charts; number++) this.charts.push(new Chart(index));
  }

  /** Steps of matching since the reader was made: for tests of how work grows with the text. */
  get steps(): number {
    return this.charts.reduce((sum, { steps }) => sum + steps, 0);
  }

  /** The tokens of a text; they hold until the next text is read. */
  tokens(text: string): Tokens {
    return this.tokeniser.read(text);
  }

  /** The chart of a sentence, number `at` of its text. It holds until the text's next sentences but one are asked for. */
  chart(tokens: Tokens, range: Sentence, at: number): Chart {
    const chart = this.charts[at % charts] as Chart;
    if (chart.range === range) return chart;
    this.prepare(chart, tokens, range);
    chart.fill(range);
    return chart;
  }

  private prepare(chart: Chart, tokens: Tokens, { from, to }: Sentence): void {
    const { classes, names, barriers } = chart;
    if (barriers.length > 0) barriers.length = 0;
    for (let at = from, place = 0; at < to; at++, place++) {
      if (tokens.isPlain(at)) {
        names[place] = 0;
        classes[place] = this.inSmall(tokens, at);
      } else {
        this.prepareUnusual(chart, tokens, at, place);
      }
    }
  }

  private prepareUnusual(
    { classes, names, barriers }: Chart,
    tokens: Tokens,
    at: number,
    place: number,
  ): void {
    const word = tokens.word(at);
    const facts = tokens.facts(at);
    const isName = this.vocabulary.isName(tokens, at, word);
    names[place] = isName ? 1 : 0;
    if (tokens.capital(at) === Capital.First && this.vocabulary.isNeverName(word))
      this.words.setNoName(tokens.number(at));
    if (facts & WordFact.IsBarrier) barriers.push(place);
    if (isName) classes[place] = this.ofName(word);
    else if (tokens.capital(at) === Capital.All) classes[place] = this.inCapitals(word);
    else if (facts & WordFact.IsSmallNumber && this.vocabulary.isAge(tokens, at))
      classes[place] = this.ofAge(word);
    else classes[place] = this.inSmall(tokens, at);
  }

  private inSmall(tokens: Tokens, at: number): number {
    return this.words.plainClass(tokens.number(at)) || this.firstInSmall(tokens, at);
  }

  private firstInSmall(tokens: Tokens, at: number): number {
    const tokenClass = this.index.classOf(this.vocabulary.symbolsOf(tokens.word(at).text));
    this.words.setPlainClass(tokens.number(at), tokenClass);
    return tokenClass;
  }

  private inCapitals(word: Word): number {
    return (word.capitals ??= this.index.classOf(
      this.vocabulary.symbolsOf(word.text).concat(this.vocabulary.symbolsInCapitals(word.text)),
    ));
  }

  private ofName(word: Word): number {
    return (word.name ??= this.index.classOf(this.vocabulary.symbolsOfName(word.text)));
  }

  private ofAge(word: Word): number {
    return (word.age ??= this.index.classOf(this.vocabulary.symbolsOfAge(word.text)));
  }
}
