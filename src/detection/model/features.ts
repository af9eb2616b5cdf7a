import type { Chart } from '../grammar/chart.ts';
import type { Firing, Grammar } from '../grammar/grammar.ts';
import type { ReadText } from '../grammar/read-text.ts';
import { longestSentence } from '../text/sentences.ts';
import type { Word, WordFeatures } from '../text/word.ts';
import type { CompiledTrigger } from '../types.ts';
import { AskedInVain, wasInVain } from './asked-in-vain.ts';
import { FeatureGroups } from './feature-groups.ts';
import { FeatureList } from './feature-list.ts';
import { begun, keyOf, keyOfTwo, keyOfWord } from './keys.ts';
import { LexiconSpotter } from './lexicon-spotter.ts';
import { isNumber, nameKey, numberKey, stemKeyOf } from './stem-key.ts';

/** Gives features their numbers: below zero for one that is not known, which is then left out. */
export interface FeatureNumbering {
  numberOf(key: number): number;
}

const enum Kind {
  Word,
  Pair,
  Skip,
  Opening,
  Letters,
  Lexicon,
  WordBefore,
  WordFrom,
  Tier,
  Trigger,
}

/** Where a word stands, as seen from a lexicon's entry: the last digit of the question whether any feature is of both. */
const enum Side {
  Before,
  Behind,
}

/** Letters that a piece of a word has, and the shortest word that is cut into pieces. */
const piece = { letters: 4, shortest: 4 };

const smallWords = new Set(
  'the a an and of to in on at for is are was were be been with by from it its this that as'.split(' '),
);

/** What a lexicon brings to features. */
interface LexiconFeatures {
  /** The number of its own feature. */
  readonly own: number;
  /** First steps to the keys of a word right before an entry, and of one that it begins with or that follows this. */
  readonly before: number;
  readonly from: number;
}

/** What a trigger that fired brings. */
interface TriggerFeatures {
  readonly tier: number;
  readonly trigger: number;
}

/**
 * Makes the features of sentences: words, pieces of words and the lexicons that they are in, which come as one group
 * for a word as it is written; words in pairs, words beside lexicons, and the triggers that fired. What a word, a
 * lexicon or a trigger brings is worked out when it is first met.
 */
export class FeatureReader {
  private readonly spotter: LexiconSpotter;
  private groups = new FeatureGroups();
  private readonly features = new FeatureList(this.groups);
  /** By group: the lexicons that the token is in. */
  private lexiconsOf: Int32Array[] = [];
  /** Of the words of the sentence at hand: the keys of their stems, their rows in `inVain`, and whether they say something. */
  private readonly keys = new Int32Array(longestSentence);
  private readonly rows = new Int32Array(longestSentence);
  private readonly isTelling = new Uint8Array(longestSentence);
  private length = 0;
  /** Which words do not stand beside which lexicons in any feature: by twice the lexicon's number, one more behind it. */
  private inVain: AskedInVain;
  private name: WordFeatures;
  private number: WordFeatures;
  private readonly lexicons: LexiconFeatures[] = [];
  private readonly triggers = new Map<CompiledTrigger, TriggerFeatures>();

  constructor(
    private readonly numbering: FeatureNumbering,
    private readonly grammar: Pick<Grammar, 'lexicons' | 'lexiconOf' | 'tokenClasses'>,
  ) {
    this.spotter = new LexiconSpotter(grammar);
    this.inVain = this.noneInVain();
    this.name = this.wordOfKey(nameKey);
    this.number = this.wordOfKey(numberKey);
  }

  /** The features that the words of sentence `at` bring by themselves. They hold until those of another are read. */
  readWords(text: ReadText, at: number): FeatureList {
    const { features } = this;
    if (this.inVain.isFull) this.forgetWords();
    const sentence = text.sentence(at);
    features.begin(sentence?.range.from ?? 0);
    this.length = 0;
    if (sentence) this.addWords(text, sentence);
    return features;
  }

  /** All features of the sentence whose words were read last: the others stand behind those of its words. */
  readOthers(text: ReadText, at: number, firings: readonly Firing[]): FeatureList {
    const { features } = this;
    const sentence = text.sentence(at);
    if (!sentence) return features;
    this.addPairs(sentence.range.from);
    this.addLexicons(sentence);
    for (const { trigger, match } of firings) {
      const own = this.ofTrigger(trigger);
      features.add(own.tier, match.from, match.to);
      features.add(own.trigger, match.from, match.to);
    }
    return features;
  }

  /** Takes in the words of a sentence, and adds their groups. */
  private addWords(text: ReadText, { range, names, classes, length }: Chart): void {
    const { features, keys, rows, isTelling } = this;
    for (let at = 0; at < length; at++) {
      const word = names[at] === 1 ? this.name : this.ofWord(text.tokens.word(range.from + at));
      features.addGroup(this.groupOf(word, classes[at] as number));
      keys[at] = word.key;
      rows[at] = word.inVainRow;
      isTelling[at] = word.isTelling ? 1 : 0;
    }
    this.length = length;
  }

  private addPairs(offset: number): void {
    const { keys, length, features, numbering } = this;
    if (length > 0) {
      features.add(numbering.numberOf(keyOf(Kind.Opening, keys[0] as number)), offset, offset + 1);
    }
    for (let at = 0; at + 1 < length; at++) {
      const key = keys[at] as number;
      const from = offset + at;
      const pair = keyOfTwo(begun(Kind.Pair, key), keys[at + 1] as number);
      features.add(numbering.numberOf(pair), from, from + 2);
      if (at + 2 === length) break;
      const skip = keyOfTwo(begun(Kind.Skip, key), keys[at + 2] as number);
      features.add(numbering.numberOf(skip), from, from + 3);
    }
  }

