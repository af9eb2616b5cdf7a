import type { Firing } from './grammar/grammar.ts';
import type { TokenRange } from './grammar/match.ts';
import type { ReadText } from './grammar/read-text.ts';
import type { Finding, Span } from './types.ts';

/** A range of tokens as offsets into the text. */
export function spanOf({ from, to }: TokenRange, { tokens }: ReadText): Span {
  return { start: tokens.start(from), end: tokens.end(to - 1) };
}

/** What a trigger fired on, as a finding. */
export function findingOf({ trigger, match }: Firing, text: ReadText): Finding {
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

export const ofTier = (finding: Finding, tier: Finding['tier']): Finding => ({ ...finding, tier });

/** The lessons of what fired. */
export const lessonsOf = (firings: Iterable<Firing>): ReadonlySet<string> =>
  new Set([...firings].map(({ trigger }) => trigger.lesson));
