import type { Concept, Node } from '../grammar/nodes.ts';
import { shapes, type Shape } from '../types.ts';
import { PatternFault, type Written } from './language.ts';
import type { Lexicons } from './read-language.ts';
import type { VocabularyBuilder } from './vocabulary.ts';

type WrittenWord = Written & { is: 'word' };

/** The words a match must contain one of, and how often such words are met in writing (more is worse). */
interface Anchors {
  readonly terminals: ReadonlySet<number>;
  readonly weight: number;
}

/** Words that stand in every other sentence: poor anchors. */
const commonWords = new Set(
  'the a an and of to in on at for is are was were be been has have had do does did not no he she they his her their him them it its that this with as by from or but so mum she i we you my our me us will would can could all there when who what out up if about over been also had only then than one more some any'.split(
    ' ',
  ),
);
const weightOfCommon = 40;
const weightOfShape = 60;

/** Turns written patterns into nodes; lexicons and groups of alternatives become numbered concepts. */
export class ConceptBuilder {
  private readonly built: (Concept | undefined)[] = [];
  private readonly anchorsOfConcept = new Map<number, Anchors>();
  private readonly numbers = new Map<string, number>();
  private readonly inProgress = new Set<string>();
  private readonly weights = new Map<number, number>();

  constructor(
    private readonly vocabulary: VocabularyBuilder,
    private readonly lexicons: Lexicons,
  ) {}

  build(): readonly Concept[] {
    return this.built.map((concept) => concept ?? { alternatives: [], byFirst: [], others: [], anchors: [] });
  }

  node(written: Written): Node {
    switch (written.is) {
      case 'word':
        return { is: 'word', terminal: this.wordTerminal(written) };
      case 'lexicon':
        return this.lexicon(written.name);
      case 'choice':
        return this.choice(written.options);
      case 'sequence':
        return { is: 'sequence', parts: written.parts.map((part) => this.node(part)) };
      case 'optional':
        return { is: 'optional', part: this.node(written.part) };
      default:
        return written;
    }
  }

  /** All lexicons with their concepts. */
  numbered(): readonly (readonly [string, number])[] {
    return Object.keys(this.lexicons).map((name) => {
      const node = this.lexicon(name);
      return [name, node.is === 'concept' ? node.concept : -1] as const;
    });
  }

  /** Terminals one of which any match of all `nodes` contains: those of the part whose words are rarest. */
  rarestAnchors(nodes: readonly Node[]): readonly number[] {
    return [...(this.best(nodes.flatMap((node) => this.anchorsWithin(node)))?.terminals ?? [])];
  }

  /** What a match of `node` can't do without. */
  needsOf(node: Node): (readonly [0 | 1, number])[] {
    if (node.is === 'word') return [[0, node.terminal]];
    if (node.is === 'concept') return this.anchorsOfConcept.has(node.concept) ? [[1, node.concept]] : [];
    if (node.is === 'sequence') return node.parts.flatMap((part) => this.needsOf(part));
    return [];
  }

  private wordTerminal(written: WrittenWord): number {
    const terminal = this.vocabulary.word(written);
    this.weights.set(terminal, written.how === 'prefix' ? 4 : weightOf([written]));
    return terminal;
  }

  private lexicon(name: string): Node {
    if ((shapes as readonly string[]).includes(name)) {
      const terminal = this.vocabulary.shape(name as Shape);
      this.weights.set(terminal, weightOfShape);
      return { is: 'word', terminal };
    }
    const given = this.numbers.get(name);
    if (given !== undefined) return { is: 'concept', concept: given };
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
    this.inProgress.add(name);
    const concept = this.concept(this.flat(entries));
    this.inProgress.delete(name);
    this.numbers.set(name, concept);
    return { is: 'concept', concept };
  }

