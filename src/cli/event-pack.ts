import { packPrompting } from '../detection/compiler/index.ts';
import type { CompiledDetector, CompiledGate } from '../detection/index.ts';
import type { EventPack, Further } from '../launchevent/types.ts';
import { leadOf, type OutlookChoices, type Pack } from '../lessons/index.ts';

/** The part of a pack that Outlook's events need: what decides on tier `prompt`, and what is asked. */
export function eventPackOf(
  pack: Pack,
  detector: CompiledDetector,
  gate: CompiledGate | undefined,
  outlook: OutlookChoices,
): EventPack {
  const further: Further = {
    lessons: pack.lessons.map((lesson) => ({ id: lesson.id, title: lesson.title, lead: leadOf(lesson) })),
    twins: pack.twins,
  };
  return { prompting: packPrompting(detector, gate, JSON.stringify(further)), outlook };
}
