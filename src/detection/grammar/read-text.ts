import type { Symbols, Terminals } from '../text/symbols.ts';
import { sentencesOf, type Sentence } from '../text/sentences.ts';
import { tokenise, type Tokens } from '../text/tokens.ts';
import { SentenceMatcher, type CompiledConcept } from './sentence-matcher.ts';

/** A text as the grammar sees it: tokens with their terminals, in sentences. */
export class ReadText {
  readonly tokens: Tokens;
  readonly sentences: readonly Sentence[];
  private readonly readers: (ReadSentence | undefined)[] = [];

  constructor(
    text: string,
    private readonly symbols: Symbols,
    private readonly index: GrammarIndex,
  ) {
    this.tokens = tokenise(text);
    this.sentences = sentencesOf(this.tokens);
  }

  /** The sentence numbered `at`, or undefined where there is none. */
  sentence(at: number): ReadSentence | undefined {
    const range = this.sentences[at];
    if (!range) return undefined;
    return (this.readers[at] ??= this.read(range));
  }

  /** The sentence beside `at` (before: -1, after: 1) if it stands in the same line. */
  neighbour(at: number, side: -1 | 1): ReadSentence | undefined {
    const beside = this.sentences[at + side];
    return beside && beside.line === this.sentences[at]?.line ? this.sentence(at + side) : undefined;
  }

  /** Lets go of a sentence that no later one will ask for, so that a long text needs little memory. */
  forget(at: number): void {
    this.readers[at] = undefined;
  }

  private read(range: Sentence): ReadSentence {
    const terminals: Terminals[] = [];
    const barrier: boolean[] = [];
    const names: boolean[] = [];
    for (let at = range.from; at < range.to; at++) {
      terminals.push(this.symbols.of(this.tokens, at));
      names.push(this.symbols.isName(this.tokens, at));
      barrier.push(barriers.has(this.tokens.words[at] ?? ''));
    }
    return new ReadSentence(range, terminals, barrier, names, this.index);
  }
}

/** Words at which a new thought begins: a gap in a pattern does not reach over them. */
const barriers = new Set(['but', 'however', 'although', 'though', 'whereas', 'nevertheless', 'yet']);

/** What the grammar must look up by terminal. */
export interface GrammarIndex {
  readonly concepts: readonly CompiledConcept[];
  /** By terminal: the concepts that it anchors. */
  readonly conceptsByAnchor: readonly (readonly number[])[];
  /** Concepts without anchors, which may be anywhere. */
  readonly unanchored: readonly number[];
}

/** One sentence: which terminals and concepts may be in it, and a matcher over its tokens. */
export class ReadSentence {
  /** The terminals that occur, each once. */
  readonly terminals: readonly number[];
  readonly matcher: SentenceMatcher;
  private readonly isPresent: Uint8Array;
  private readonly mayBePresent: Uint8Array;

  constructor(
    readonly range: Sentence,
    tokens: readonly Terminals[],
    barrier: readonly boolean[],
    /** True for tokens that are names by their look. */
    readonly names: readonly boolean[],
    index: GrammarIndex,
  ) {
    this.isPresent = new Uint8Array(index.conceptsByAnchor.length);
    this.mayBePresent = new Uint8Array(index.concepts.length);
    this.terminals = this.collect(tokens, index);
    for (const concept of index.unanchored) this.mayBePresent[concept] = 1;
    this.matcher = new SentenceMatcher(index.concepts, tokens, barrier, this.mayBePresent);
  }

  /** A quick no: false where a match of all `needs` is out of the question. */
  mayHold(needs: readonly (readonly [0 | 1, number])[]): boolean {
    for (const [isConcept, number] of needs) {
      if ((isConcept === 1 ? this.mayBePresent : this.isPresent)[number] !== 1) return false;
    }
    return true;
  }

  hasAnyOf(anchors: readonly number[]): boolean {
    return anchors.length === 0 || anchors.some((terminal) => this.isPresent[terminal] === 1);
  }

  private collect(tokens: readonly Terminals[], { conceptsByAnchor }: GrammarIndex): number[] {
    const found: number[] = [];
    for (const { list } of tokens) {
      for (const terminal of list) {
        if (this.isPresent[terminal] === 1) continue;
        this.isPresent[terminal] = 1;
        found.push(terminal);
        for (const concept of conceptsByAnchor[terminal] ?? []) this.mayBePresent[concept] = 1;
      }
    }
    return found;
  }
}
