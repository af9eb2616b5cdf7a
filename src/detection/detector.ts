import { countOverDocument } from './counting.ts';
import { findingOf } from './finding.ts';
import { Grammar } from './grammar/grammar.ts';
import { settle } from './settling.ts';
import { Weighing } from './weighing.ts';
import type { CompiledDetector, Detector, Finding, Passage, PassageFindings, Trained } from './types.ts';

/**
 * A detector for a compiled pack, with what was trained for it: `gate` decides on prompts, `model` on the tier
 * `consider`; either may be left out (see Weighing). Builds its look-up tables once; scanning changes nothing.
 */
export function createDetector(compiled: CompiledDetector, trained: Trained = {}): Detector {
  const grammar = new Grammar(compiled);
  const weighing = new Weighing(compiled, trained);
  const reasons = new Map(
    [...compiled.triggers, ...compiled.absences, ...compiled.counts].map(({ lesson, id, why }) => [
      `${lesson} ${id}`,
      { why },
    ]),
  );
  return {
    scan: (text) => scan(grammar, weighing, text),
    firings: (text) => allFirings(grammar, text),
    overDocument: (all) => countOverDocument(compiled.counts, all),
    review: (passages) => review(grammar, compiled, passages),
    explain: (lesson, trigger) => reasons.get(`${lesson} ${trigger}`),
  };
}

function scan(grammar: Grammar, weighing: Weighing, text: string): readonly Finding[] {
  const read = grammar.read(text);
  const findings: Finding[] = [];
  for (let at = 0; at < read.sentences.length; at++) {
    findings.push(...settle(weighing.findings(read, at, grammar.firings(read, at))));
    read.forget(at - 1);
  }
  return findings;
}

function allFirings(grammar: Grammar, text: string): readonly Finding[] {
  const read = grammar.read(text);
  return read.sentences.flatMap((_, at) =>
    grammar.firings(read, at).map((firing) => findingOf(firing, read)),
  );
}

/** Absence triggers: what calls for something is there, and the something is nowhere in the note. */
function review(
  grammar: Grammar,
  { absences }: CompiledDetector,
  passages: readonly Passage[],
): readonly PassageFindings[] {
  const texts = passages.map((passage) => ({ passage, text: grammar.read(passage.text) }));
  const missing = absences.filter(({ needs = [] }) =>
    texts.every(({ text }) => !grammar.holdsAny(needs, text)),
  );
  return texts.map(({ passage, text }) => ({
    passage,
    findings: missing.flatMap((trigger) => {
      const match = grammar.holdsAny(trigger.when, text);
      return match ? [findingOf({ trigger, match }, text)] : [];
    }),
  }));
}
