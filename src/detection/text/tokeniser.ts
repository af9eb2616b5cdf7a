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
import { insideNumber, mayEndSentence, opensWord } from './punctuation.ts';
import { TokenList } from './token-list.ts';
import { Capital, Edge, type Tokens } from './tokens.ts';
import { WordFact } from './word.ts';
import { apostropheSign, carried, mostSigns, signDigits, WordKey } from './word-key.ts';
import { WordTable } from './word-table.ts';

const longestWord = 64;

/** Cuts texts into tokens, each in time linear in its length. */
export class Tokeniser {
  private readonly list: TokenList;
  private readonly key = new WordKey();

  constructor(private readonly table = new WordTable()) {
    this.list = new TokenList(table);
  }

  /** The tokens of `text`. They hold until the next text is read. */
  read(text: string): Tokens {
    const { list, table } = this;
    const { length } = text;
    table.beginText();
    list.begin();
    let at = 0;
    while (at < length) {
      const sign = signs[text.charCodeAt(at)] as number;
      if (sign <= lastPlain) at = this.plainWord(text, at, sign);
      else if (sign === Kind.Space) at++;
      else at = this.other(text, at);
    }
    return list;
  }

  /**
   * Adds a word of ASCII letters, digits and apostrophes that a key can hold, which nearly all are; leaves others to
   * `word`. Answers with its end. What WordKey does stands here once more, for it is done for each character.
   */
  private plainWord(text: string, start: number, firstSign: number): number {
    const { length } = text;
    const until = Math.min(length, start + mostSigns + 1);
    let low = 0;
    let middle = 0;
    let high = 0;
    let sign = firstSign;
    let at = start;
    for (;;) {
      high = (high << signDigits) | (middle >>> carried);
      middle = (middle << signDigits) | (low >>> carried);
      low = (low << signDigits) | sign;
      if (++at === until) break;
      sign = signs[text.charCodeAt(at)] as number;
      if (sign <= lastPlain) continue;
      if (!isInnerApostrophe(sign, text, at)) break;
      sign = apostropheSign;
    }
    if (at - start > mostSigns || (at < length && goesOn(sign, text, at))) return this.word(text, start);
    return this.add(this.table.find(low, middle, high), text, start, at);
  }

  /** Adds the word that begins at `at`, or takes in the mark; answers where that ends. */
  private other(text: string, at: number): number {
    const kind = kindOf(text.charCodeAt(at));
    if (isOfWord(kind)) return this.word(text, at);
    if (kind !== Kind.Space) this.mark(kind, text, at);
    return at + 1;
  }

  /** Adds the run of letters, digits and what may stand between them that begins at `start`; answers where it ends. */
  private word(text: string, start: number): number {
    const { key, table } = this;
    const end = endOfWord(text, start);
    key.take(text, start, end);
    return this.add(key.isWhole ? table.find(key.low, key.middle, key.high) : 0, text, start, end);
  }

  /** Adds a word by its number or, if that is 0, by what is written there; answers with its end. */
  private add(known: number, text: string, start: number, end: number): number {
    const number = known || this.table.numberOf(folded(text.slice(start, end)));
    this.list.add(number, start, end, capitalOf(text, start, end));
    return end;
  }

  private mark(kind: Kind, text: string, at: number): void {
    const { list } = this;
    if (kind === Kind.NewLine) list.raise(Edge.Line);
    else if (kind === Kind.Stop) list.raise(this.endsSentence(text, at) ? Edge.Sentence : Edge.Soft);
    else if (kind === Kind.End) list.raise(opensWord(text, at) ? Edge.Soft : Edge.Sentence);
    else if (kind !== Kind.Nothing) list.raise(Edge.Soft);
  }

  /** Whether a full stop at `at` ends a sentence: not after a short form or an initial. */
  private endsSentence(text: string, at: number): boolean {
    const { list } = this;
    if (list.count === 0 || list.facts(list.count - 1) & WordFact.IsShortForm) return false;
    return mayEndSentence(text, at);
  }
}

/** Whether what stands at `at` and has this sign is an apostrophe before an ASCII letter. */
const isInnerApostrophe = (sign: number, text: string, at: number): boolean =>
  sign === Kind.Apostrophe &&
  at + 1 < text.length &&
  (signs[text.charCodeAt(at + 1)] as number) <= lastLetter;

/** Whether a word may go on with what stands at `at` and has this sign. */
function goesOn(sign: number, text: string, at: number): boolean {
  if (sign < Kind.Stop) return false;
  if (sign <= Kind.NumberSign) return insideNumber(text, at);
  return sign !== Kind.Apostrophe || isLetter(kindAt(text, at + 1));
}

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
