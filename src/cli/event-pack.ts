import { detectorPart } from '../detection/compiler/index.ts';
import { mayPrompt, type CompiledDetector, type CompiledGate } from '../detection/index.ts';
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

/** Without what only the quieter tiers need. */
const promptTier = (detector: CompiledDetector, gate: CompiledGate | undefined): CompiledDetector =>
  detectorPart(detector, (trigger) => mayPrompt(trigger, gate));
