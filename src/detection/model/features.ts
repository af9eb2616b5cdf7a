import type { Chart } from '../grammar/chart.ts';
import type { Firing, Grammar } from '../grammar/grammar.ts';
import type { ReadText } from '../grammar/read-text.ts';
import type { Word, WordFeatures } from '../text/word.ts';
import type { CompiledTrigger } from '../types.ts';
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

const smallWords = new Set(
  'the a an and of to in on at for is are was were be been with by from it its this that as'.split(' '),
);

/** What a lexicon brings to features. */
interface LexiconFeatures {
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
  private readonly words: WordFeatures[] = [];
  private readonly name: WordFeatures;
  private readonly number: WordFeatures;
  private readonly lexicons: readonly LexiconFeatures[];
  private readonly then: FeaturePairs;
  private readonly topics: FeaturePairs;
  private readonly triggers = new Map<CompiledTrigger, TriggerFeatures>();

  constructor(
    private readonly numbering: FeatureNumbering,
    grammar: Pick<Grammar, 'lexicons' | 'lexiconOf'>,
  ) {
    this.spotter = new LexiconSpotter(grammar);
    this.name = this.wordOfKey(nameKey);
    this.number = this.wordOfKey(numberKey);
    const keys = grammar.lexicons.map((lexicon) => keyOfWord(lexicon));
    this.lexicons = keys.map((key) => ({
      own: numbering.numberOf(keyOf(Kind.Lexicon, key)),
      before: begun(Kind.WordBefore, key),
      after: begun(Kind.WordAfter, key),
    }));
    const numberOfPair = (kind: Kind, one: number, other: number): number =>
      numbering.numberOf(keyOf(kind, one, other));
    this.then = new FeaturePairs(keys, (one, other) => numberOfPair(Kind.LexiconThen, one, other));
    this.topics = new FeaturePairs(keys, (one, other) =>
      one === other ? -1 : numberOfPair(Kind.TopicWith, Math.min(one, other), Math.max(one, other)),
    );
  }

  /** The features of sentence `at`. They hold until those of another are read. */
  read(text: ReadText, at: number, firings: readonly Firing[]): FeatureList {
    const { features } = this;
    features.begin();
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
  private readWords(text: ReadText, { range, names }: Chart): void {
    const { words, features } = this;
    words.length = 0;
    for (let at = range.from; at < range.to; at++) {
      if (names[at - range.from] === 1) {
        words.push(this.name);
        continue;
      }
      const own = this.ofWord(text.tokens.words[at] as Word);
      words.push(own);
      const { letters } = own;
      for (let number = 0; number < letters.length; number++) {
        features.add(letters[number] as number, at, at + 1);
      }
    }
  }

  private addWords(offset: number): void {
    const { words, features, numbering } = this;
    const last = words.length - 1;
    for (let at = 0; at <= last; at++) {
      const word = words[at] as WordFeatures;
      const from = offset + at;
      features.add(word.own, from, from + 1);
      if (at < last) {
        const { key } = words[at + 1] as WordFeatures;
        features.add(numbering.numberOf(keyOfTwo(word.pair, key)), from, from + 2);
        const third = words[at + 2];
        if (third) features.add(numbering.numberOf(keyOfThree(word.triple, key, third.key)), from, from + 3);
      }
      for (let gap = 2; gap <= reach.skip && at + gap <= last; gap++) {
        const { key } = words[at + gap] as WordFeatures;
        const skip = keyOfThree(word.skip, key, Math.min(gap, 3));
        features.add(numbering.numberOf(skip), from, from + gap + 1);
      }
    }
    const [first] = words;
    if (first) features.add(numbering.numberOf(keyOf(Kind.Opening, first.key)), offset, offset + 1);
  }

  private addLexicons(sentence: Chart, offset: number): void {
    const { spotter, features, then, topics } = this;
    const count = spotter.spot(sentence);
    const { lexicons, places, isTopic } = spotter;
    for (let number = 0; number < count; number++) {
      const lexicon = lexicons[number] as number;
      const at = places[number] as number;
      const from = offset + at;
      features.add((this.lexicons[lexicon] as LexiconFeatures).own, from, from + 1);
      const mayBeTopics = isTopic[lexicon] === 1;
      for (let later = number + 1; later < count; later++) {
        const other = lexicons[later] as number;
        const distance = (places[later] as number) - at;
        const to = from + distance + 1;
        if (mayBeTopics && isTopic[other] === 1) features.add(topics.number(lexicon, other), from, to);
        if (distance > 0 && distance <= reach.lexicons) features.add(then.number(lexicon, other), from, to);
      }
      this.addWordsAround(lexicon, at, offset);
    }
  }

  private addWordsAround(lexicon: number, at: number, offset: number): void {
    const { words, features, numbering } = this;
    const { before, after } = this.lexicons[lexicon] as LexiconFeatures;
    const last = Math.min(words.length - 1, at + reach.word);
    for (let beside = Math.max(0, at - reach.word); beside <= last; beside++) {
      const word = words[beside] as WordFeatures;
      if (word.isSmall) continue;
      if (beside < at) {
        features.add(numbering.numberOf(keyOfTwo(before, word.key)), offset + beside, offset + at + 1);
      } else {
        features.add(numbering.numberOf(keyOfTwo(after, word.key)), offset + at, offset + beside + 1);
      }
    }
  }

  private ofWord(word: Word): WordFeatures {
    const given = word.features;
    if (given?.reader === this) return given;
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
      reader: this,
      key,
      own: this.numbering.numberOf(keyOf(Kind.Word, key)),
      letters: new Int32Array(0),
      pair: begun(Kind.Pair, key),
      triple: begun(Kind.Triple, key),
      skip: begun(Kind.Skip, key),
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