  private addLexicons(sentence: Chart): void {
    const { spotter, features, lexiconsOf, keys, isTelling } = this;
    const offset = sentence.range.from;
    for (let at = 0; at < this.length; at++) {
      const single = lexiconsOf[features.groupOf[at] as number] as Int32Array;
      this.addWordsBeside(single, single.length, at, offset);
      const count = spotter.spotLonger(sentence, at, single);
      const { longer } = spotter;
      for (let number = 0; number < count; number++) {
        const lexicon = longer[number] as number;
        for (const feature of this.ofEntry(lexicon, keys[at] as number, isTelling[at] === 1)) {
          features.add(feature, offset + at, offset + at + 1);
        }
      }
      this.addWordsBeside(longer, count, at, offset);
    }
  }

  /** Adds the words that stand beside the token at `at` as neighbours of the first `count` of these lexicons. */
  private addWordsBeside(lexicons: Int32Array, count: number, at: number, offset: number): void {
    if (count === 0) return;
    const from = offset + at;
    if (at > 0) this.addWordBeside(lexicons, count, at - 1, Side.Before, from - 1);
    if (at + 1 < this.length) this.addWordBeside(lexicons, count, at + 1, Side.Behind, from);
  }

  /** Adds the word at `beside`, unless it says nothing; the pair's first token is `from`. */
  private addWordBeside(lexicons: Int32Array, count: number, beside: number, side: Side, from: number): void {
    if (this.isTelling[beside] === 0) return;
    const { features } = this;
    const { bits } = this.inVain;
    const row = this.rows[beside] as number;
    for (let number = 0; number < count; number++) {
      const question = 2 * (lexicons[number] as number) + side;
      if (wasInVain(bits, row, question)) continue;
      features.add(this.besideNumber(question, row, beside), from, from + 2);
    }
  }

  /** The number of the feature of a lexicon and the word at `beside`, or below zero: then it is not asked again. */
  private besideNumber(question: number, row: number, beside: number): number {
    const { before, from } = this.ofLexicon(question >> 1);
    const start = (question & 1) === Side.Before ? before : from;
    const number = this.numbering.numberOf(keyOfTwo(start, this.keys[beside] as number));
    if (number < 0) this.inVain.note(row, question);
    return number;
  }

  /** The features of a lexicon's entry that begins with the word of this key. */
  private ofEntry(lexicon: number, key: number, isTelling: boolean): number[] {
    const { own, from } = this.ofLexicon(lexicon);
    return isTelling ? [own, this.numbering.numberOf(keyOfTwo(from, key))] : [own];
  }

  private ofLexicon(lexicon: number): LexiconFeatures {
    return (this.lexicons[lexicon] ??= this.featuresOfLexicon(keyOfWord(this.spotter.met[lexicon] ?? '')));
  }

  private featuresOfLexicon(key: number): LexiconFeatures {
    return {
      own: this.numbering.numberOf(keyOf(Kind.Lexicon, key)),
      before: begun(Kind.WordBefore, key),
      from: begun(Kind.WordFrom, key),
    };
  }

  private noneInVain(): AskedInVain {
    return new AskedInVain(2 * this.grammar.lexicons.length);
  }

  private forgetWords(): void {
    this.groups = new FeatureGroups();
    this.features.groups = this.groups;
    this.lexiconsOf = [];
    this.inVain = this.noneInVain();
    this.name = this.wordOfKey(nameKey);
    this.number = this.wordOfKey(numberKey);
  }

  private ofWord(word: Word): WordFeatures {
    const given = word.features;
    if (given?.owner === this.groups) return given;
    const made = isNumber(word) ? this.number : this.featuresOfWord(word);
    word.features = made;
    return made;
  }

  private featuresOfWord(word: Word): WordFeatures {
    const { text } = word;
    const made = this.wordOfKey(stemKeyOf(word));
    if (text.length < piece.shortest) return { ...made, isTelling: !smallWords.has(text) };
    const marked = `^${text}$`;
    const own = [...made.own];
    for (let at = 0; at + piece.letters <= marked.length; at++) {
      const key = keyOf(Kind.Letters, keyOfWord(marked.slice(at, at + piece.letters)));
      own.push(this.numbering.numberOf(key));
    }
    return { ...made, own, isTelling: !smallWords.has(text) };
  }

  private wordOfKey(key: number): WordFeatures {
    return {
      owner: this.groups,
      inVainRow: this.inVain.add(),
      key,
      own: [this.numbering.numberOf(keyOf(Kind.Word, key))],
      isTelling: true,
      group: -1,
      groupClass: -1,
      groups: new Map(),
    };
  }

  /** The group of a word that is written as a token of this class. */
  private groupOf(word: WordFeatures, tokenClass: number): number {
    if (word.groupClass !== tokenClass) {
      word.groupClass = tokenClass;
      word.group = word.groups.get(tokenClass) ?? this.newGroup(word, tokenClass);
    }
    return word.group;
  }

  private newGroup(word: WordFeatures, tokenClass: number): number {
    const lexicons = this.spotter.ofToken(tokenClass);
    const ofLexicons = Array.from(lexicons, (lexicon) => this.ofEntry(lexicon, word.key, word.isTelling));
    const group = this.groups.add([...word.own, ...ofLexicons.flat()]);
    this.lexiconsOf[group] = lexicons;
    word.groups.set(tokenClass, group);
    return group;
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
