import type { Chart } from '../grammar/chart.ts';
import type { Firing, Grammar } from '../grammar/grammar.ts';
import type { ReadText } from '../grammar/read-text.ts';
import { longestSentence } from '../text/sentences.ts';
import type { Word, WordFeatures } from '../text/word.ts';
import type { CompiledTrigger } from '../types.ts';
import { AskedInVain } from './asked-in-vain.ts';
import { FeatureList } from './feature-list.ts';
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
  WordBefore,
  WordAfter,
  Tier,
  Trigger,
}

/** How far from a lexicon's entry, in words, a word may stand that makes a feature with it. */
const reach = 2;
/** Letters that a piece of a word has, and the shortest word that is cut into pieces. */
const piece = { letters: 4, shortest: 4 };

/** A place that no sentence has. */
const beyond = 0x7fffffff;

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
 * a word, a lexicon or a trigger brings is worked out when it is first met.
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
  /** Which words do not stand around which lexicons in any feature: by twice the lexicon's number, one more behind it. */
  private inVain: AskedInVain;
  private name: WordFeatures;
  private number: WordFeatures;
  private readonly lexicons: LexiconFeatures[] = [];
  private readonly triggers = new Map<CompiledTrigger, TriggerFeatures>();

  constructor(
    private readonly numbering: FeatureNumbering,
    private readonly grammar: Pick<Grammar, 'lexicons' | 'lexiconOf'>,
  ) {
    this.spotter = new LexiconSpotter(grammar);
    this.inVain = this.noneInVain();
    this.name = this.wordOfKey(nameKey);
    this.number = this.wordOfKey(numberKey);
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
          const third = keys[at + 2] as number;
          const triple = keyOfThree(begun(Kind.Triple, key), second, third);
          features.add(numbering.numberOf(triple), from, from + 3);
          features.add(numbering.numberOf(keyOfTwo(begun(Kind.Skip, key), third)), from, from + 3);
        }
      }
    }
    if (length > 0) {
      features.add(numbering.numberOf(keyOf(Kind.Opening, keys[0] as number)), offset, offset + 1);
    }
  }

  private addLexicons(sentence: Chart, offset: number): void {
    const { spotter, features } = this;
    spotter.spot(sentence);
    const { lexicons, places, count } = spotter;
    for (let number = 0; number < count; number++) {
      const lexicon = lexicons[number] as number;
      const at = places[number] as number;
      features.add(this.ofLexicon(lexicon).own, offset + at, offset + at + 1);
      this.addWordsAround(lexicon, at, offset);
    }
  }

  private addWordsAround(lexicon: number, at: number, offset: number): void {
    const { largePlaces, largeKeys, largeRows, firstLarge, features, numbering } = this;
    const { bits } = this.inVain;
    const { before, after } = this.ofLexicon(lexicon);
    const last = at + reach;
    let large = firstLarge[Math.max(0, at - reach)] as number;
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
      own: this.numbering.numberOf(keyOf(Kind.Lexicon, key)),
      before: begun(Kind.WordBefore, key),
      after: begun(Kind.WordAfter, key),
    };
  }

  private noneInVain(): AskedInVain {
    return new AskedInVain(2 * this.grammar.lexicons.length);
  }

  private forgetWords(): void {
    this.inVain = this.noneInVain();
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
