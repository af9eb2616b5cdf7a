import { Grammar, type Firing } from '../../../src/detection/grammar/grammar.ts';
import { gateFeaturesOf } from '../../../src/detection/gate/index.ts';
import { unpackRules } from '../../../src/detection/grammar/unpack-rules.ts';
import { featuresOf } from '../../../src/detection/model/features.ts';
import { LexiconSpotter } from '../../../src/detection/model/lexicon-spotter.ts';
import type { CompiledDetector } from '../../../src/detection/index.ts';
import { authorOf, type LabelledText } from '../labelled-texts.ts';

/** Whether a lesson is wanted in a sentence. `Either` is left out of training: "may", or a twin of what is wanted. */
export const enum Wanted {
  No = -1,
  Either = 0,
  Yes = 1,
}

/** A sentence of a labelled text, with all that training and measuring ask of it. */
export interface Example {
  readonly textId: string;
  readonly author: string;
  /** From a whole text rather than a single sentence. */
  readonly isWhole: boolean;
  /** Offsets into the text, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** What the model weighs. */
  readonly modelKeys: Uint32Array;
  /** What the gate weighs. */
  readonly gateKeys: Uint32Array;
  /** By number of lesson. */
  readonly wanted: Int8Array;
  /** By number of lesson: 1 where a trigger fired that may become a prompt or is of tier `consider`. */
  readonly fired: Uint8Array;
}

interface PlacedLabel {
  readonly start: number;
  readonly end: number;
  readonly lessons: readonly string[];
  readonly isMay: boolean;
}

/** Makes examples of all sentences of labelled texts, quoted history left out. */
export class ExampleMaker {
  private readonly grammar: Grammar;
  private readonly spotter: LexiconSpotter;
  private readonly numbers: ReadonlyMap<string, number>;
  private readonly twins: ReadonlyMap<string, string>;

  constructor(
    compiled: CompiledDetector,
    private readonly lessons: readonly string[],
    twins: readonly (readonly [string, string])[],
  ) {
    this.grammar = new Grammar(unpackRules(compiled));
    this.spotter = new LexiconSpotter(this.grammar);
    this.numbers = new Map(lessons.map((lesson, number) => [lesson, number]));
    this.twins = new Map(twins.flatMap(([a, b]) => [[a, b] as const, [b, a] as const]));
  }

  examplesOf(labelled: LabelledText): Example[] {
    const text = labelled.text.slice(0, labelled.new_text_chars ?? labelled.text.length);
    const read = this.grammar.read(text);
    const labels = labelled.labels.map(({ quote, lessons, strength }): PlacedLabel => {
      const start = labelled.text.indexOf(quote);
      return { start, end: start + quote.length, lessons, isMay: strength === 'may' };
    });
    return read.sentences.map(({ from, to }, at) => {
      const start = read.tokens.start[from] ?? 0;
      const end = read.tokens.end[to - 1] ?? 0;
      const firings = this.grammar.firings(read, at);
      return {
        textId: labelled.id,
        author: authorOf(labelled),
        isWhole: labelled.kind !== 'sentence',
        start,
        end,
        modelKeys: featuresOf(read, at, firings, this.spotter).list(),
        gateKeys: Uint32Array.from(gateFeaturesOf(read, at, firings.filter(mayPrompt))),
        fired: this.firedIn(firings),
        wanted: this.wantedIn(labels.filter((label) => label.start < end && start < label.end)),
      };
    });
  }

  private firedIn(firings: readonly Firing[]): Uint8Array {
    const fired = new Uint8Array(this.lessons.length);
    for (const { trigger } of firings.filter(mayPrompt)) {
      const number = this.numbers.get(trigger.lesson);
      if (number !== undefined) fired[number] = 1;
    }
    return fired;
  }

  private wantedIn(labels: readonly PlacedLabel[]): Int8Array {
    const wanted = new Int8Array(this.lessons.length).fill(Wanted.No);
    const atLeast = (lesson: string | undefined, value: Wanted): void => {
      const number = this.numbers.get(lesson ?? '');
      if (number !== undefined) wanted[number] = Math.max(wanted[number] ?? Wanted.No, value);
    };
    for (const { lessons, isMay } of labels) {
      for (const lesson of lessons) {
        atLeast(lesson, isMay ? Wanted.Either : Wanted.Yes);
        atLeast(this.twins.get(lesson), Wanted.Either);
      }
    }
    return wanted;
  }
}

const mayPrompt = ({ trigger }: Firing): boolean => trigger.tier !== 'good-practice';