  /** Entries that are lexicons themselves are replaced by their entries: one look-up instead of a chain of them. */
  private flat(entries: readonly Written[]): readonly Written[] {
    return entries.flatMap((entry) => {
      if (entry.is !== 'lexicon' || (shapes as readonly string[]).includes(entry.name)) return [entry];
      if (this.inProgress.has(entry.name)) {
        throw new PatternFault(`the lexicon {${entry.name}} refers back to itself`, 'take the circle out');
      }
      const inner = Object.hasOwn(this.lexicons, entry.name) ? this.lexicons[entry.name] : undefined;
      if (!inner) return [entry];
      this.inProgress.add(entry.name);
      const flattened = this.flat(inner);
      this.inProgress.delete(entry.name);
      return flattened;
    });
  }

  private choice(options: readonly Written[]): Node {
    const key = JSON.stringify(options);
    const concept = this.numbers.get(key) ?? this.concept(options);
    this.numbers.set(key, concept);
    return { is: 'concept', concept };
  }

  private concept(options: readonly Written[]): number {
    const number = this.built.push(undefined) - 1;
    const words = options.filter((option): option is WrittenWord => option.is === 'word');
    const nodes = options.filter((option) => option.is !== 'word').map((option) => this.node(option));
    const single = words.length > 0 ? this.vocabulary.anyOf(words) : undefined;
    if (single !== undefined) this.weights.set(single, weightOf(words));
    const byFirst = new Map<number, number[]>();
    const others: number[] = [];
    nodes.forEach((node, alternative) => {
      const firsts = this.firstsOf(node);
      if (!firsts) others.push(alternative);
      for (const terminal of firsts ?? [])
        byFirst.set(terminal, [...(byFirst.get(terminal) ?? []), alternative]);
    });
    const anchors = this.anchorsOfAll(single, nodes);
    if (anchors) this.anchorsOfConcept.set(number, anchors);
    this.built[number] = {
      ...(single === undefined ? {} : { single }),
      alternatives: nodes,
      byFirst: [...byFirst],
      others,
      anchors: [...(anchors?.terminals ?? [])],
    };
    return number;
  }

  /** Terminals one of which the first word of every match has; undefined where any word may come first. */
  private firstsOf(node: Node): ReadonlySet<number> | undefined {
    if (node.is === 'word') return new Set([node.terminal]);
    if (node.is === 'concept') return this.firstsOfConcept(node.concept);
    if (node.is !== 'sequence') return undefined;
    const firsts = new Set<number>();
    for (const part of node.parts) {
      if (part.is === 'first') continue;
      const own = this.firstsOf(part.is === 'optional' ? part.part : part);
      if (!own) return undefined;
      for (const terminal of own) firsts.add(terminal);
      if (part.is !== 'optional') return firsts;
    }
    return undefined;
  }

  private firstsOfConcept(number: number): ReadonlySet<number> | undefined {
    const concept = this.built[number];
    if (!concept || concept.others.length > 0) return undefined;
    const single = concept.single === undefined ? [] : [concept.single];
    return new Set([...single, ...concept.byFirst.map(([terminal]) => terminal)]);
  }

  private anchorsOfAll(single: number | undefined, nodes: readonly Node[]): Anchors | undefined {
    const terminals = new Set<number>();
    let weight = 0;
    if (single !== undefined) {
      terminals.add(single);
      weight += this.weights.get(single) ?? 1;
    }
    for (const node of nodes) {
      const best = this.best(this.anchorsWithin(node));
      if (!best) return undefined;
      for (const terminal of best.terminals) terminals.add(terminal);
      weight += best.weight;
    }
    return { terminals, weight };
  }

  private anchorsWithin(node: Node): Anchors[] {
    if (node.is === 'word') {
      return [{ terminals: new Set([node.terminal]), weight: this.weights.get(node.terminal) ?? 1 }];
    }
    if (node.is === 'concept') {
      const anchors = this.anchorsOfConcept.get(node.concept);
      return anchors ? [anchors] : [];
    }
    return node.is === 'sequence' ? node.parts.flatMap((part) => this.anchorsWithin(part)) : [];
  }

  private best(all: readonly Anchors[]): Anchors | undefined {
    return all.reduce<Anchors | undefined>(
      (best, next) => (best && best.weight <= next.weight ? best : next),
      undefined,
    );
  }
}

const weightOf = (words: readonly WrittenWord[]): number =>
  words.reduce((sum, { word }) => sum + (commonWords.has(word) ? weightOfCommon : 1), 0);

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
