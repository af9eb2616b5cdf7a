import { Considering } from './considering.ts';
import { countOverDocument } from './counting.ts';
import { findingOf } from './finding.ts';
import { gateOf } from './gate/index.ts';
import type { Gate } from './gate/index.ts';
import { Grammar } from './grammar/grammar.ts';
import { unpackRules } from './grammar/unpack-rules.ts';
import { unpackRuleWords } from './grammar/unpack-words.ts';
import { Model } from './model/model.ts';
import { unpackNumbers } from './model/packed-bytes.ts';
import { reviewBy } from './review.ts';
import { scan } from './scan.ts';
import { Vocabulary } from './text/vocabulary.ts';
import { warmUp } from './warming-up.ts';
import { Weighing } from './weighing.ts';
import type { CompiledDetector, CompiledGate, CompiledModel, Detector, Finding, Trained } from './types.ts';

/**
 * A detector for a compiled pack, with what was trained for it: `gate` decides on prompts, `model` on the tier
 * `consider`; either may be left out (see Weighing). Builds its look-up tables once; scanning changes nothing.
 */
export function createDetector(compiled: CompiledDetector, trained: Trained = {}): Detector {
  const parts = atOnce(makeParts(compiled, trained.gate));
  return detectorOf(parts, atOnce(weighWith(parts, trained.model)));
}

/** What decides on prompts, and how it becomes the whole detector. */
export interface Prompting {
  /** Finds the prompts and the good practice that the whole detector finds. */
  readonly detector: Pick<Detector, 'scan' | 'overDocument'>;
  readonly complete: (model: CompiledModel | undefined) => Promise<Detector>;
}

/**
 * The same, for whoever must not be kept waiting: in turns, and first what needs no model, which is the largest part of what was
 * trained. It has scanned before (see warmUp): that takes as long as it spares the first text, but it is done while Office is still
 * being waited for.
 *
 * @param rest waited for before each part; the longest takes about a tenth of the time
 */
export async function createDetectorInTurns(
  compiled: CompiledDetector,
  gate: CompiledGate | undefined,
  rest: () => Promise<void>,
): Promise<Prompting> {
  const parts = await inTurns(makeParts(compiled, gate), rest);
  const warm = async (weighing: Weighing): Promise<Detector> => {
    await inTurns(warmUp(parts.grammar, weighing), rest);
    return detectorOf(parts, weighing);
  };
  const { scan: scanAll, overDocument } = await warm(new Weighing(parts.gate, undefined));
  return {
    detector: {
      // What else triggers find is for the model to decide on.
      scan: (text) => scanAll(text).filter(({ tier }) => tier !== 'consider'),
      overDocument,
    },
    complete: async (model) => warm(await inTurns(weighWith(parts, model), rest)),
  };
}

/** What a detector consists of besides the model. */
interface Parts {
  readonly compiled: CompiledDetector;
  readonly grammar: Grammar;
  readonly gate: Gate | undefined;
}

/** Something that is made in steps. */
type Making<Made> = Generator<undefined, Made>;

function atOnce<Made>(making: Making<Made>): Made {
  for (;;) {
    const { done, value } = making.next();
    if (done) return value;
  }
}

async function inTurns<Made>(making: Making<Made>, rest: () => Promise<void>): Promise<Made> {
  for (;;) {
    await rest();
    const { done, value } = making.next();
    if (done) return value;
  }
}

function* makeParts(compiled: CompiledDetector, trained: CompiledGate | undefined): Making<Parts> {
  const words = unpackRuleWords(compiled);
  yield;
  const rules = unpackRules(compiled, words);
  yield;
  const vocabulary = new Vocabulary(words);
  yield;
  const grammar = new Grammar(rules, vocabulary);
  yield;
  const weights = trained && unpackNumbers(trained.weights);
  yield;
  return { compiled, grammar, gate: trained && gateOf(trained, weights) };
}

function* weighWith({ grammar, gate }: Parts, trained: CompiledModel | undefined): Making<Weighing> {
  const keys = trained && unpackNumbers(trained.keys);
  yield;
  const model = gate && trained && new Model(trained, keys);
  yield;
  return new Weighing(gate, model && new Considering(grammar, model));
}

function detectorOf({ compiled, grammar }: Parts, weighing: Weighing): Detector {
  const reasons = new Map(
    [...compiled.triggers, ...compiled.absences, ...compiled.counts].map(({ lesson, id, why }) => [
      `${lesson} ${id}`,
      { why },
    ]),
  );
  return {
    scan: (text) => scan(grammar, weighing, text),
    firings: (text) => allFirings(grammar, text),
    overDocument: (all) => countOverDocument(compiled.counts, all, weighing.hasGate),
    review: () => reviewBy(grammar),
    explain: (lesson, trigger) => reasons.get(`${lesson} ${trigger}`),
  };
}

function allFirings(grammar: Grammar, text: string): readonly Finding[] {
  const read = grammar.read(text);
  return read.sentences.flatMap((_, at) =>
    grammar.firings(read, at).map((firing) => findingOf(firing, read)),
  );
}
