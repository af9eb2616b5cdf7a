import { findingOf, spanOf } from './finding.ts';
import type { Gate } from './gate/index.ts';
import type { Firing, Grammar } from './grammar/grammar.ts';
import type { ReadText } from './grammar/read-text.ts';
import { Features, featuresOf } from './model/features.ts';
import { LexiconSpotter } from './model/lexicon-spotter.ts';
import { Model, type Sighting } from './model/model.ts';
import type { CompiledModel, Finding } from './types.ts';

/** Id of the trigger that findings of the model alone carry. */
export const modelTrigger = 'model';

/**
 * What was trained, at work. The gate decides which findings of triggers are prompts, the model what else is worth
 * considering. Good practice stands by itself. A trigger that was added since the training, and every trigger where
 * there is no gate, has the tier that its author gave it; without a model what is no prompt is of tier `consider`.
 */
export class Weighing {
  constructor(
    private readonly gate: Gate | undefined,
    private readonly considering: Considering | undefined,
  ) {}

  get hasGate(): boolean {
    return this.gate !== undefined;
  }

  /** The findings in sentence `at`, given what fired there. */
  findings(text: ReadText, at: number, firings: readonly Firing[]): Finding[] {
    const prompts = new Set(this.prompts(text, at, firings));
    const standing = firings.filter(
      (firing) => prompts.has(firing) || firing.trigger.tier === 'good-practice',
    );
    const rest = firings.filter((firing) => !standing.includes(firing));
    return [
      ...standing.map((firing) =>
        ofTier(findingOf(firing, text), prompts.has(firing) ? 'prompt' : 'good-practice'),
      ),
      ...this.considered(text, at, firings, rest, lessonsOf(prompts)),
    ];
  }

  private prompts(text: ReadText, at: number, firings: readonly Firing[]): readonly Firing[] {
    if (this.gate) return this.gate.admitted(text, at, firings);
    return firings.filter(({ trigger }) => trigger.tier === 'prompt');
  }

  private considered(
    text: ReadText,
    at: number,
    firings: readonly Firing[],
    rest: readonly Firing[],
    prompted: ReadonlySet<string>,
  ): Finding[] {
    if (!this.considering) return rest.map((firing) => ofTier(findingOf(firing, text), 'consider'));
    // What a trigger found that was added since the training is not for the model to judge.
    const fresh = rest.filter(({ trigger }) => this.gate?.isNew(trigger));
    return [
      ...this.considering.findings(text, at, firings, rest).filter(({ lesson }) => !prompted.has(lesson)),
      ...fresh.map((firing) => findingOf(firing, text)),
    ];
  }
}

/** What model and gate together make of a sentence. */
export class Considering {
  private readonly model: Model;
  private readonly spotter: LexiconSpotter;
  private readonly features = new Features();

  constructor(
    grammar: Grammar,
    private readonly gate: Gate,
    model: CompiledModel,
  ) {
    this.model = new Model(model);
    this.spotter = new LexiconSpotter(grammar);
  }

  findings(text: ReadText, at: number, firings: readonly Firing[], rest: readonly Firing[]): Finding[] {
    const features = featuresOf(text, at, firings, this.spotter, this.features);
    return this.model
      .sightings(features, lessonsOf(rest), this.gate.logOdds(text, at, firings))
      .map((sighting) => seenFinding(sighting, text, rest));
  }
}

/** Where a trigger of the lesson fired, its words; elsewhere the words that weighed most. */
function seenFinding({ lesson, weighed }: Sighting, text: ReadText, firings: readonly Firing[]): Finding {
  const fired = firings.find(({ trigger }) => trigger.lesson === lesson);
  if (fired) return ofTier(findingOf(fired, text), 'consider');
  const [first, last] = [weighed[0], weighed.at(-1)];
  return {
    lesson,
    trigger: modelTrigger,
    tier: 'consider',
    ...spanOf({ from: first?.from ?? 0, to: last?.to ?? 1 }, text),
    evidence: weighed.map((range) => spanOf(range, text)),
  };
}

const ofTier = (finding: Finding, tier: Finding['tier']): Finding => ({ ...finding, tier });

const lessonsOf = (firings: Iterable<Firing>): ReadonlySet<string> =>
  new Set([...firings].map(({ trigger }) => trigger.lesson));
