import { Grammar, type Firing } from './grammar/grammar.ts';
import type { Match } from './grammar/match.ts';
import type { ReadText } from './grammar/read-text.ts';
import { countOverDocument } from './counting.ts';
import { settle } from './settling.ts';
import type { CompiledDetector, Detector, Finding, Passage, PassageFindings, Span } from './types.ts';

/** A detector for a compiled pack. Builds its look-up tables once; scanning changes nothing. */
export function createDetector(compiled: CompiledDetector): Detector {
  const grammar = new Grammar(compiled);
  const reasons = new Map(
    [...compiled.triggers, ...compiled.absences, ...compiled.counts].map(({ lesson, id, why }) => [
      `${lesson} ${id}`,
      { why },
    ]),
  );
  return {
    scan: (text) => scanned(grammar, text, settle),
    firings: (text) => scanned(grammar, text, (findings) => findings),
    overDocument: (all) => countOverDocument(compiled.counts, all),
    review: (passages) => review(grammar, compiled, passages),
    explain: (lesson, trigger) => reasons.get(`${lesson} ${trigger}`),
  };
}

function scanned(
  grammar: Grammar,
  text: string,
  choose: (inSentence: readonly Finding[]) => readonly Finding[],
): readonly Finding[] {
  const read = grammar.read(text);
  const findings: Finding[] = [];
  for (let at = 0; at < read.sentences.length; at++) {
    const inSentence = grammar.firings(read, at).map((firing) => findingOf(firing, read));
    findings.push(...choose(inSentence));
    read.forget(at - 1);
  }
  return findings;
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

function spanOf({ from, to }: Pick<Match, 'from' | 'to'>, { tokens }: ReadText): Span {
  return { start: tokens.start[from] ?? 0, end: tokens.end[to - 1] ?? 0 };
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
