import { stemmer } from 'stemmer';
import type { Firing } from '../grammar/grammar.ts';
import type { Chart } from '../grammar/chart.ts';
import type { ReadText } from '../grammar/read-text.ts';
import type { LexiconSpotter, Spotted } from './lexicon-spotter.ts';
import { keyOf, keyOfWord } from './keys.ts';

/** The features of one sentence, each once, with the tokens (of the text) that it was made from. */
export class Features {
  readonly keys: number[] = [];
  readonly from: number[] = [];
  readonly to: number[] = [];
  private readonly seen = new Set<number>();

  add(key: number, from: number, to: number): void {
    if (this.seen.has(key)) return;
    this.seen.add(key);
    this.keys.push(key);
    this.from.push(from);
    this.to.push(to);
  }
}

const enum Kind {
  Word,
  Pair,
  Triple,
  Skip,
  Opening,
  Letters,
  Lexicon,
  LexiconThen,
  TopicWith,
  WordBefore,
  WordAfter,
  Tier,
  Trigger,
}

/** How far apart, in words, things may stand that make one feature. */
const reach = { skip: 4, lexicons: 8, word: 5 };
/** Letters that a piece of a word has, and the shortest word that is cut into pieces. */
const piece = { letters: 4, shortest: 4 };

const numberKey = keyOfWord('0');
const nameKey = keyOfWord('\u0000name');
const smallWords = new Set(
  'the a an and of to in on at for is are was were be been with by from it its this that as'.split(' '),
);

const wordKeys = new Map<string, { readonly key: number; readonly letters: readonly number[] }>();
const remembered = 20_000;

function keysOfWord(word: string): { readonly key: number; readonly letters: readonly number[] } {
  const given = wordKeys.get(word);
  if (given) return given;
  const marked = `^${word}$`;
  const letters: number[] = [];
  if (word.length >= piece.shortest) {
    for (let at = 0; at + piece.letters <= marked.length; at++) {
      letters.push(keyOf(Kind.Letters, keyOfWord(marked.slice(at, at + piece.letters))));
    }
  }
  const made = { key: keyOfWord(stemmer(word)), letters };
  if (wordKeys.size >= remembered) wordKeys.clear();
  wordKeys.set(word, made);
  return made;
}

/** The features of sentence `at`: its words and their pairs, pieces of words, lexicons, and the triggers that fired. */
export function featuresOf(
  text: ReadText,
  at: number,
  firings: readonly Firing[],
  spotter: LexiconSpotter,
): Features {
  const features = new Features();
  const sentence = text.sentence(at);
  if (!sentence) return features;
  const words = wordsOf(text, sentence, features);
  addWords(words, sentence.range.from, features);
  addLexicons(spotter.spot(sentence), words, sentence.range.from, features);
  for (const { trigger, match } of firings) {
    const lesson = keyOfWord(trigger.lesson);
    features.add(keyOf(Kind.Tier, lesson, trigger.tier.length), match.from, match.to);
    features.add(keyOf(Kind.Trigger, lesson, keyOfWord(trigger.id)), match.from, match.to);
  }
  return features;
}

interface WordKey {
  readonly key: number;
  readonly isSmall: boolean;
}

function wordsOf(text: ReadText, { range, names }: Chart, features: Features): WordKey[] {
  const words: WordKey[] = [];
  for (let at = range.from; at < range.to; at++) {
    const word = text.tokens.words[at]?.text ?? '';
    if (names[at - range.from] === 1) {
      words.push({ key: nameKey, isSmall: false });
    } else if (/^x?\d/.test(word)) {
      words.push({ key: numberKey, isSmall: false });
    } else {
      const { key, letters } = keysOfWord(word);
      words.push({ key, isSmall: smallWords.has(word) });
      for (const letter of letters) features.add(letter, at, at + 1);
    }
  }
  return words;
}

function addWords(words: readonly WordKey[], offset: number, features: Features): void {
  words.forEach(({ key }, at) => {
    const from = offset + at;
    features.add(keyOf(Kind.Word, key), from, from + 1);
    const next = words[at + 1];
    if (next) features.add(keyOf(Kind.Pair, key, next.key), from, from + 2);
    const third = words[at + 2];
    if (next && third) features.add(keyOf(Kind.Triple, key, next.key, third.key), from, from + 3);
    for (let gap = 2; gap <= reach.skip; gap++) {
      const later = words[at + gap];
      if (later) features.add(keyOf(Kind.Skip, key, later.key, Math.min(gap, 3)), from, from + gap + 1);
    }
  });
  const [first] = words;
  if (first) features.add(keyOf(Kind.Opening, first.key), offset, offset + 1);
}

function addLexicons(
  spotted: readonly Spotted[],
  words: readonly WordKey[],
  offset: number,
  features: Features,
): void {
  spotted.forEach(({ key, at, isTopic }, number) => {
    const from = offset + at;
    features.add(keyOf(Kind.Lexicon, key), from, from + 1);
    for (let later = number + 1; later < spotted.length; later++) {
      const other = spotted[later];
      if (!other) break;
      const to = offset + other.at + 1;
      if (isTopic && other.isTopic && key !== other.key) {
        const [low, high] = key < other.key ? [key, other.key] : [other.key, key];
        features.add(keyOf(Kind.TopicWith, low, high), from, to);
      }
      if (other.at > at && other.at - at <= reach.lexicons) {
        features.add(keyOf(Kind.LexiconThen, key, other.key), from, to);
      }
    }
    addWordsAround(key, at, words, offset, features);
  });
}

function addWordsAround(
  key: number,
  at: number,
  words: readonly WordKey[],
  offset: number,
  features: Features,
): void {
  const last = Math.min(words.length - 1, at + reach.word);
  for (let beside = Math.max(0, at - reach.word); beside <= last; beside++) {
    const word = words[beside];
    if (!word || word.isSmall) continue;
    const [from, to] = beside < at ? [beside, at + 1] : [at, beside + 1];
    features.add(
      keyOf(beside < at ? Kind.WordBefore : Kind.WordAfter, key, word.key),
      offset + from,
      offset + to,
    );
  }
}
