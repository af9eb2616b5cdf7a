import { digitsOf } from '../packing/digits.ts';
import type { Guard, GuardPlace, Pattern, Reach } from './rules.ts';

/** How guards' places and patterns' reaches are numbered. */
export const guardPlaces = [
  'before',
  'after',
  'inside',
  'sentence',
  'outside',
  'next',
  'neighbours',
] as const;
export const reaches = ['sentence', 'words', 'neighbours'] as const;

/** One list for all patterns of one part: it need not be fetched from all over memory. */
const noOthers: Pattern['others'] = [];

/** Reads what compiler/pack-rules.ts wrote of patterns and guards. */
export class PatternReader {
  private readonly numbers: readonly number[];
  private at = 0;

  constructor(text: string) {
    this.numbers = digitsOf(text);
  }

  get isAtEnd(): boolean {
    return this.at === this.numbers.length;
  }

  number(): number {
    return this.numbers[this.at++] as number;
  }

  list<T>(item: () => T): T[] {
    const items: T[] = [];
    for (let left = this.number(); left > 0; left--) items.push(item());
    return items;
  }

  guard(): Guard {
    return { symbol: this.number(), place: this.place() };
  }

  patterns(): Pattern[] {
    return this.list(() => this.pattern(this.number()));
  }

  /** The pattern that begins with the symbol `first`. */
  pattern(first: number): Pattern {
    const others = this.list(() => ({ symbol: this.number(), reach: this.reach() }));
    return { first, others: others.length === 0 ? noOthers : others };
  }

  private place(): GuardPlace {
    const is = guardPlaces[this.number()] ?? 'sentence';
    return is === 'before' || is === 'after' ? { is, most: this.number() } : { is };
  }

  private reach(): Reach {
    const is = reaches[this.number()] ?? 'sentence';
    return is === 'words' ? { is, most: this.number() } : { is };
  }
}
