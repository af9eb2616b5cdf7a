import type { Node } from '../grammar/nodes.ts';
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
  readonly node: Node;
  /** The numbers of the last places at which it was found, or tried: each place has a number of its own. */
  foundAt: number;
  triedAt: number;
}

const topicPrefix = 'topic-';

/** Finds where the shared lexicons occur in a sentence. */
export class LexiconSpotter {
  /** By terminal: the lexicon that single words with this terminal are in. */
  private readonly bySingle: (Lexicon | undefined)[] = [];
  /** By terminal: lexicons with longer entries that begin so. */
  private readonly byFirst: (Lexicon[] | undefined)[] = [];
  private readonly anywhere: Lexicon[] = [];
  private places = 0;

  constructor({ lexicons, concepts }: CompiledDetector) {
    for (const [name, number] of lexicons) {
      const concept = concepts[number];
      if (!concept) continue;
      const lexicon = {
        key: keyOfWord(name),
        concept: number,
        isTopic: name.startsWith(topicPrefix),
        node: { is: 'concept', concept: number } as const,
        foundAt: 0,
        triedAt: 0,
      };
      if (concept.single !== undefined) this.bySingle[concept.single] = lexicon;
      for (const [terminal] of concept.byFirst) (this.byFirst[terminal] ??= []).push(lexicon);
      if (concept.others.length > 0) this.anywhere.push(lexicon);
    }
  }

  /** What is spotted, in the order of the words. */
  spot(sentence: ReadSentence): Spotted[] {
    const present = this.anywhere.filter(({ concept }) => sentence.mayHold([[1, concept]]));
    const spotted: Spotted[] = [];
    for (let at = 0; at < sentence.matcher.length; at++) this.spotAt(sentence, at, present, spotted);
    return spotted;
  }

  private spotAt(
    { matcher }: ReadSentence,
    at: number,
    present: readonly Lexicon[],
    spotted: Spotted[],
  ): void {
    const place = ++this.places;
    const { list } = matcher.terminalsAt(at);
    for (const terminal of list) {
      const lexicon = this.bySingle[terminal];
      if (!lexicon || lexicon.foundAt === place) continue;
      lexicon.foundAt = place;
      spotted.push({ key: lexicon.key, at, isTopic: lexicon.isTopic });
    }
    const attempt = (lexicon: Lexicon): void => {
      if (lexicon.foundAt === place || lexicon.triedAt === place) return;
      lexicon.triedAt = place;
      if (!matcher.endsFrom(lexicon.node, at).some((end) => end > at)) return;
      lexicon.foundAt = place;
      spotted.push({ key: lexicon.key, at, isTopic: lexicon.isTopic });
    };
    for (const terminal of list) this.byFirst[terminal]?.forEach(attempt);
    present.forEach(attempt);
  }
}
