import { ConsiderTier } from './consider.ts';
import { countOverDocument } from './counting.ts';
import { Grammar, type Firing } from './grammar/grammar.ts';
import type { ReadText } from './grammar/read-text.ts';
import { settle } from './settling.ts';
import { spanOf } from './spans.ts';
import type {
  CompiledDetector,
  CompiledModel,
  Detector,
  Finding,
  Passage,
  PassageFindings,
} from './types.ts';

/**
 * A detector for a compiled pack, with the trained tier where a model is given. Builds its look-up tables once;
 * scanning changes nothing.
 */
export function createDetector(compiled: CompiledDetector, model?: CompiledModel): Detector {
  const grammar = new Grammar(compiled);
  const consider = model && new ConsiderTier(compiled, model);
  const reasons = new Map(
    [...compiled.triggers, ...compiled.absences, ...compiled.counts].map(({ lesson, id, why }) => [
      `${lesson} ${id}`,
      { why },
    ]),
  );
  return {
    scan: (text) => scan(grammar, consider, text),
    firings: (text) => allFirings(grammar, text),
    overDocument: (all) => countOverDocument(compiled.counts, all),
    review: (passages) => review(grammar, compiled, passages),
    explain: (lesson, trigger) => reasons.get(`${lesson} ${trigger}`),
  };
}

function scan(grammar: Grammar, consider: ConsiderTier | undefined, text: string): readonly Finding[] {
  const read = grammar.read(text);
  const findings: Finding[] = [];
  for (let at = 0; at < read.sentences.length; at++) {
    const firings = grammar.firings(read, at);
    const settled = settle(consider ? withModel(consider, read, at, firings) : firings.map((one) => findingOf(one, read)));
    findings.push(...settled);
    read.forget(at - 1);
  }
  return findings;
}

/** With a model, it decides on the tier `consider`; beside a prompt of the same lesson nothing more is said. */
function withModel(consider: ConsiderTier, text: ReadText, at: number, firings: readonly Firing[]): Finding[] {
  const certain = firings.filter(({ trigger }) => trigger.tier !== 'consider');
  const prompted = new Set(certain.filter(({ trigger }) => trigger.tier === 'prompt').map(({ trigger }) => trigger.lesson));
  const weighed = consider.findings(text, at, firings).filter(({ lesson }) => !prompted.has(lesson));
  return [...certain.map((firing) => findingOf(firing, text)), ...weighed];
}

function allFirings(grammar: Grammar, text: string): readonly Finding[] {
  const read = grammar.read(text);
  return read.sentences.flatMap((_, at) => grammar.firings(read, at).map((firing) => findingOf(firing, read)));
}

function findingOf({ trigger, match }: Firing, text: ReadText): Finding {
  const span = spanOf(match, text);
  const evidence = match.others.map((range) => spanOf(range, text));
  return {
    lesson: trigger.lesson,
    trigger: trigger.id,
    tier: trigger.tier,
    ...span,
    ...(evidence.length > 0 ? { evidence: [span, ...evidence] } : {}),
  };
}

/** Absence triggers: what calls for something is there, and the something is nowhere in the note. */
function review(
  grammar: Grammar,
  { absences }: CompiledDetector,
  passages: readonly Passage[],
): readonly PassageFindings[] {
  const texts = passages.map((passage) => ({ passage, text: grammar.read(passage.text) }));
  const missing = absences.filter(({ needs = [] }) => texts.every(({ text }) => !grammar.holdsAny(needs, text)));
  return texts.map(({ passage, text }) => ({
    passage,
    findings: missing.flatMap((trigger) => {
      const match = grammar.holdsAny(trigger.when, text);
      return match ? [findingOf({ trigger, match }, text)] : [];
    }),
  }));
}
