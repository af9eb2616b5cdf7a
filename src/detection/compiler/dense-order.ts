import type { DenseConcept, DenseRules } from '../dense/code-rules.ts';
import { wordLists, type ListedWord } from '../dense/code-words.ts';
import { Code, type Pattern, type Sequence } from '../grammar/rules.ts';
import { shapes } from '../types.ts';
import { compareSequences, isSingle } from './sequences.ts';
import type { WrittenRules } from './written-rules.ts';

/** Rules in the order in which they take least room. */
export interface DenseOrder {
  readonly words: readonly ListedWord[];
  readonly rules: DenseRules;
}

/** Puts rules in the order of dense/code-rules.ts, and all their words in one list. */
export function denseOrder(rules: WrittenRules): DenseOrder {
  const words = listedWords(rules);
  const symbols = wordSymbols(rules, words);
  const firstConcept = shapes.length + rules.words.length;
  const order = new ConceptOrder(rules.concepts, firstConcept, symbols);
  const guards = rules.guards.map((guard) => ({ ...guard, symbol: order.symbol(guard.symbol) }));
  const triggers = rules.triggers.map(({ when, unless }) => ({
    when: when.map((pattern) => order.pattern(pattern)),
    unless,
  }));
  return { words, rules: { concepts: order.concepts, guards, triggers } };
}

function listedWords({ words, known, unforgiving }: WrittenRules): ListedWord[] {
  const lists = new Map<string, number>();
  const add = (word: string, list: (typeof wordLists)[number]): void => {
    lists.set(word, (lists.get(word) ?? 0) | (1 << wordLists.indexOf(list)));
  };
  for (const { word, how } of words) add(word, how);
  for (const word of known) add(word, 'known');
  for (const word of unforgiving) add(word, 'unforgiving');
  return [...lists].map(([word, own]) => ({ word, lists: own })).sort((a, b) => (a.word < b.word ? -1 : 1));
}

/** The words' symbols in the rules to those that reading the list gives them. */
function wordSymbols(rules: WrittenRules, words: readonly ListedWord[]): ReadonlyMap<number, number> {
  const numbers = new Map(rules.words.map(({ word, how }, at) => [`${how} ${word}`, shapes.length + at]));
  const symbols = new Map<number, number>();
  for (const { word } of words) {
    for (const how of wordLists) {
      const symbol = numbers.get(`${how} ${word}`);
      if (symbol !== undefined) symbols.set(symbol, shapes.length + symbols.size);
    }
  }
  return symbols;
}

/** Numbers concepts as one comes upon them. */
class ConceptOrder {
  readonly concepts: DenseConcept[] = [];
  private readonly numbers = new Map<number, number>();

  constructor(
    private readonly written: readonly (readonly Sequence[])[],
    private readonly firstConcept: number,
    private readonly words: ReadonlyMap<number, number>,
  ) {}

  pattern({ first, others }: Pattern): Pattern {
    const leading = this.symbol(first);
    return {
      first: leading,
      others: others.map((other) => ({ ...other, symbol: this.symbol(other.symbol) })),
    };
  }

  symbol(symbol: number): number {
    if (symbol < this.firstConcept) return this.words.get(symbol) ?? symbol;
    return this.numbers.get(symbol) ?? this.meet(symbol);
  }

  private meet(symbol: number): number {
    const number = this.firstConcept + this.concepts.length;
    this.numbers.set(symbol, number);
    const concept: DenseConcept = { singles: [], sequences: [] };
    this.concepts.push(concept);
    const sequences = this.written[symbol - this.firstConcept] ?? [];
    for (const [code = 0] of this.sorted(sequences.filter(isSingle))) {
      concept.singles.push(this.symbol(code - Code.Symbol));
    }
    for (const sequence of this.sorted(sequences.filter((each) => !isSingle(each)))) {
      concept.sequences.push(sequence.map((code) => this.code(code)));
    }
    return number;
  }

  private code(code: number): number {
    return code < Code.Symbol ? code : Code.Symbol + this.symbol(code - Code.Symbol);
  }

  /** By the codes that they will have; concepts not met yet come last. */
  private sorted(sequences: readonly Sequence[]): readonly Sequence[] {
    const keyed = sequences.map((sequence) => ({
      sequence,
      key: sequence.map((code) => this.sortKey(code)),
    }));
    return keyed.sort((a, b) => compareSequences(a.key, b.key)).map(({ sequence }) => sequence);
  }

  private sortKey(code: number): number {
    const symbol = code - Code.Symbol;
    if (symbol < this.firstConcept || this.numbers.has(symbol)) return this.code(code);
    return code + this.firstConcept + this.written.length;
  }
}
