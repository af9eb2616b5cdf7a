import type { CompiledCount, Finding, PassageFindings } from './types.ts';

/**
 * Adds a finding where the n-th of the findings that a count trigger watches stands.
 * @param gated whether a gate has decided on prompts: then a count that gives a prompt counts prompts alone, so that it comes to the
 *   same with the model (in the panel) and without (in Outlook's events)
 */
export function countOverDocument(
  counts: readonly CompiledCount[],
  all: readonly PassageFindings[],
  gated: boolean,
): readonly PassageFindings[] {
  if (counts.length === 0) return all;
  const seen = new Map<CompiledCount, number>();
  return all.map(({ passage, findings }) => {
    const added = findings.flatMap((finding) => countsReached(counts, seen, finding, gated));
    return added.length === 0 ? { passage, findings } : { passage, findings: [...findings, ...added] };
  });
}

function countsReached(
  counts: readonly CompiledCount[],
  seen: Map<CompiledCount, number>,
  finding: Finding,
  gated: boolean,
): Finding[] {
  const reached: Finding[] = [];
  for (const count of counts) {
    if (count.lesson !== finding.lesson || !count.of.includes(finding.trigger)) continue;
    if (gated && count.tier === 'prompt' && finding.tier !== 'prompt') continue;
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
