import { findingOf } from './finding.ts';
import type { Grammar } from './grammar/grammar.ts';
import type { NoteReview, Passage, PassageFindings } from './types.ts';

/**
 * A review of one note by the absence triggers: what calls for something is there, and the something is nowhere in the
 * note. Passages are taken in one by one, so that a long note need not be read in one go.
 */
export function reviewBy(grammar: Grammar): NoteReview {
  const taken: PassageFindings[] = [];
  let missing = grammar.absences;

  const take = (passage: Passage): void => {
    const text = grammar.read(passage.text);
    missing = missing.filter(({ needs }) => grammar.firstOf(needs, text) === undefined);
    const findings = missing.flatMap((trigger) => {
      const match = grammar.firstOf(trigger.when, text);
      return match ? [findingOf({ trigger, match }, text)] : [];
    });
    taken.push({ passage, findings });
  };

  const outcome = (): readonly PassageFindings[] => {
    const ids = new Set(missing.map(({ lesson, id }) => `${lesson} ${id}`));
    return taken.map(({ passage, findings }) => ({
      passage,
      findings: findings.filter(({ lesson, trigger }) => ids.has(`${lesson} ${trigger}`)),
    }));
  };

  return { take, outcome };
}
