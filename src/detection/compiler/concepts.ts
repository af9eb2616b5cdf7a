import { Code, mostGap, type RuleWord, type Sequence } from '../grammar/rules.ts';
import { shapes, type Shape } from '../types.ts';
import { mayBeEdgeAlone, PatternFault, type Written } from './language.ts';
import type { Lexicons } from './read-language.ts';
import type { VocabularyBuilder } from './vocabulary.ts';

/**
 * A symbol before its number is settled: shapes and words can be numbered only when all words are known.
 */
export type Draft =
  | { readonly shape: Shape }
  | { readonly word: RuleWord }
  /** Number of a concept. */
  | { readonly concept: number };

/** A sequence of codes that are no symbols, and symbols. */
export type DraftSequence = readonly (Code | number | Draft)[];

/** Turns written patterns into sequences; lexicons and groups of alternatives become numbered concepts. */
export class ConceptBuilder {
  private readonly built: DraftSequence[][] = [];
  private readonly numbers = new Map<string, number>();
  private readonly inProgress = new Set<string>();

  constructor(
    private readonly vocabulary: VocabularyBuilder,
    private readonly lexicons: Lexicons,
  ) {}

  /** What each concept may be, by its number. */
  get concepts(): readonly (readonly DraftSequence[])[] {
    return this.built;
  }

  /** One symbol for the whole of a written pattern. */
  symbol(written: Written): Draft {
    const sequences = this.sequences(written);
    const [sequence = [], another] = sequences;
    const [only] = sequence;
    if (!another && sequence.length === 1 && typeof only === 'object') return only;
    return { concept: this.numbered(JSON.stringify(another ? sequences : sequence), () => sequences) };
  }

  /** All lexicons with their concepts. */
  numberedLexicons(): readonly (readonly [string, Draft])[] {
    return Object.keys(this.lexicons).map((name) => [name, this.lexicon(name)] as const);
  }

  /** What a written pattern stands for: more than one sequence only where a group has an edge as one of its parts. */
  private sequences(written: Written): DraftSequence[] {
    switch (written.is) {
      case 'word':
        return [[{ word: this.vocabulary.word(written) }]];
      case 'lexicon':
        return [[this.lexicon(written.name)]];
      case 'choice':
        return this.choice(written.options);
      case 'sequence':
        return written.parts
          .map((part) => this.sequences(part))
          .reduce((starts, ends) => starts.flatMap((start) => ends.map((end) => [...start, ...end])));
      case 'optional':
        return this.sequences(written.part).map((sequence) => [Code.Open, ...sequence, Code.Close]);
      case 'gap':
        return [[Code.Gap + Math.min(mostGap, written.most)]];
      case 'first':
        return [[Code.First]];
      case 'last':
        return [[Code.Last]];
    }
  }

  private lexicon(name: string): Draft {
    if ((shapes as readonly string[]).includes(name)) return { shape: name as Shape };
    if (this.inProgress.has(name)) {
      throw new PatternFault(`the lexicon {${name}} refers back to itself`, 'take the circle out');
    }
    const entries = Object.hasOwn(this.lexicons, name) ? this.lexicons[name] : undefined;
    if (!entries) {
      throw new PatternFault(
        `there is no lexicon {${name}}`,
        `did you mean {${nearest(name, Object.keys(this.lexicons))}}?`,
      );
    }
    return {
      concept: this.numbered(`{${name}}`, () => {
        this.inProgress.add(name);
        try {
          return entries.flatMap((entry) => this.sequences(entry));
        } finally {
          this.inProgress.delete(name);
        }
      }),
    };
  }

  /**
   * One concept for the options. Those that may be an edge and nothing else are no part of it, for a concept has a word
   * at least: they stand beside it.
   */
  private choice(options: readonly Written[]): DraftSequence[] {
    const edges = options.filter(mayBeEdgeAlone).flatMap((option) => this.sequences(option));
    const sequences = options
      .filter((option) => !mayBeEdgeAlone(option))
      .flatMap((option) => this.sequences(option));
    if (sequences.length === 0) return edges;
    return [[{ concept: this.numbered(JSON.stringify(sequences), () => sequences) }], ...edges];
  }

  private numbered(key: string, make: () => DraftSequence[]): number {
    const given = this.numbers.get(key);
    if (given !== undefined) return given;
    const sequences = make();
    const number = this.built.push(sequences) - 1;
    this.numbers.set(key, number);
    return number;
  }
}

/** Sequences with all symbols numbered. */
export function settledConcepts(
  concepts: readonly (readonly DraftSequence[])[],
  symbolOf: (draft: Draft) => number,
): Sequence[][] {
  return concepts.map((sequences) =>
    sequences.map((sequence) =>
      sequence.map((part) => (typeof part === 'object' ? Code.Symbol + symbolOf(part) : part)),
    ),
  );
}

/** The candidate with the most letter pairs in common: good enough for "did you mean". */
export function nearest(name: string, candidates: readonly string[]): string {
  const pairs = (word: string) => new Set([...word].map((_, at) => word.slice(at, at + 2)));
  const wanted = pairs(name);
  const score = (word: string) => {
    const own = pairs(word);
    return [...own].filter((pair) => wanted.has(pair)).length / (own.size + wanted.size);
  };
  return [...candidates].sort((a, b) => score(b) - score(a))[0] ?? name;
}
