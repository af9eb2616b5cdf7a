import { Code, type Guard, type GuardPlace, type Pattern, type Reach } from '../grammar/rules.ts';
import { guardPlaces, reaches } from '../grammar/packed-patterns.ts';
import { contextOf, type NumberCoder } from './number-coder.ts';
import { Kind } from './kinds.ts';

/** What a concept may be: single symbols, and longer sequences of codes. */
export interface DenseConcept {
  readonly singles: number[];
  readonly sequences: number[][];
}

/**
 * Rules whose concepts are numbered in the order in which one comes upon them: those of the guards, then those of the
 * triggers; a concept, then the concepts that it is made of.
 */
export interface DenseRules {
  readonly concepts: readonly DenseConcept[];
  readonly guards: readonly Guard[];
  readonly triggers: readonly DenseTrigger[];
}

export interface DenseTrigger {
  readonly when: readonly Pattern[];
  readonly unless: readonly number[];
}

/**
 * Rules, each concept where it is first named.
 *
 * @param firstConcept the symbol of the first concept; those of shapes and words stand before it
 */
export function codeRules(coder: NumberCoder, firstConcept: number, given?: DenseRules): DenseRules {
  return new RuleCoder(coder, firstConcept, given?.concepts).rules(given);
}

/** What stands before a concept where it is named, as codes: the last one first. */
interface Left {
  readonly last: number;
  readonly second: number;
}

class RuleCoder {
  private readonly concepts: DenseConcept[] = [];
  private readonly width: number;

  constructor(
    private readonly coder: NumberCoder,
    private readonly firstConcept: number,
    private readonly given?: readonly DenseConcept[],
  ) {
    const count = coder.count(Kind.Count, [1], given?.length);
    this.width = 32 - Math.clz32(Code.Symbol + firstConcept + 1 + count);
  }

  rules(given?: DenseRules): DenseRules {
    const guards = this.list(2, (guard) => this.guard(guard), given?.guards);
    const triggers = this.list(3, (trigger) => this.trigger(trigger), given?.triggers);
    return { concepts: this.concepts, guards, triggers };
  }

  private list<T>(context: number, item: (given?: T) => T, given?: readonly T[]): T[] {
    const count = this.coder.count(Kind.Count, [context], given?.length);
    return Array.from({ length: count }, (_, at) => item(given?.[at]));
  }

  private guard(given?: Guard): Guard {
    return { symbol: this.root(4, given?.symbol), place: this.place(given?.place) };
  }

  private place(given?: GuardPlace): GuardPlace {
    const is = this.choice(guardPlaces, 5, given?.is);
    if (is !== 'before' && is !== 'after') return { is };
    return { is, most: this.most(6, given && 'most' in given ? given.most : 0) };
  }

  private trigger(given?: DenseTrigger): DenseTrigger {
    const when = this.list(7, (pattern) => this.pattern(pattern), given?.when);
    let [last, second] = [0, 0];
    const unless = this.list<number>(
      8,
      (number) => {
        const guard = this.coder.count(Kind.Guard, [0, contextOf(last), contextOf(last, second)], number);
        [last, second] = [guard + 1, last];
        return guard;
      },
      given?.unless,
    );
    return { when, unless };
  }

  private pattern(given?: Pattern): Pattern {
    return {
      first: this.root(9, given?.first),
      others: this.list(
        10,
        (other) => ({ symbol: this.root(11, other?.symbol), reach: this.reach(other?.reach) }),
        given?.others,
      ),
    };
  }

  private reach(given?: Reach): Reach {
    const is = this.choice(reaches, 12, given?.is);
    if (is !== 'words') return { is };
    return { is, most: this.most(13, given && 'most' in given ? given.most : 0) };
  }

  private choice<T>(of: readonly T[], context: number, given?: T): T {
    const number = this.coder.number(3, Kind.Place, [context], given === undefined ? 0 : of.indexOf(given));
    return of[number] as T;
  }

