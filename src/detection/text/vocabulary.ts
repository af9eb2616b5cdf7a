import type { RuleWords, WordNumbers } from '../grammar/rules.ts';
import { shapes, type Shape } from '../types.ts';
import { Spelling } from './spelling.ts';
import { Capital, Edge, type Tokens } from './tokens.ts';
import { WordFact, type Word } from './word.ts';
import { WordForms } from './word-forms.ts';

/** Symbols of shapes are their places in the list. */
const symbolOf = (shape: Shape): number => shapes.indexOf(shape);

const shapeTests: readonly (readonly [Shape, RegExp])[] = [
  ['times', /^(?:x\d{1,3}|\d{1,3}x)$/],
  ['age', /^\d{1,2}(?:yo|yr|yrs|y|m|mo|mths?|wks?)$/],
  ['date', /^(?:\d{1,2}[./]\d{1,2}(?:[./]\d{2,4})?|\d{1,2}(?:st|nd|rd|th))$/],
  ['number', /^\d/],
];

const shortestPrefix = 3;
const none: readonly number[] = [];

/** Says of single tokens which words of the rules they are: by form, by beginning, by shape, by the word that was meant. */
export class Vocabulary {
  private readonly forms: WordForms;
  private readonly capitals = new Map<string, number[]>();
  private readonly prefixes = new Map<string, number[]>();
  private longestPrefix = 0;
  private readonly known: WordNumbers;
  private readonly spelling: Spelling;

  constructor(words: RuleWords) {
    this.forms = new WordForms(words);
    for (const [word, symbol] of words.capitals) add(this.capitals, word, symbol);
    for (const [beginning, symbol] of words.prefixes) {
      add(this.prefixes, beginning, symbol);
      this.longestPrefix = Math.max(this.longestPrefix, beginning.length);
    }
    this.known = words.known;
    this.spelling = new Spelling(this.forms, words.unforgiving);
  }

  /** Symbols of a word as such, whatever its capitals. */
  symbolsOf(word: string): number[] {
    return this.lookUp(word).concat(shapesOf(word));
  }

  /** Symbols that a word has only where it is written in capitals. */
  symbolsInCapitals(word: string): readonly number[] {
    return this.capitals.get(word) ?? this.capitals.get(word.replace(/s$/, '')) ?? none;
  }

  /** Symbols of a word that is a name: of an initial, those of the letter too. */
  symbolsOfName(word: string): number[] {
    if (word.length > 1) return [symbolOf('any'), symbolOf('name')];
    return this.symbolsOf(word).concat(symbolOf('initial'), symbolOf('name'));
  }

  symbolsOfAge(word: string): number[] {
    return this.symbolsOf(word).concat(symbolOf('age'));
  }

  /**
   * A capital where none is due, on a word that no list knows, is a name; so is an unknown word that opens a
   * sentence with a capital. A single capital letter in mid-sentence stands for a name ("T", "K").
   */
  isName(tokens: Tokens, at: number, word: Word): boolean {
    const written = tokens.capital(at);
    if (written === Capital.None) return false;
    if (this.isNeverName(word)) return false;
    if (word.text.length === 1) return word.text !== 'a' || tokens.edge(at) === Edge.None;
    if (written !== Capital.First) return false;
    return tokens.edge(at) < Edge.Sentence || !this.isMisspelt(word);
  }

  /** Whether a word with a capital is no name wherever it stands. */
  isNeverName(word: Word): boolean {
    return word.text === 'i' || (word.text.length > 1 && this.isKnown(word));
  }

  private isMisspelt(word: Word): boolean {
    word.isMisspelt ??= this.spelling.mend(word.text) !== undefined;
    return word.isMisspelt;
  }

  /** "(8)": a small number between brackets is an age. */
  isAge(tokens: Tokens, at: number): boolean {
    if (!(tokens.facts(at) & WordFact.IsSmallNumber) || tokens.edge(at) !== Edge.Soft) return false;
    return at + 1 === tokens.count || tokens.edge(at + 1) !== Edge.None;
  }

  /** Whether any list has the word as it is written. */
  private isKnown(word: Word): boolean {
    word.isKnown ??=
      this.forms.has(word.text) ||
      this.known.of(word.text) >= 0 ||
      this.capitals.has(word.text) ||
      this.beginnings(word.text).length > 0;
    return word.isKnown;
  }

  private lookUp(word: string): number[] {
    const direct = this.forms.symbolsOf(word);
    const begun = this.beginnings(word);
    if (direct.length > 0 || begun.length > 0 || this.known.of(word) >= 0) return direct.concat(begun);
    const meant = this.spelling.mend(word);
    return meant === undefined ? [] : this.forms.symbolsOf(meant);
  }

  private beginnings(word: string): number[] {
    let found: number[] = [];
    const most = Math.min(word.length, this.longestPrefix);
    for (let length = shortestPrefix; length <= most; length++) {
      const symbols = this.prefixes.get(word.slice(0, length));
      if (symbols) found = found.concat(symbols);
    }
    return found;
  }
}

function add(lists: Map<string, number[]>, key: string, item: number): void {
  const given = lists.get(key);
  if (given) given.push(item);
  else lists.set(key, [item]);
}

function shapesOf(word: string): number[] {
  const found = [symbolOf('any')];
  if (!/\d/.test(word)) return found;
  for (const [shape, test] of shapeTests) if (test.test(word)) found.push(symbolOf(shape));
  return found;
}
