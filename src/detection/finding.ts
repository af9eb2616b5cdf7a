import type { Firing } from './grammar/grammar.ts';
import type { TokenRange } from './grammar/match.ts';
import type { ReadText } from './grammar/read-text.ts';
import type { Finding, Span } from './types.ts';

/** A range of tokens as offsets into the text. */
export function spanOf({ from, to }: TokenRange, { tokens }: ReadText): Span {
  return { start: tokens.start(from), end: tokens.end(to - 1) };
}

/** What a trigger fired on, as a finding. */
export function findingOf(
  { trigger: { lesson, id, tier }, match }: Pick<Firing, 'trigger' | 'match'>,
  text: ReadText,
): Finding {
  const { start, end } = spanOf(match, text);
  const finding = { lesson, trigger: id, tier, start, end };
  if (match.others.length === 0) return finding;
  return { ...finding, evidence: [{ start, end }, ...match.others.map((range) => spanOf(range, text))] };
}

export const ofTier = (finding: Finding, tier: Finding['tier']): Finding => ({ ...finding, tier });

/** The lessons of what fired. */
export const lessonsOf = (firings: Iterable<Firing>): ReadonlySet<string> =>
  new Set([...firings].map(({ trigger }) => trigger.lesson));
