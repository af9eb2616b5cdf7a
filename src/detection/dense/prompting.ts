import { weightTable, type Weights, type WeightTable } from '../gate/packed-weights.ts';
import { shapes, type CompiledCount, type CompiledTrigger, type GateTerms } from '../types.ts';
import { ConceptIndex } from '../grammar/concept-index.ts';
import {
  Code,
  type Caller,
  type RuleWord,
  type Rules,
  type RuleWords,
  type Sequence,
  type TriggerRules,
} from '../grammar/rules.ts';
import { rolesOf } from '../grammar/symbol-roles.ts';
import { codeRules, type DenseConcept, type DenseRules } from './code-rules.ts';
import { codeText } from './code-text.ts';
import { codeWeights } from './code-weights.ts';
import { codeWords, wordLists, type ListedWord } from './code-words.ts';
import { ListedWords } from './listed-words.ts';
import type { NumberCoder } from './number-coder.ts';

/** What decides on prompts, for Outlook's events. */
export interface Prompting {
  readonly terms: PromptingTerms;
  readonly words: readonly ListedWord[];
  readonly rules: DenseRules;
  readonly weights: Weights;
}

/** What is said of it in words. */
export interface PromptingTerms {
  readonly irregular: RuleWords['irregular'];
  /** In the order of the rules. */
  readonly triggers: readonly CompiledTrigger[];
  readonly counts: readonly CompiledCount[];
  /** Null where the pack has no gate. */
  readonly gate: GateTerms | null;
  /** What else the script is to know: any text. */
  readonly further: string;
}

/** The characters that words and terms are written with. */
export interface Alphabets {
  readonly words: string;
  readonly terms: string;
}

/** The form in which it is built into a script: the bits in base64. */
export interface PackedPrompting extends Alphabets {
  readonly format: 1;
  readonly bits: string;
}

/** Writes or reads, see NumberCoder. */
export function codePrompting(coder: NumberCoder, alphabets: Alphabets, given?: Prompting): Prompting {
  const terms = JSON.parse(
    codeText(coder, alphabets.terms, given && JSON.stringify(given.terms)),
  ) as PromptingTerms;
  const words = codeWords(coder, alphabets.words, given?.words);
  const rules = codeRules(coder, shapes.length + ruleWords(words).length, given?.rules);
  const weights = codeWeights(coder, terms.gate?.lessons.length ?? 0, given?.weights);
  return { terms, words, rules, weights };
}

/** The words that rules name, in the order of their symbols. */
export function ruleWords(words: readonly ListedWord[]): RuleWord[] {
  const named: RuleWord[] = [];
  for (const { word, lists } of words) {
    for (const how of ruleLists) if (stands(lists, how)) named.push({ word, how });
  }
  return named;
}

const ruleLists = ['family', 'exact', 'prefix', 'capitals'] as const;

const stands = (lists: number, list: (typeof wordLists)[number]): boolean =>
  (lists & (1 << wordLists.indexOf(list))) !== 0;

/** Rules as a grammar reads them. */
export function rulesOf({ terms, words, rules: { concepts, guards, triggers } }: Prompting): Rules {
  const named = ruleWords(words);
  const index = new ConceptIndex(concepts.map(sequencesOf), shapes.length + named.length);
  const callers = callersOf(
    triggers.map((trigger, at) => ({ ...(terms.triggers[at] as CompiledTrigger), ...trigger })),
  );
  return {
    words: wordsOf(words, named, terms.irregular),
    concepts: index,
    roles: rolesOf(index, { triggers, absences: [], guards }),
    lexicons: [],
    guards,
    absences: [],
    callerOf: (symbol) => callers.get(symbol),
  };
}

function wordsOf(
  words: readonly ListedWord[],
  named: readonly RuleWord[],
  irregular: RuleWords['irregular'],
): RuleWords {
  const listed = (list: (typeof wordLists)[number]): string[] =>
    words.filter(({ lists }) => stands(lists, list)).map(({ word }) => word);
  const symbols = (wanted: RuleWord['how']): [string, number][] =>
    named.flatMap(({ word, how }, at) => (how === wanted ? [[word, shapes.length + at]] : []));
  return {
    size: named.length,
    exact: new ListedWords(symbols('exact')),
    families: new ListedWords(symbols('family')),
    prefixes: symbols('prefix'),
    capitals: symbols('capitals'),
    irregular,
    known: new ListedWords(listed('known').map((word) => [word, 0])),
    unforgiving: new Set(listed('unforgiving')),
  };
}

/** The patterns of triggers by what they begin with: one of each, `next` has the others. */
function callersOf(triggers: readonly TriggerRules[]): ReadonlyMap<number, Caller> {
  const callers = new Map<number, Caller>();
  let number = 0;
  for (const trigger of triggers) {
    for (const { first, others } of trigger.when) {
      callers.set(first, { first, others, number: number++, trigger, next: callers.get(first) });
    }
  }
  return callers;
}

const sequencesOf = ({ singles, sequences }: DenseConcept): Sequence[] =>
  singles.map((symbol): Sequence => [Code.Symbol + symbol]).concat(sequences);

export const weightTableOf = ({ weights }: Prompting): WeightTable => weightTable(weights);