  private most(context: number, given?: number): number {
    return this.coder.count(Kind.Most, [context], given);
  }

  /** A symbol that guards or patterns name. */
  private root(context: number, given?: number): number {
    const code = this.code(Kind.Root, [contextOf(context), 0], given === undefined ? 0 : Code.Symbol + given);
    this.meet(code, { last: 0, second: context });
    return code - Code.Symbol;
  }

  /** A code. A concept that was not named before has a code of its own, which stands before those of the others. */
  private code(kind: Kind, contexts: readonly number[], given: number): number {
    const first = Code.Symbol + this.firstConcept;
    const next = first + this.concepts.length;
    const written = given < first ? given : given === next ? first : given + 1;
    const code = this.coder.number(this.width, kind, contexts, written);
    return code < first ? code : code === first ? next : code - 1;
  }

  /** Where a concept is named for the first time, what it may be. */
  private meet(code: number, left: Left): void {
    const number = code - Code.Symbol - this.firstConcept;
    if (number !== this.concepts.length) return;
    const concept: DenseConcept = { singles: [], sequences: [] };
    this.concepts.push(concept);
    this.singles(concept.singles, number, left, this.given?.[number]?.singles);
    this.sequences(concept, number, left, this.given?.[number]?.sequences);
  }

  private singles(into: number[], concept: number, left: Left, given?: readonly number[]): void {
    let [last, second] = [0, 0];
    for (;;) {
      const place = into.length;
      const contexts = [
        0,
        contextOf(last),
        contextOf(second),
        contextOf(left.last),
        contextOf(left.last, left.second),
        contextOf(Math.min(place, 6), last >> 7),
        contextOf(last >> 4),
        contextOf(Math.min(place, 12)),
        contextOf(concept),
      ];
      const symbol = given?.[place];
      const code = this.code(Kind.Single, contexts, symbol === undefined ? Code.End : Code.Symbol + symbol);
      if (code === Code.End) return;
      into.push(code - Code.Symbol);
      this.meet(code, left);
      [last, second] = [code, last];
    }
  }

  private sequences(
    { singles, sequences }: DenseConcept,
    concept: number,
    left: Left,
    given?: readonly number[][],
  ): void {
    const contexts = [singles.length, contextOf(left.last), -1, contextOf(Math.min(3, singles.length), 1)];
    const count = this.coder.count(Kind.Sequences, contexts, given?.length);
    for (let at = 0; at < count; at++) {
      sequences.push(this.sequence(sequences[at - 1] ?? [], concept, left, given?.[at]));
    }
  }

  private sequence(
    before: readonly number[],
    concept: number,
    left: Left,
    given?: readonly number[],
  ): number[] {
    const sequence: number[] = [];
    let [last, second] = [left.last, left.second];
    let isSame = 1;
    for (;;) {
      const place = sequence.length;
      const above = before[place] ?? -1;
      const opens = place === 0 ? 1 : 0;
      const contexts = [
        opens,
        contextOf(last, opens),
        contextOf(second, place),
        contextOf(isSame === 1 ? above : -9, place),
        contextOf(opens === 1 ? above >> 7 : -1, place, isSame),
        contextOf(concept, opens),
        contextOf(concept, last),
        contextOf(place, controlOf(sequence[place - 1]), controlOf(sequence[place - 2])),
        contextOf(opens === 1 ? above >> 4 : -1, last),
      ];
      const code = this.code(
        opens === 1 ? Kind.FirstCode : Kind.LaterCode,
        contexts,
        given?.[place] ?? Code.End,
      );
      if (code === Code.End) return sequence;
      if (code !== above) isSame = 0;
      sequence.push(code);
      this.meet(code, { last: code, second: last });
      [last, second] = [code, last];
    }
  }
}

/** A code, or that it is some symbol, or that there is none. */
const controlOf = (code: number | undefined): number =>
  code === undefined ? -1 : Math.min(code, Code.Symbol);
