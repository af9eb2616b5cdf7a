import { Code, mostGap, type RuleWord, type Sequence } from '../grammar/rules.ts';
import { shapes, type Shape } from '../types.ts';
import { PatternFault, type Written } from './language.ts';
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
    const sequence = this.sequence(written);
    const [only] = sequence;
    if (sequence.length === 1 && typeof only === 'object') return only;
    return { concept: this.numbered(JSON.stringify(sequence), () => [sequence]) };
  }

  /** All lexicons with their concepts. */
  numberedLexicons(): readonly (readonly [string, Draft])[] {
    return Object.keys(this.lexicons).map((name) => [name, this.lexicon(name)] as const);
  }

  private sequence(written: Written): DraftSequence {
    switch (written.is) {
      case 'word':
        return [{ word: this.vocabulary.word(written) }];
      case 'lexicon':
        return [this.lexicon(written.name)];
      case 'choice':
        return [this.choice(written.options)];
      case 'sequence':
        return written.parts.flatMap((part) => this.sequence(part));
      case 'optional':
        return [Code.Open, ...this.sequence(written.part), Code.Close];
      case 'gap':
        return [Code.Gap + Math.min(mostGap, written.most)];
      case 'first':
        return [Code.First];
      case 'last':
        return [Code.Last];
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
          return entries.map((entry) => this.sequence(entry));
        } finally {
          this.inProgress.delete(name);
        }
      }),
    };
  }

  private choice(options: readonly Written[]): Draft {
    const sequences = options.map((option) => this.sequence(option));
    return { concept: this.numbered(JSON.stringify(sequences), () => sequences) };
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
