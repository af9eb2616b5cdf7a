import type { CompiledCount, Finding, PassageFindings } from './types.ts';

/** Adds a finding where the n-th of the findings that a count trigger watches stands. */
export function countOverDocument(
  counts: readonly CompiledCount[],
  all: readonly PassageFindings[],
): readonly PassageFindings[] {
  if (counts.length === 0) return all;
  const seen = new Map<CompiledCount, number>();
  return all.map(({ passage, findings }) => {
    const added = findings.flatMap((finding) => countsReached(counts, seen, finding));
    return added.length === 0 ? { passage, findings } : { passage, findings: [...findings, ...added] };
  });
}

function countsReached(
  counts: readonly CompiledCount[],
  seen: Map<CompiledCount, number>,
  finding: Finding,
): Finding[] {
  const reached: Finding[] = [];
  for (const count of counts) {
    if (count.lesson !== finding.lesson || !count.of.includes(finding.trigger)) continue;
    const number = (seen.get(count) ?? 0) + 1;
    seen.set(count, number);
    if (number !== count.at) continue;
    reached.push({
      lesson: count.lesson,
      trigger: count.id,
      tier: count.tier,
      start: finding.start,
      end: finding.end,
    });
  }
  return reached;
}
