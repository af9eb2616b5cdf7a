import { Terminals } from '../text/symbols.ts';
import type { Concept, Node } from './nodes.ts';

/** Ends of matches, as token numbers within the sentence, without repeats. */
type Ends = readonly number[];

const noEnds: Ends = [];
const noTerminals = new Terminals([]);

/**
 * Matches nodes against one sentence. What a concept matches at a place is worked out once and kept, so the work
 * is bounded by places × nodes, whatever the text: nothing is ever tried twice.
 */
export class SentenceMatcher {
  /** Number of tokens. */
  readonly length: number;
  private readonly memory = new Map<number, Ends>();

  constructor(
    private readonly concepts: readonly CompiledConcept[],
    private readonly tokens: readonly Terminals[],
    /** True for "but" and its kin, which gaps do not cross. */
    private readonly barrier: readonly boolean[],
    /** Concepts that may occur in the sentence; the others are not looked for. */
    private readonly present: Uint8Array,
  ) {
    this.length = tokens.length;
  }

  /** Ends of all matches of `node` that begin at `start`. */
  endsFrom(node: Node, start: number): Ends {
    return this.advance(node, [start]);
  }

  /** The terminals of token `at`. */
  terminalsAt(at: number): Terminals {
    return this.tokens[at] ?? noTerminals;
  }

  has(at: number, terminal: number): boolean {
    return this.tokens[at]?.has(terminal) ?? false;
  }

  private advance(node: Node, from: Ends): Ends {
    switch (node.is) {
      case 'word':
        return this.advanceWord(node.terminal, from);
      case 'concept':
        return this.advanceConcept(node.concept, from);
      case 'sequence':
        return this.advanceSequence(node.parts, from);
      case 'optional':
        return union(from, this.advance(node.part, from));
      case 'gap':
        return this.advanceGap(node.most, from);
      case 'first':
        return from.includes(0) ? [0] : noEnds;
      case 'last':
        return from.includes(this.length) ? [this.length] : noEnds;
    }
  }

  private advanceWord(terminal: number, from: Ends): Ends {
    const ends: number[] = [];
    for (const at of from) if (this.has(at, terminal)) ends.push(at + 1);
    return ends;
  }

  private advanceSequence(parts: readonly Node[], from: Ends): Ends {
    let ends = from;
    for (const part of parts) {
      ends = this.advance(part, ends);
      if (ends.length === 0) return noEnds;
    }
    return ends;
  }

  private advanceGap(most: number, from: Ends): Ends {
    const ends = new Set<number>();
    for (const at of from) {
      for (let to = at; to <= at + most && to <= this.length; to++) {
        ends.add(to);
        if (this.barrier[to]) break;
      }
    }
    return [...ends];
  }

  private advanceConcept(number: number, from: Ends): Ends {
    if (from.length === 1) return this.conceptFrom(number, from[0] ?? 0);
    const ends = new Set<number>();
    for (const at of from) for (const end of this.conceptFrom(number, at)) ends.add(end);
    return [...ends];
  }

  private conceptFrom(number: number, start: number): Ends {
    if (start >= this.length || this.present[number] === 0) return noEnds;
    const key = number * 256 + start;
    const known = this.memory.get(key);
    if (known) return known;
    const concept = this.concepts[number];
    const terminals = this.tokens[start];
    if (!concept || !terminals) return noEnds;
    if (concept.alternatives.length === 0) return terminals.has(concept.single) ? [start + 1] : noEnds;
    const ends = this.workOutConcept(concept, terminals, start);
    this.memory.set(key, ends);
    return ends;
  }

  private workOutConcept(concept: CompiledConcept, terminals: Terminals, start: number): Ends {
    const ends: number[] = [];
    if (terminals.has(concept.single)) ends.push(start + 1);
    for (const alternative of alternativesAt(concept, terminals)) {
      const node = concept.alternatives[alternative];
      if (!node) continue;
      for (const end of this.advance(node, [start])) if (!ends.includes(end)) ends.push(end);
    }
    return ends.length === 0 ? noEnds : ends;
  }
}

/** Numbers of the alternatives that may begin at a token with these terminals. */
function alternativesAt(
  { byFirst, firsts, others }: CompiledConcept,
  terminals: Terminals,
): Iterable<number> {
  if (!terminals.hasAnyOf(firsts)) return others;
  const found = new Set(others);
  const { list } = firsts.list.length < terminals.list.length ? firsts : terminals;
  for (const terminal of list) {
    if (!terminals.has(terminal)) continue;
    for (const number of byFirst.get(terminal) ?? []) found.add(number);
  }
  return found;
}

/** A concept with its alternatives ready to look up. */
export interface CompiledConcept {
  readonly single: number;
  readonly alternatives: readonly Node[];
  readonly byFirst: ReadonlyMap<number, readonly number[]>;
  /** The keys of `byFirst`. */
  readonly firsts: Terminals;
  readonly others: readonly number[];
}

export const readyConcepts = (concepts: readonly Concept[]): CompiledConcept[] =>
  concepts.map(({ single = -1, alternatives, byFirst, others }) => ({
    single,
    alternatives,
    byFirst: new Map(byFirst),
    firsts: new Terminals(byFirst.map(([terminal]) => terminal)),
    others,
  }));

function union(a: Ends, b: Ends): Ends {
  if (b.length === 0) return a;
  return [...new Set([...a, ...b])];
}
