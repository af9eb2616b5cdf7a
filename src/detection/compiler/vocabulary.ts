import { shapes, type Shape, type Vocabulary } from '../types.ts';
import { familyOf, type FamilyData } from './families.ts';
import type { Written } from './language.ts';

/** The terminals given out so far, and the words that have them. */
export class VocabularyBuilder {
  private readonly words = new Map<string, Set<number>>();
  private readonly capitals = new Map<string, Set<number>>();
  private readonly prefixes = new Map<string, Set<number>>();
  private readonly byWritten = new Map<string, number>();
  private readonly shapeTerminals = new Map<Shape, number>();
  private next = 0;

  constructor(
    private readonly families: FamilyData,
    private readonly known: readonly string[],
    private readonly unforgiving: readonly string[],
  ) {}

  /** A terminal for tokens of one shape. */
  shape(shape: Shape): number {
    const given = this.shapeTerminals.get(shape) ?? this.next++;
    this.shapeTerminals.set(shape, given);
    return given;
  }

  /** A terminal for one written word with its family. */
  word(written: Written & { is: 'word' }): number {
    const key = `${written.how} ${written.word}`;
    const given = this.byWritten.get(key);
    if (given !== undefined) return given;
    const terminal = this.next++;
    this.byWritten.set(key, terminal);
    this.give(written, terminal);
    return terminal;
  }

  /** A new terminal that tokens of any of the written words have. */
  anyOf(all: readonly (Written & { is: 'word' })[]): number {
    const terminal = this.next++;
    for (const written of all) this.give(written, terminal);
    return terminal;
  }

  private give(written: Written & { is: 'word' }, terminal: number): void {
    if (written.how === 'prefix') {
      add(this.prefixes, written.word, terminal);
    } else if (written.how === 'capitals') {
      add(this.capitals, written.word, terminal);
    } else {
      const forms = written.how === 'exact' ? [written.word] : familyOf(written.word, this.families);
      for (const form of forms) add(this.words, form, terminal);
    }
  }

  build(): Vocabulary {
    return {
      words: asRecord(this.words),
      capitals: asRecord(this.capitals),
      prefixes: asRecord(this.prefixes),
      shapes: Object.fromEntries(
        shapes.map((shape) => [shape, this.shapeTerminals.get(shape) ?? -1]),
      ) as Record<Shape, number>,
      known: this.known.filter((word) => !this.words.has(word)),
      unforgiving: this.unforgiving,
    };
  }
}

function add(map: Map<string, Set<number>>, word: string, terminal: number): void {
  const terminals = map.get(word) ?? new Set<number>();
  terminals.add(terminal);
  map.set(word, terminals);
}

function asRecord(map: Map<string, Set<number>>): Record<string, number[]> {
  return Object.fromEntries(
    [...map].sort(([a], [b]) => (a < b ? -1 : 1)).map(([word, set]) => [word, [...set]]),
  );
}
