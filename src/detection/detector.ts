import { Considering } from './considering.ts';
import { countOverDocument } from './counting.ts';
import { findingOf } from './finding.ts';
import { gateOf } from './gate/index.ts';
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
import type { CompiledDetector, Detector, Finding, Trained } from './types.ts';

/**
 * A detector for a compiled pack, with what was trained for it: `gate` decides on prompts, `model` on the tier
 * `consider`; either may be left out (see Weighing). Builds its look-up tables once; scanning changes nothing.
 */
export function createDetector(compiled: CompiledDetector, trained: Trained = {}): Detector {
  const making = makeParts(compiled, trained);
  for (;;) {
    const { done, value } = making.next();
    if (done) return detectorOf(compiled, value);
  }
}

/**
 * The same, for whoever must not be kept waiting by all of it at once. It has scanned before (see warmUp): that takes
 * as long as it spares the first text, but it is done while Office is still being waited for.
 *
 * @param rest waited for before each part; the longest takes about a tenth of the time
 */
export async function createDetectorInTurns(
  compiled: CompiledDetector,
  trained: Trained,
  rest: () => Promise<void>,
): Promise<Detector> {
  const making = makeWarmParts(compiled, trained);
  for (;;) {
    await rest();
    const { done, value } = making.next();
    if (done) return detectorOf(compiled, value);
  }
}

/** What detectors consist of. */
interface Parts {
  readonly grammar: Grammar;
  readonly weighing: Weighing;
}

/** Makes one part at each step, and then has them work for the first time. */
function* makeWarmParts(compiled: CompiledDetector, trained: Trained): Generator<undefined, Parts> {
  const parts = yield* makeParts(compiled, trained);
  yield;
  yield* warmUp(parts.grammar, parts.weighing);
  return parts;
}

/** Makes one part at each step. */
function* makeParts(compiled: CompiledDetector, trained: Trained): Generator<undefined, Parts> {
  const words = unpackRuleWords(compiled);
  yield;
  const rules = unpackRules(compiled, words);
  yield;
  const vocabulary = new Vocabulary(words);
  yield;
  const grammar = new Grammar(rules, vocabulary);
  yield;
  const weights = trained.gate && unpackNumbers(trained.gate.weights);
  yield;
  const gate = trained.gate && gateOf(trained.gate, weights);
  yield;
  const keys = trained.model && unpackNumbers(trained.model.keys);
  yield;
  const model = gate && trained.model && new Model(trained.model, keys);
  yield;
  const considering = model && new Considering(grammar, model);
  return { grammar, weighing: new Weighing(gate, considering) };
}

function detectorOf(compiled: CompiledDetector, { grammar, weighing }: Parts): Detector {
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
