import { Grammar, type Firing } from '../../../src/detection/grammar/grammar.ts';
import { gateTriggerKey, gateWordsOf, triggerName } from '../../../src/detection/gate/index.ts';
import { unpackRules } from '../../../src/detection/grammar/unpack-rules.ts';
import { FeatureReader } from '../../../src/detection/model/features.ts';
import type { CompiledDetector } from '../../../src/detection/index.ts';
import { FeatureNumbers } from './feature-numbers.ts';
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
  /** What the model weighs: numbers of features, see FeatureNumbers. */
  readonly features: Int32Array;
  /** How many of these, the first, its words bring by themselves. */
  readonly wordFeatures: number;
  /** What the gate weighs. */
  readonly gateKeys: Uint32Array;
  /** The triggers that fired, those of good practice left out. */
  readonly firedBy: readonly FiredTrigger[];
  /** By number of lesson. */
  readonly wanted: Int8Array;
  /** By number of lesson: 1 where a trigger fired. */
  readonly fired: Uint8Array;
  /** By number of lesson: 1 where a trigger fired that the gate is asked about. */
  readonly promptable: Uint8Array;
}

/** A trigger that fired. */
export interface FiredTrigger {
  readonly name: string;
  readonly lesson: number;
  /** What it is to the gate. */
  readonly key: number;
}

interface PlacedLabel {
  readonly start: number;
  readonly end: number;
  readonly lessons: readonly string[];
  readonly isMay: boolean;
}

/** Makes examples of all sentences of labelled texts, quoted history left out. */
export class ExampleMaker {
  readonly featureNumbers = new FeatureNumbers();
  private readonly grammar: Grammar;
  private readonly features: FeatureReader;
  private readonly numbers: ReadonlyMap<string, number>;
  private readonly twins: ReadonlyMap<string, string>;

  constructor(
    compiled: CompiledDetector,
    private readonly lessons: readonly string[],
    twins: readonly (readonly [string, string])[],
  ) {
    this.grammar = new Grammar(unpackRules(compiled));
    this.features = new FeatureReader(this.featureNumbers, this.grammar);
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
      const start = read.tokens.start(from);
      const end = read.tokens.end(to - 1);
      const firings = this.grammar.firings(read, at);
      const firedBy = this.firedBy(firings);
      const fired = this.lessonsOf(firedBy);
      const words = gateWordsOf(read, at);
      const wordFeatures = this.features.readWords(read, at).list().length;
      return {
        textId: labelled.id,
        author: authorOf(labelled),
        isWhole: labelled.kind !== 'sentence',
        start,
        end,
        features: this.features.readOthers(read, at, firings).list(),
        wordFeatures,
        gateKeys: Uint32Array.from([...words, ...new Set(firedBy.map(({ key }) => key))]),
        firedBy,
        fired,
        promptable: fired,
        wanted: this.wantedIn(labels.filter((label) => label.start < end && start < label.end)),
      };
    });
  }

  private firedBy(firings: readonly Firing[]): FiredTrigger[] {
    return firings
      .filter(({ trigger }) => trigger.tier !== 'good-practice')
      .map(({ trigger }) => ({
        name: triggerName(trigger),
        lesson: this.numbers.get(trigger.lesson) ?? -1,
        key: gateTriggerKey(trigger),
      }));
  }

  private lessonsOf(firedBy: readonly FiredTrigger[]): Uint8Array {
    const found = new Uint8Array(this.lessons.length);
    for (const { lesson } of firedBy) if (lesson >= 0) found[lesson] = 1;
    return found;
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

/** The same example as a gate sees it that is asked about `triggers` only. */
export function asGateSees(example: Example, triggers: ReadonlySet<string>): Example {
  const kept = example.firedBy.filter(({ name }) => triggers.has(name));
  const dropped = new Set(example.firedBy.filter(({ name }) => !triggers.has(name)).map(({ key }) => key));
  const promptable = new Uint8Array(example.fired.length);
  for (const { lesson } of kept) promptable[lesson] = 1;
  return { ...example, gateKeys: example.gateKeys.filter((key) => !dropped.has(key)), promptable };
}
