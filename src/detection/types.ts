import type { Tier } from '../lessons/index.ts';

/** A block of the practitioner's text with an id: a Word paragraph, a block of an e-mail. */
export interface Passage {
  readonly id: string;
  readonly text: string;
}

/** A stretch of text: UTF-16 code units, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** One place in a text that one trigger fired at. Offsets are UTF-16 code units into the untouched text, end exclusive. */
export interface Finding extends Span {
  /** Id of the lesson. */
  readonly lesson: string;
  /** Id of the trigger within its lesson; `model` for the trained tier. */
  readonly trigger: string;
  readonly tier: Tier;
  /** The words that weighed most, for the card to mark; absent where the whole span is meant. */
  readonly evidence?: readonly Span[];
}

/** A passage's findings, in order of their start. */
export interface PassageFindings {
  readonly passage: Passage;
  readonly findings: readonly Finding[];
}

export const shapes = ['name', 'number', 'age', 'times', 'date', 'initial', 'any'] as const;
/** Kinds of token known by their shape: a name, a number, an age such as "(8)", "x3", "3/5", "K", any token. */
export type Shape = (typeof shapes)[number];

/** What is said of a trigger, its rules aside. */
export interface CompiledTrigger {
  readonly lesson: string;
  readonly id: string;
  readonly tier: Tier;
  /** Empty where nobody asks for reasons: see promptPart. */
  readonly why: string;
}

/** Fires at the n-th finding of certain triggers in a document. */
export interface CompiledCount extends CompiledTrigger {
  /** Ids of triggers of the same lesson. */
  readonly of: readonly string[];
  readonly at: number;
}

/** What concepts may be, as grammar/packed-concepts.ts reads it: digits of packing/digits.ts, symbol by symbol. */
export interface CompiledConcepts {
  /** For each symbol an entry: what it is by itself, and what it begins. */
  readonly units: string;
  readonly beginnings: string;
  /** What begins with none. */
  readonly loose: string;
}

/** Patterns, as grammar/unpack-rules.ts reads them: numbers of packing/digits.ts. */
export interface CompiledRules {
  /** The symbols of the lexicons. */
  readonly lexicons: string;
  readonly guards: string;
  /** For each trigger an entry: its guards. */
  readonly unless: string;
  /** For each symbol that patterns of triggers begin with an entry: these patterns. */
  readonly callers: string;
  readonly absences: string;
}

/** Everything a detector needs, as plain data: compiler/pack-rules.ts and grammar/unpack-rules.ts know how to read it. */
export interface CompiledDetector {
  /** Changes whenever the format does. */
  readonly format: 5;
  /** Written words by how they are meant: lists of packing/word-list.ts. */
  readonly words: Readonly<Record<'common' | 'family' | 'exact' | 'prefix' | 'capitals', string>>;
  readonly irregular: string;
  readonly known: string;
  readonly unforgiving: string;
  readonly concepts: CompiledConcepts;
  /** A character for each symbol: what it is to the matcher (grammar/packed-roles.ts). */
  readonly roles: string;
  readonly rules: CompiledRules;
  readonly lexicons: readonly string[];
  readonly triggers: readonly CompiledTrigger[];
  readonly absences: readonly CompiledTrigger[];
  readonly counts: readonly CompiledCount[];
}

/** What decides on prompts, as data, its weights aside. */
export interface GateTerms {
  readonly lessons: readonly string[];
  /** The triggers whose findings may be prompts, each as lesson/id. */
  readonly triggers: readonly string[];
  /** Those that it was trained beside and that make no prompts. One in neither list keeps its author's tier. */
  readonly quietTriggers: readonly string[];
  /** Scale of the whole-number weights. */
  readonly scale: number;
  /** Score (log-odds) from which what a trigger found is a prompt, by lesson. */
  readonly thresholds: readonly number[];
  readonly bias: readonly number[];
}

/** What decides on prompts, as data: weights packed as in gate/packed-weights.ts. */
export interface CompiledGate extends GateTerms {
  readonly format: 3;
  /** Feature keys and weights, packed and written in base64. */
  readonly weights: string;
}

/** The trained tier `consider`, as data: a network, see model/model.ts. */
export interface CompiledModel {
  readonly format: 6;
  readonly lessons: readonly string[];
  /** Score (log-odds) from which a lesson's finding is shown, by lesson. */
  readonly thresholds: readonly number[];
  /** The same where a trigger of the lesson fired in the sentence. */
  readonly firedThresholds: readonly number[];
  /** A sentence where nothing fired is looked at no further where its words alone stay by so much below all thresholds. */
  readonly wordsMargin: number;
  /** Scale of the features' whole numbers. */
  readonly scale: number;
  /** By hidden unit. */
  readonly hiddenBias: readonly number[];
  /** For each lesson the weights of all hidden units. */
  readonly outputs: readonly number[];
  /** By lesson. */
  readonly outputBias: readonly number[];
  /** Features and their numbers, packed as in model/packed-network.ts. */
  readonly keys: string;
  readonly numbers: string;
}

/** What was trained for a pack. */
export interface Trained {
  /** Decides on prompts. */
  readonly gate?: CompiledGate | undefined;
  /** Decides on the tier `consider`, with the gate; not asked where there is no gate. */
  readonly model?: CompiledModel | undefined;
}

/** A review of one note: takes its passages in one by one, and then says what calls for something that is nowhere in it. */
export interface NoteReview {
  take(passage: Passage): void;
  /** Every passage that was taken in, with what it calls for and the note does not hold. */
  outcome(): readonly PassageFindings[];
}

/** Text in, findings out. */
export interface Detector {
  /** Findings of one passage, in order of their start. Pure: the same text always gives the same findings. */
  scan(text: string): readonly Finding[];
  /** Every firing of every trigger in a passage, before overlapping ones are settled: for trying triggers out. */
  firings(text: string): readonly Finding[];
  /** Adds what can only be seen over the whole document: count triggers. */
  overDocument(all: readonly PassageFindings[]): readonly PassageFindings[];
  /** Absence triggers, for when the practitioner asks for a review of the note. */
  review(): NoteReview;
  /** Why a trigger is in the pack; undefined for one that is not. */
  explain(lesson: string, trigger: string): { readonly why: string } | undefined;
}
