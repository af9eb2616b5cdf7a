import type { Chart } from '../grammar/chart.ts';
import type { Firing, Grammar } from '../grammar/grammar.ts';
import type { ReadText } from '../grammar/read-text.ts';
import { longestSentence } from '../text/sentences.ts';
import type { Word, WordFeatures } from '../text/word.ts';
import type { CompiledTrigger } from '../types.ts';
import { AskedInVain } from './asked-in-vain.ts';
import { FeatureList } from './feature-list.ts';
import { FeaturePairs } from './feature-pairs.ts';
import { begun, keyOf, keyOfTwo, keyOfThree, keyOfWord } from './keys.ts';
import { LexiconSpotter } from './lexicon-spotter.ts';
import { isNumber, nameKey, numberKey, stemKeyOf } from './stem-key.ts';

/** Gives features their numbers: below zero for one that is not known, which is then left out. */
export interface FeatureNumbering {
  numberOf(key: number): number;
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

/** A place that no sentence has. */
const beyond = 0x7fffffff;

const smallWords = new Set(
  'the a an and of to in on at for is are was were be been with by from it its this that as'.split(' '),
);

/** What a lexicon brings to features. */
interface LexiconFeatures {
  readonly key: number;
  /** The number of its own feature. */
  readonly own: number;
  /** First steps to the keys of words before it and after it. */
  readonly before: number;
  readonly after: number;
}

/** What a trigger that fired brings. */
interface TriggerFeatures {
  readonly tier: number;
  readonly trigger: number;
}

/**
 * Makes the features of sentences: words and their pairs, pieces of words, lexicons, and the triggers that fired. What
 * a word, a pair of lexicons or a trigger brings is worked out when it is first met.
 */
export class FeatureReader {
  private readonly features = new FeatureList();
  private readonly spotter: LexiconSpotter;
  /** Of the words of the sentence at hand: the keys of their stems, and the numbers of their own features. */
  private readonly keys = new Int32Array(longestSentence);
  private readonly owns = new Int32Array(longestSentence);
  /** Of those that are not small: where they stand, their keys, and their rows in `inVain`. The places end with one beyond all others. */
  private readonly largePlaces = new Int32Array(longestSentence + 1);
  private readonly largeKeys = new Int32Array(longestSentence);
  private readonly largeRows = new Int32Array(longestSentence);
  /** By place in the sentence: which of these is the first from there on. */
  private readonly firstLarge = new Int32Array(longestSentence);
  private length = 0;
  /** By the place of a lexicon among those spotted: the number of the feature that it makes with the one at hand. */
  private fetched = new Int32Array(256);
  /** Which words do not stand around which lexicons in any feature: by twice the lexicon's number, one more behind it. */
  private inVain: AskedInVain;
  private name: WordFeatures;
  private number: WordFeatures;
  private readonly lexicons: LexiconFeatures[] = [];
  private readonly then: FeaturePairs;
  private readonly topics: FeaturePairs;
  private readonly triggers = new Map<CompiledTrigger, TriggerFeatures>();

  constructor(
    private readonly numbering: FeatureNumbering,
    grammar: Pick<Grammar, 'lexicons' | 'lexiconOf'>,
  ) {
    this.spotter = new LexiconSpotter(grammar);
    const { length } = grammar.lexicons;
    this.inVain = new AskedInVain(2 * length);
    this.name = this.wordOfKey(nameKey);
    this.number = this.wordOfKey(numberKey);
    this.then = new FeaturePairs(length, (one, other) =>
      numbering.numberOf(keyOf(Kind.LexiconThen, this.ofLexicon(one).key, this.ofLexicon(other).key)),
    );
    this.topics = new FeaturePairs(length, (one, other) => this.numberOfTopics(one, other));
  }

