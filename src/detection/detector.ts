import { Considering } from './considering.ts';
import { countOverDocument } from './counting.ts';
import { findingOf } from './finding.ts';
import { gateOf } from './gate/index.ts';
import { Grammar } from './grammar/grammar.ts';
import { unpackRules } from './grammar/unpack-rules.ts';
import { Model } from './model/model.ts';
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
  const grammar = new Grammar(unpackRules(compiled));
  const gate = trained.gate && gateOf(trained.gate);
  const considering = gate && trained.model && new Considering(grammar, gate, new Model(trained.model));
  return detectorOf(compiled, grammar, new Weighing(gate, considering));
}

/**
 * The same, for whoever must not be kept waiting by all of it at once.
 *
 * @param rest waited for before each part; the longest takes about a third of the time
 */
export async function createDetectorInTurns(
  compiled: CompiledDetector,
  trained: Trained,
  rest: () => Promise<void>,
): Promise<Detector> {
  await rest();
  const rules = unpackRules(compiled);
  await rest();
  const vocabulary = new Vocabulary(rules);
  await rest();
  const grammar = new Grammar(rules, vocabulary);
  await rest();
  const gate = trained.gate && gateOf(trained.gate);
  await rest();
  const model = gate && trained.model && new Model(trained.model);
  await rest();
  const considering = gate && model && new Considering(grammar, gate, model);
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
