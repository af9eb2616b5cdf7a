import type { Firing } from './grammar/grammar.ts';
import type { ReadText } from './grammar/read-text.ts';
import { featuresOf } from './model/features.ts';
import { LexiconSpotter } from './model/lexicon-spotter.ts';
import { Model, type Sighting } from './model/model.ts';
import { spanOf } from './spans.ts';
import type { CompiledDetector, CompiledModel, Finding } from './types.ts';

/** Id of the trigger that findings of the trained tier carry. */
export const modelTrigger = 'model';

/**
 * The trained tier: the model weighs each sentence, the triggers that fired in it among the rest. It decides on
 * everything of tier `consider`, and raises what a trigger found to a prompt where it is certain; what triggers of
 * tier `prompt` and `good-practice` find stands by itself.
 */
export class ConsiderTier {
  private readonly model: Model;
  private readonly spotter: LexiconSpotter;

  constructor(compiled: CompiledDetector, model: CompiledModel) {
    this.model = new Model(model);
    this.spotter = new LexiconSpotter(compiled);
  }

  /** What the model sees in sentence `at`. */
  findings(text: ReadText, at: number, firings: readonly Firing[]): Finding[] {
    const features = featuresOf(text, at, firings, this.spotter);
    return this.model.sightings(features).map((sighting) => considerFinding(sighting, text, firings));
  }
}

/** Where a trigger of the lesson fired, its words; elsewhere the words that weighed most. */
function considerFinding({ lesson, weighed, isCertain }: Sighting, text: ReadText, firings: readonly Firing[]): Finding {
  const fired = firings.find(({ trigger }) => trigger.lesson === lesson && trigger.tier === 'consider');
  if (fired) {
    const tier = isCertain ? 'prompt' : 'consider';
    return { lesson, trigger: fired.trigger.id, tier, ...spanOf(fired.match, text) };
  }
  const [first, last] = [weighed[0], weighed.at(-1)];
  const whole = spanOf({ from: first?.from ?? 0, to: last?.to ?? 1 }, text);
  return {
    lesson,
    trigger: modelTrigger,
    tier: 'consider',
    ...whole,
    evidence: weighed.map((range) => spanOf(range, text)),
  };
}

