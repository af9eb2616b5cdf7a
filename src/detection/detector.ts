import { Considering } from './considering.ts';
import { countOverDocument } from './counting.ts';
import { findingOf } from './finding.ts';
import { gateOf } from './gate/index.ts';
import { Grammar } from './grammar/grammar.ts';
import { unpackConcepts, unpackRules, unpackRulesOnWords } from './grammar/unpack-rules.ts';
import { Model } from './model/model.ts';
import { unpackNumbers } from './model/packed-bytes.ts';
import { reviewBy } from './review.ts';
import { scan } from './scan.ts';
import { Vocabulary } from './text/vocabulary.ts';
import { Weighing } from './weighing.ts';
import type { CompiledDetector, Detector, Finding, Trained } from './types.ts';

/**
 * A detector for a compiled pack, with what was trained for it: `gate` decides on prompts, `model` on the tier
 * `consider`; either may be left out (see Weighing). Builds its look-up tables once; scanning changes nothing.
 */
export function createDetector(compiled: CompiledDetector, trained: Trained = {}): Detector {
  const making = makeDetector(compiled, trained);
  for (;;) {
    const { done, value } = making.next();
    if (done) return value;
  }
}

/**
 * The same, for whoever must not be kept waiting by all of it at once.
 *
 * @param rest waited for before each part; the longest takes about a fifth of the time
 */
export async function createDetectorInTurns(
  compiled: CompiledDetector,
  trained: Trained,
  rest: () => Promise<void>,
): Promise<Detector> {
  const making = makeDetector(compiled, trained);
  for (;;) {
    await rest();
    const { done, value } = making.next();
    if (done) return value;
  }
}

/** Makes one part of a detector at each step. */
function* makeDetector(compiled: CompiledDetector, trained: Trained): Generator<undefined, Detector> {
  const onWords = unpackRulesOnWords(compiled);
  yield;
  const concepts = unpackConcepts(compiled, onWords);
  yield;
  const rules = unpackRules(compiled, onWords, concepts);
  yield;
  const vocabulary = new Vocabulary(rules);
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
  return detectorOf(compiled, grammar, new Weighing(gate, considering));
}

function detectorOf(compiled: CompiledDetector, grammar: Grammar, weighing: Weighing): Detector {
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