  /** The features of sentence `at`. They hold until those of another are read. */
  read(text: ReadText, at: number, firings: readonly Firing[]): FeatureList {
    const { features } = this;
    features.begin();
    if (this.inVain.isFull) this.forgetWords();
    const sentence = text.sentence(at);
    if (!sentence) return features;
    const offset = sentence.range.from;
    this.readWords(text, sentence);
    this.addWords(offset);
    this.addLexicons(sentence, offset);
    for (const { trigger, match } of firings) {
      const own = this.ofTrigger(trigger);
      features.add(own.tier, match.from, match.to);
      features.add(own.trigger, match.from, match.to);
    }
    return features;
  }

  /** Takes in the words of a sentence, and adds their pieces. */
  private readWords(text: ReadText, { range, names, length }: Chart): void {
    const { features, keys, owns, largePlaces, largeKeys, largeRows, firstLarge } = this;
    let large = 0;
    for (let at = 0; at < length; at++) {
      const place = range.from + at;
      const word = names[at] === 1 ? this.name : this.ofWord(text.tokens.words[place] as Word);
      const { letters } = word;
      for (let number = 0; number < letters.length; number++) {
        features.add(letters[number] as number, place, place + 1);
      }
      keys[at] = word.key;
      owns[at] = word.own;
      firstLarge[at] = large;
      if (word.isSmall) continue;
      largePlaces[large] = at;
      largeRows[large] = word.inVainRow;
      largeKeys[large++] = word.key;
    }
    largePlaces[large] = beyond;
    this.length = length;
  }

  private addWords(offset: number): void {
    const { keys, owns, length, features, numbering } = this;
    for (let at = 0; at < length; at++) {
      const from = offset + at;
      const key = keys[at] as number;
      features.add(owns[at] as number, from, from + 1);
      if (at + 1 < length) {
        const second = keys[at + 1] as number;
        features.add(numbering.numberOf(keyOfTwo(begun(Kind.Pair, key), second)), from, from + 2);
        if (at + 2 < length) {
          const triple = keyOfThree(begun(Kind.Triple, key), second, keys[at + 2] as number);
          features.add(numbering.numberOf(triple), from, from + 3);
        }
      }
      const skip = begun(Kind.Skip, key);
      const last = Math.min(reach.skip, length - 1 - at);
      for (let gap = 2; gap <= last; gap++) {
        const number = numbering.numberOf(keyOfThree(skip, keys[at + gap] as number, Math.min(gap, 3)));
        features.add(number, from, from + gap + 1);
      }
    }
    if (length > 0) {
      features.add(numbering.numberOf(keyOf(Kind.Opening, keys[0] as number)), offset, offset + 1);
    }
  }

  private addLexicons(sentence: Chart, offset: number): void {
    const { spotter, features } = this;
    spotter.spot(sentence);
    const { lexicons, places, isTopic, count } = spotter;
    if (this.fetched.length < count) this.fetched = new Int32Array(lexicons.length);
    let next = 0;
    let far = 0;
    for (let number = 0; number < count; number++) {
      const lexicon = lexicons[number] as number;
      const at = places[number] as number;
      // Those behind it that make features with it are the ones from `next` to `far`.
      while (next < count && (places[next] as number) <= at) next++;
      while (far < count && (places[far] as number) <= at + reach.lexicons) far++;
      features.add(this.ofLexicon(lexicon).own, offset + at, offset + at + 1);
      if (isTopic[lexicon] === 1) this.addTopics(number, next, far, offset);
      else this.addPairs(number, next, far, offset);
      this.addWordsAround(lexicon, at, offset);
    }
  }

  /** Adds what lexicon `number` of those spotted makes with those from `next` to `far`. */
  private addPairs(number: number, next: number, far: number, offset: number): void {
    const { features, fetched, spotter } = this;
    const { lexicons, places } = spotter;
    this.then.fetch(lexicons[number] as number, lexicons, next, far, fetched);
    const from = offset + (places[number] as number);
    for (let later = next; later < far; later++) {
      features.add(fetched[later] as number, from, offset + (places[later] as number) + 1);
    }
  }

