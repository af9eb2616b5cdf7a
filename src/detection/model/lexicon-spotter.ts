import type { ReadSentence } from '../grammar/read-text.ts';
import type { CompiledDetector } from '../types.ts';
import { keyOfWord } from './keys.ts';

/** A lexicon that has an entry beginning at token `at` of a sentence. */
export interface Spotted {
  readonly key: number;
  readonly at: number;
  /** A broad lexicon that says what a sentence is about (topics.yaml): such ones count together wherever they stand. */
  readonly isTopic: boolean;
}

interface Lexicon {
  readonly key: number;
  readonly concept: number;
  readonly isTopic: boolean;
}

const topicPrefix = 'topic-';

/** Finds where the shared lexicons occur in a sentence. */
export class LexiconSpotter {
  /** By terminal: lexicons that a single word with this terminal is in. */
  private readonly bySingle = new Map<number, Lexicon>();
  /** By terminal: lexicons with longer entries that begin so. */
  private readonly byFirst = new Map<number, Lexicon[]>();
  private readonly anywhere: Lexicon[] = [];

  constructor({ lexicons, concepts }: CompiledDetector) {
    for (const [name, number] of lexicons) {
      const concept = concepts[number];
      if (!concept) continue;
      const lexicon = { key: keyOfWord(name), concept: number, isTopic: name.startsWith(topicPrefix) };
      if (concept.single !== undefined) this.bySingle.set(concept.single, lexicon);
      for (const [terminal] of concept.byFirst) {
        const given = this.byFirst.get(terminal);
        if (given) given.push(lexicon);
        else this.byFirst.set(terminal, [lexicon]);
      }
      if (concept.others.length > 0) this.anywhere.push(lexicon);
    }
  }

  /** What is spotted, in the order of the words. */
  spot(sentence: ReadSentence): Spotted[] {
    const { matcher } = sentence;
    const present = this.anywhere.filter(({ concept }) => sentence.mayHold([[1, concept]]));
    const spotted: Spotted[] = [];
    for (let at = 0; at < matcher.length; at++) {
      for (const { key, isTopic } of this.at(sentence, at, present)) spotted.push({ key, at, isTopic });
    }
    return spotted;
  }

  private at({ matcher }: ReadSentence, at: number, present: readonly Lexicon[]): Set<Lexicon> {
    const found = new Set<Lexicon>();
    const tried = new Set<Lexicon>();
    const attempt = (lexicon: Lexicon): void => {
      if (found.has(lexicon) || tried.has(lexicon)) return;
      tried.add(lexicon);
      const ends = matcher.endsFrom({ is: 'concept', concept: lexicon.concept }, at);
      if (ends.some((end) => end > at)) found.add(lexicon);
    };
    const { list } = matcher.terminalsAt(at);
    for (const terminal of list) {
      const lexicon = this.bySingle.get(terminal);
      if (lexicon) found.add(lexicon);
    }
    for (const terminal of list) for (const lexicon of this.byFirst.get(terminal) ?? []) attempt(lexicon);
    for (const lexicon of present) attempt(lexicon);
    return found;
  }
}
