import type { Finding } from './types.ts';

const rank = { prompt: 0, consider: 1, 'good-practice': 2 } as const;

const overlap = (a: Finding, b: Finding): boolean => a.start < b.end && b.start < a.end;

/** Of findings of one lesson that overlap, the one of the strongest tier stays, then the longest. Sorted by start. */
export function settle(findings: readonly Finding[]): Finding[] {
  const best = [...findings].sort(
    (a, b) => rank[a.tier] - rank[b.tier] || b.end - b.start - (a.end - a.start) || a.start - b.start,
  );
  const kept: Finding[] = [];
  for (const finding of best) {
    const isBeaten = kept.some((other) => other.lesson === finding.lesson && overlap(other, finding));
    if (!isBeaten) kept.push(finding);
  }
  return kept.sort((a, b) => a.start - b.start || a.end - b.end || (a.lesson < b.lesson ? -1 : 1));
}
