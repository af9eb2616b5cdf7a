import {
  isLetter,
  isOfWord,
  Kind,
  kindAt,
  kindOf,
  lastLetter,
  lastPlain,
  numberSigns,
  signs,
} from './characters.ts';
import { endsSentence, insideNumber, opensWord } from './punctuation.ts';
import { TokenList } from './token-list.ts';
import { Capital, Edge, type Tokens } from './tokens.ts';
import { apostropheSign, signDigits, signsInNumber, WordKey } from './word-key.ts';
import { WordTable } from './word-table.ts';

const longestWord = 64;

/** Cuts a text into tokens, in time linear in its length. */
class Tokeniser {
  private readonly list: TokenList;
  private readonly key = new WordKey();

  constructor(
    private readonly text: string,
    private readonly table: WordTable,
  ) {
    this.list = new TokenList(text.length);
  }

  run(): TokenList {
    const { text } = this;
    const { length } = text;
    let at = 0;
    while (at < length) {
      const sign = signs[text.charCodeAt(at)] as number;
      if (sign <= lastPlain) at = this.plainWord(at);
      else if (sign === Kind.Space) at++;
      else at = this.other(at);
    }
    return this.list.finish();
  }

  /**
   * Adds a word of ASCII letters, digits and apostrophes that a key can hold, which nearly all are; leaves others to
   * `word`. Answers with its end. What WordKey does stands here once more, for it is done for each character.
   */
  private plainWord(start: number): number {
    const { text } = this;
    const inSecond = start + signsInNumber;
    const inThird = inSecond + signsInNumber;
    const until = Math.min(text.length, inThird + signsInNumber);
    let first = 0;
    let second = 0;
    let third = 0;
    let sign = 0;
    let at = start;
    for (; at < until; at++) {
      sign = signs[text.charCodeAt(at)] as number;
      if (sign > lastPlain) {
        if (!isInnerApostrophe(sign, text, at)) break;
        sign = apostropheSign;
      }
      if (at < inSecond) first = (first << signDigits) | sign;
      else if (at < inThird) second = (second << signDigits) | sign;
      else third = (third << signDigits) | sign;
    }
    if (at === until ? at < text.length : this.goesOn(sign, at)) return this.word(start);
    return this.add(this.table.find(first, second, third), start, at);
  }

  /** Whether a word may go on with what stands at `at` and has this sign. */
  private goesOn(sign: number, at: number): boolean {
    if (sign < Kind.Stop) return false;
    if (sign <= Kind.NumberSign) return insideNumber(this.text, at);
    return sign !== Kind.Apostrophe || isLetter(kindAt(this.text, at + 1));
  }

  /** Adds the word that begins at `at`, or takes in the mark; answers where that ends. */
  private other(at: number): number {
    const kind = kindOf(this.text.charCodeAt(at));
    if (isOfWord(kind)) return this.word(at);
    if (kind !== Kind.Space) this.mark(kind, at);
    return at + 1;
  }

  /** Adds the run of letters, digits and what may stand between them that begins at `start`; answers where it ends. */
  private word(start: number): number {
    const { text, key, table } = this;
    const end = endOfWord(text, start);
    key.begin();
    for (let at = start; at < end; at++) key.add(text.charCodeAt(at));
    return this.add(key.isWhole ? table.find(key.first, key.second, key.third) : 0, start, end);
  }

  /** Adds a word by its number or, if that is 0, by what is written there; answers with its end. */
  private add(known: number, start: number, end: number): number {
    const { text, table, list } = this;
    const number = known || table.numberOf(folded(text.slice(start, end)));
    const capital = capitalOf(text, start, end);
    if (table.hasParts(number)) list.addParts(table.word(number), start, end, capital);
    else list.add(table.word(number), start, end, capital);
    return end;
  }

  private mark(kind: Kind, at: number): void {
    const { list, text } = this;
    if (kind === Kind.NewLine) list.raise(Edge.Line);
    else if (kind === Kind.Stop) list.raise(endsSentence(text, at, list.last) ? Edge.Sentence : Edge.Soft);
    else if (kind === Kind.End) list.raise(opensWord(text, at) ? Edge.Soft : Edge.Sentence);
    else if (kind !== Kind.Nothing) list.raise(Edge.Soft);
  }
}

/** Whether what stands at `at` and has this sign is an apostrophe before an ASCII letter. */
const isInnerApostrophe = (sign: number, text: string, at: number): boolean =>
  sign === Kind.Apostrophe &&
  at + 1 < text.length &&
  (signs[text.charCodeAt(at + 1)] as number) <= lastLetter;

/** Where the word ends that begins at `start`. */
function endOfWord(text: string, start: number): number {
  const limit = Math.min(text.length, start + longestWord);
  for (let at = start; at < limit; at++) if (!isWithinWord(text, at)) return at;
  return limit;
}

function isWithinWord(text: string, at: number): boolean {
  const kind = kindAt(text, at);
  if (isOfWord(kind) || kind === Kind.Nothing) return true;
  if (kind === Kind.Apostrophe) return isLetter(kindAt(text, at + 1));
  return numberSigns.includes(text.charCodeAt(at)) && insideNumber(text, at);
}

/** Small letters, each with what is written over it in one, one kind of apostrophe, and nothing that does not show. */
function folded(word: string): string {
  return withoutNothing(word.toLowerCase().normalize('NFC')).replace(/[‘’ʼ´`]/g, "'");
}

function withoutNothing(word: string): string {
  let kept = '';
  for (let at = 0; at < word.length; at++) if (kindAt(word, at) !== Kind.Nothing) kept += word.charAt(at);
  return kept;
}

function capitalOf(text: string, start: number, end: number): Capital {
  if (!isCapital(text.charCodeAt(start), text, start)) return Capital.None;
  const second = start + 1 < end ? text.charCodeAt(start + 1) : 0;
  return second >= 65 && second <= 90 ? Capital.All : Capital.First;
}

const isCapital = (code: number, text: string, at: number): boolean =>
  code < 128 ? code >= 65 && code <= 90 : isChangedByLowering(text.charAt(at));

const isChangedByLowering = (character: string): boolean => character.toLowerCase() !== character;

/** The tokens of `text`, their words looked up in `table` or added to it. */
export function tokenise(text: string, table: WordTable = new WordTable()): Tokens {
  return new Tokeniser(text, table).run();
}
