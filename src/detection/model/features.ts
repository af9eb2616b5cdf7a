import { stemmer } from 'stemmer';
import type { Firing } from '../grammar/grammar.ts';
import type { Chart } from '../grammar/chart.ts';
import type { ReadText } from '../grammar/read-text.ts';
import type { LexiconSpotter, Spotted } from './lexicon-spotter.ts';
import type { Word, WordFeatures } from '../text/word.ts';
import { begun, keyOf, keyOfTwo, keyOfWord } from './keys.ts';

const atFirst = 4096;

/** The features of one sentence, each once, with the tokens (of the text) that it was made from. */
export class Features {
  count = 0;
  keys = new Uint32Array(atFirst);
  from = new Int32Array(atFirst);
  to = new Int32Array(atFirst);
  /** Features by key: their numbers, valid where the round is this one. */
  private slots = new Int32Array(4 * atFirst);
  private rounds = new Int32Array(4 * atFirst);
  private round = 1;

  /** Forgets all, for another sentence. */
  begin(): void {
    this.count = 0;
    this.round = (this.round + 1) | 0;
  }

  add(key: number, from: number, to: number): void {
    const { slots, rounds, round, keys } = this;
    const mask = slots.length - 1;
    let slot = key & mask;
    while (rounds[slot] === round) {
      if (keys[slots[slot] as number] === key) return;
      slot = (slot + 1) & mask;
    }
    const { count } = this;
    rounds[slot] = round;
    slots[slot] = count;
    keys[count] = key;
    this.from[count] = from;
    this.to[count] = to;
    if (++this.count === keys.length) this.grow();
  }

  /** The keys, in the order in which they were added. */
  list(): Uint32Array {
    return this.keys.slice(0, this.count);
  }

  private grow(): void {
    const size = this.count * 2;
    const { keys, from, to, count } = this;
    this.keys = new Uint32Array(size);
    this.from = new Int32Array(size);
    this.to = new Int32Array(size);
    this.slots = new Int32Array(4 * size);
    this.rounds = new Int32Array(4 * size);
    this.begin();
    for (let at = 0; at < count; at++) {
      this.add(keys[at] as number, from[at] as number, to[at] as number);
    }
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

const noLetters = new Uint32Array(0);
const name: WordFeatures = { key: nameKey, isSmall: false, letters: noLetters };
const number: WordFeatures = { key: numberKey, isSmall: false, letters: noLetters };

/** What is worked out once for a word. */
function featuresOfWord(word: string): WordFeatures {
  if (/^x?\d/.test(word)) return number;
  const letters: number[] = [];
  if (word.length >= piece.shortest) {
    const marked = `^${word}$`;
    for (let at = 0; at + piece.letters <= marked.length; at++) {
      letters.push(keyOf(Kind.Letters, keyOfWord(marked.slice(at, at + piece.letters))));
    }
  }
  return { key: keyOfWord(stemmer(word)), isSmall: smallWords.has(word), letters: Uint32Array.from(letters) };
}

/**
 * The features of sentence `at`: its words and their pairs, pieces of words, lexicons, and the triggers that fired.
 * They are put into `features`, in place of what is there.
 */
export function featuresOf(
  text: ReadText,
  at: number,
  firings: readonly Firing[],
  spotter: LexiconSpotter,
  features = new Features(),
): Features {
  features.begin();
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

function wordsOf(text: ReadText, { range, names }: Chart, features: Features): WordFeatures[] {
  const words: WordFeatures[] = [];
  for (let at = range.from; at < range.to; at++) {
    if (names[at - range.from] === 1) {
      words.push(name);
      continue;
    }
    const word = text.tokens.words[at] as Word;
    const own = (word.features ??= featuresOfWord(word.text));
    words.push(own);
    for (let piece = 0; piece < own.letters.length; piece++) {
      features.add(own.letters[piece] as number, at, at + 1);
    }
  }
  return words;
}

function addWords(words: readonly WordFeatures[], offset: number, features: Features): void {
  const last = words.length - 1;
  for (let at = 0; at <= last; at++) {
    const { key } = words[at] as WordFeatures;
    const from = offset + at;
    features.add(keyOf(Kind.Word, key), from, from + 1);
    if (at < last) {
      const next = words[at + 1] as WordFeatures;
      features.add(keyOf(Kind.Pair, key, next.key), from, from + 2);
      const third = words[at + 2];
      if (third) features.add(keyOf(Kind.Triple, key, next.key, third.key), from, from + 3);
    }
    for (let gap = 2; gap <= reach.skip && at + gap <= last; gap++) {
      const later = words[at + gap] as WordFeatures;
      features.add(keyOf(Kind.Skip, key, later.key, Math.min(gap, 3)), from, from + gap + 1);
    }
  }
  const [first] = words;
  if (first) features.add(keyOf(Kind.Opening, first.key), offset, offset + 1);
}

function addLexicons(
  spotted: readonly Spotted[],
  words: readonly WordFeatures[],
  offset: number,
  features: Features,
): void {
  for (let number = 0; number < spotted.length; number++) {
    const one = spotted[number] as Spotted;
    const { key, at, isTopic } = one;
    const from = offset + at;
    features.add(keyOf(Kind.Lexicon, key), from, from + 1);
    const then = begun(Kind.LexiconThen, key);
    for (let later = number + 1; later < spotted.length; later++) {
      const other = spotted[later] as Spotted;
      const to = offset + other.at + 1;
      if (isTopic && other.isTopic && key !== other.key) {
        features.add(keyOf(Kind.TopicWith, Math.min(key, other.key), Math.max(key, other.key)), from, to);
      }
      if (other.at > at && other.at - at <= reach.lexicons) features.add(keyOfTwo(then, other.key), from, to);
    }
    addWordsAround(one, words, offset, features);
  }
}

function addWordsAround(
  { key, at }: Spotted,
  words: readonly WordFeatures[],
  offset: number,
  features: Features,
): void {
  const before = begun(Kind.WordBefore, key);
  const after = begun(Kind.WordAfter, key);
  const last = Math.min(words.length - 1, at + reach.word);
  for (let beside = Math.max(0, at - reach.word); beside <= last; beside++) {
    const word = words[beside] as WordFeatures;
    if (word.isSmall) continue;
    if (beside < at) features.add(keyOfTwo(before, word.key), offset + beside, offset + at + 1);
    else features.add(keyOfTwo(after, word.key), offset + at, offset + beside + 1);
  }
}
