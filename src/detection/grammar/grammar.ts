import type { CompiledDetector, CompiledTrigger, Vocabulary } from '../types.ts';
import { Symbols } from '../text/symbols.ts';
import { isGuarded, matchesOf, type Match } from './match.ts';
import type { Guard, Pattern } from './nodes.ts';
import { ReadText, type GrammarIndex, type ReadSentence } from './read-text.ts';
import { readyConcepts } from './sentence-matcher.ts';

/** A trigger and the match that it fired on. */
export interface Firing {
  readonly trigger: CompiledTrigger;
  readonly match: Match;
}

interface Candidate {
  readonly trigger: CompiledTrigger;
  readonly pattern: Pattern;
  /** The number of the last asking in which it was tried. */
  tried: number;
}

/** Runs triggers over texts. A pattern is tried only in sentences that hold one of its anchors. */
export class Grammar {
  private readonly symbols: Symbols;
  private readonly index: GrammarIndex;
  private readonly guards: readonly Guard[];
  private readonly byAnchor: Candidate[][];
  private readonly unanchored: Candidate[] = [];
  private askings = 0;

  constructor({ vocabulary, concepts, guards, triggers }: CompiledDetector) {
    this.symbols = new Symbols(vocabulary);
    this.guards = guards;
    const terminals = countTerminals(vocabulary);
    const conceptsByAnchor = listPerTerminal<number>(terminals);
    const unanchored: number[] = [];
    concepts.forEach(({ anchors }, number) => {
      if (anchors.length === 0) unanchored.push(number);
      for (const terminal of anchors) conceptsByAnchor[terminal]?.push(number);
    });
    this.index = { concepts: readyConcepts(concepts), conceptsByAnchor, unanchored };
    this.byAnchor = listPerTerminal<Candidate>(terminals);
    for (const trigger of triggers)
      for (const pattern of trigger.when) this.add({ trigger, pattern, tried: 0 });
  }

  read(text: string): ReadText {
    return new ReadText(text, this.symbols, this.index);
  }

  /** What fires in sentence `at`, guards heeded. */
  firings(text: ReadText, at: number): Firing[] {
    const sentence = text.sentence(at);
    if (!sentence) return [];
    const firings: Firing[] = [];
    for (const { trigger, pattern } of this.candidates(sentence)) {
      for (const match of matchesOf(pattern, text, at)) {
        if (!this.isSilenced(trigger, match, text, at)) firings.push({ trigger, match });
      }
    }
    return firings;
  }

  /** Whether any of `patterns` stands anywhere in the text, guards aside. */
  holdsAny(patterns: readonly Pattern[], text: ReadText): Match | undefined {
    for (let at = 0; at < text.sentences.length; at++) {
      for (const pattern of patterns) for (const match of matchesOf(pattern, text, at)) return match;
    }
    return undefined;
  }

  isSilenced(trigger: CompiledTrigger, match: Match, text: ReadText, at: number): boolean {
    return trigger.unless.some((number) => {
      const guard = this.guards[number];
      return guard !== undefined && isGuarded(guard, match, text, at);
    });
  }

  /** Patterns that one of the sentence's terminals anchors and that nothing speaks against at first sight. */
  private candidates(sentence: ReadSentence): Candidate[] {
    const asking = ++this.askings;
    const found: Candidate[] = [];
    for (const terminal of sentence.terminals) {
      for (const candidate of this.byAnchor[terminal] ?? []) {
        if (candidate.tried === asking) continue;
        candidate.tried = asking;
        if (sentence.mayHold(candidate.pattern.needs)) found.push(candidate);
      }
    }
    return [...found, ...this.unanchored];
  }

  private add(candidate: Candidate): void {
    const { anchors } = candidate.pattern;
    if (anchors.length === 0) this.unanchored.push(candidate);
    for (const terminal of anchors) this.byAnchor[terminal]?.push(candidate);
  }
}

const listPerTerminal = <T>(terminals: number): T[][] => Array.from({ length: terminals }, () => []);

/** One more than the highest terminal given out. */
function countTerminals({ words, capitals, prefixes, shapes }: Vocabulary): number {
  let highest = Math.max(-1, ...Object.values(shapes));
  for (const map of [words, capitals, prefixes]) {
    for (const terminals of Object.values(map))
      for (const terminal of terminals) highest = Math.max(highest, terminal);
  }
  return highest + 1;
}
