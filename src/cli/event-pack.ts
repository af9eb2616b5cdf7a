import type { CompiledDetector, CompiledGate } from '../detection/index.ts';
import type { EventPack } from '../launchevent/types.ts';
import { leadOf, type OutlookChoices, type Pack } from '../lessons/index.ts';

/** The part of a pack that Outlook's events need: what decides on tier `prompt`, and what is asked. */
export function eventPackOf(
  pack: Pack,
  detector: CompiledDetector,
  gate: CompiledGate | undefined,
  outlook: OutlookChoices,
): EventPack {
  return {
    detector: promptTier(detector, gate),
    gate: gate ?? null,
    lessons: pack.lessons.map((lesson) => ({ id: lesson.id, title: lesson.title, lead: leadOf(lesson) })),
    twins: pack.twins,
    outlook,
  };
}

/** Without what only the quieter tiers need. Triggers that a count of tier `prompt` counts stay. */
function promptTier(detector: CompiledDetector, gate: CompiledGate | undefined): CompiledDetector {
  const counts = detector.counts.filter(({ tier }) => tier === 'prompt');
  const isCounted = (lesson: string, id: string): boolean =>
    counts.some((count) => count.lesson === lesson && count.of.includes(id));
  const mayPrompt = ({ tier, lesson, id }: CompiledDetector['triggers'][number]): boolean =>
    gate === undefined ? tier === 'prompt' : gate.triggers.includes(`${lesson}/${id}`);
  const triggers = detector.triggers.filter(
    (trigger) => mayPrompt(trigger) || isCounted(trigger.lesson, trigger.id),
  );
  return { ...detector, triggers, counts, absences: [] };
}
