import { findingOf, spanOf } from './finding.ts';
import type { Firing } from './grammar/grammar.ts';
import type { ReadText } from './grammar/read-text.ts';
import { featuresOf } from './model/features.ts';
import { LexiconSpotter } from './model/lexicon-spotter.ts';
import { Model, type Sighting } from './model/model.ts';
import type { CompiledDetector, CompiledModel, Finding } from './types.ts';

/** Id of the trigger that findings of the model alone carry. */
export const modelTrigger = 'model';

/**
 * The trained tier. The model weighs each sentence, the triggers that fired in it among the rest. It decides on
 * everything of tier `consider`; it raises what a trigger found to a prompt where it is certain, and lets a prompt
 * count as `consider` where it is far from convinced. Good practice stands by itself.
 */
export class Weighing {
  private readonly model: Model;
  private readonly spotter: LexiconSpotter;

  constructor(compiled: CompiledDetector, model: CompiledModel) {
    this.model = new Model(model);
    this.spotter = new LexiconSpotter(compiled);
  }

  /** The findings in sentence `at`, given what fired there. */
  findings(text: ReadText, at: number, firings: readonly Firing[]): Finding[] {
    const scores = this.model.scores(featuresOf(text, at, firings, this.spotter));
    const stands = ({ trigger }: Firing): boolean =>
      trigger.tier === 'good-practice' || (trigger.tier === 'prompt' && scores.stands(trigger.lesson));
    const standing = firings.filter(stands);
    const prompted = new Set(
      standing.filter(({ trigger }) => trigger.tier === 'prompt').map(({ trigger }) => trigger.lesson),
    );
    const doubtful = firings.filter((firing) => !stands(firing));
    const doubted = new Set(doubtful.map(({ trigger }) => trigger.lesson));
    const seen = scores.sightings(doubted).filter(({ lesson }) => !prompted.has(lesson));
    return [
      ...standing.map((firing) => findingOf(firing, text)),
      ...seen.map((sighting) => seenFinding(sighting, text, doubtful)),
    ];
  }
}

/** Where a trigger of the lesson fired, its words; elsewhere the words that weighed most. */
function seenFinding(
  { lesson, weighed, isCertain }: Sighting,
  text: ReadText,
  firings: readonly Firing[],
): Finding {
  const fired = firings.find(({ trigger }) => trigger.lesson === lesson);
  if (fired) return { ...findingOf(fired, text), tier: isCertain ? 'prompt' : 'consider' };
  const [first, last] = [weighed[0], weighed.at(-1)];
  return {
    lesson,
    trigger: modelTrigger,
    tier: 'consider',
    ...spanOf({ from: first?.from ?? 0, to: last?.to ?? 1 }, text),
    evidence: weighed.map((range) => spanOf(range, text)),
  };
}
