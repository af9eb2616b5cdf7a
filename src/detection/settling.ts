import { putInOrder } from './sorting.ts';
import type { Finding } from './types.ts';

const rank = { prompt: 0, consider: 1, 'good-practice': 2 } as const;

/** An acknowledgement stands beside a prompt on the same words; it neither replaces one nor is replaced. */
const isAcknowledgement = ({ tier }: Finding): boolean => tier === 'good-practice';

const compete = (a: Finding, b: Finding): boolean =>
  a.lesson === b.lesson &&
  isAcknowledgement(a) === isAcknowledgement(b) &&
  a.start < b.end &&
  b.start < a.end;

const byStrength = (a: Finding, b: Finding): number =>
  rank[a.tier] - rank[b.tier] || b.end - b.start - (a.end - a.start) || a.start - b.start;

const byPlace = (a: Finding, b: Finding): number =>
  a.start - b.start || a.end - b.end || (a.lesson < b.lesson ? -1 : 1);

/** Of findings of one lesson that overlap, the one of the strongest tier stays, then the longest. Sorted by start. */
export function settle(findings: readonly Finding[]): readonly Finding[] {
  if (findings.length === 1) return findings;
  const kept: Finding[] = [];
  for (const finding of putInOrder(findings.slice(), byStrength)) {
    if (!kept.some((other) => compete(other, finding))) kept.push(finding);
  }
  return putInOrder(kept, byPlace);
}