  /** The same for a topic, and what it makes with other topics, wherever they stand. */
  private addTopics(number: number, next: number, far: number, offset: number): void {
    const { features, then, topics, spotter } = this;
    const { lexicons, places, isTopic, count } = spotter;
    const lexicon = lexicons[number] as number;
    const from = offset + (places[number] as number);
    for (let later = number + 1; later < count; later++) {
      const other = lexicons[later] as number;
      const to = offset + (places[later] as number) + 1;
      if (isTopic[other] === 1) features.add(topics.number(lexicon, other), from, to);
      if (later >= next && later < far) features.add(then.number(lexicon, other), from, to);
    }
  }

  private addWordsAround(lexicon: number, at: number, offset: number): void {
    const { largePlaces, largeKeys, largeRows, firstLarge, features, numbering } = this;
    const { bits } = this.inVain;
    const { before, after } = this.ofLexicon(lexicon);
    const last = at + reach.word;
    let large = firstLarge[Math.max(0, at - reach.word)] as number;
    for (; (largePlaces[large] as number) <= last; large++) {
      const beside = largePlaces[large] as number;
      const isBefore = beside < at;
      const question = isBefore ? 2 * lexicon : 2 * lexicon + 1;
      const place = (largeRows[large] as number) + (question >> 5);
      const bit = 1 << (question & 31);
      if (((bits[place] as number) & bit) !== 0) continue;
      const number = numbering.numberOf(keyOfTwo(isBefore ? before : after, largeKeys[large] as number));
      if (number < 0) bits[place] = (bits[place] as number) | bit;
      else features.add(number, offset + (isBefore ? beside : at), offset + (isBefore ? at : beside) + 1);
    }
  }

  private ofLexicon(lexicon: number): LexiconFeatures {
    return (this.lexicons[lexicon] ??= this.featuresOfLexicon(keyOfWord(this.spotter.met[lexicon] ?? '')));
  }

  private featuresOfLexicon(key: number): LexiconFeatures {
    return {
      key,
      own: this.numbering.numberOf(keyOf(Kind.Lexicon, key)),
      before: begun(Kind.WordBefore, key),
      after: begun(Kind.WordAfter, key),
    };
  }

  private numberOfTopics(one: number, other: number): number {
    if (one === other) return -1;
    const [a, b] = [this.ofLexicon(one).key, this.ofLexicon(other).key];
    return this.numbering.numberOf(keyOf(Kind.TopicWith, Math.min(a, b), Math.max(a, b)));
  }

  private forgetWords(): void {
    this.inVain = new AskedInVain(2 * this.then.count);
    this.name = this.wordOfKey(nameKey);
    this.number = this.wordOfKey(numberKey);
  }

  private ofWord(word: Word): WordFeatures {
    const given = word.features;
    if (given?.inVain === this.inVain) return given;
    const made = isNumber(word) ? this.number : this.featuresOfWord(word);
    word.features = made;
    return made;
  }

  private featuresOfWord(word: Word): WordFeatures {
    const { text } = word;
    const letters: number[] = [];
    if (text.length >= piece.shortest) {
      const marked = `^${text}$`;
      for (let at = 0; at + piece.letters <= marked.length; at++) {
        const key = keyOf(Kind.Letters, keyOfWord(marked.slice(at, at + piece.letters)));
        letters.push(this.numbering.numberOf(key));
      }
    }
    const known = Int32Array.from(letters.filter((number) => number >= 0));
    return { ...this.wordOfKey(stemKeyOf(word)), isSmall: smallWords.has(text), letters: known };
  }

  private wordOfKey(key: number): WordFeatures {
    return {
      inVain: this.inVain,
      inVainRow: this.inVain.add(),
      key,
      own: this.numbering.numberOf(keyOf(Kind.Word, key)),
      letters: new Int32Array(0),
      isSmall: false,
    };
  }

  private ofTrigger(trigger: CompiledTrigger): TriggerFeatures {
    const given = this.triggers.get(trigger);
    if (given) return given;
    const lesson = keyOfWord(trigger.lesson);
    const made = {
      tier: this.numbering.numberOf(keyOf(Kind.Tier, lesson, trigger.tier.length)),
      trigger: this.numbering.numberOf(keyOf(Kind.Trigger, lesson, keyOfWord(trigger.id))),
    };
    this.triggers.set(trigger, made);
    return made;
  }
}
