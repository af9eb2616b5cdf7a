import { findingOf, spanOf } from './finding.ts';
import type { Gate } from './gate/index.ts';
import type { Firing, Grammar } from './grammar/grammar.ts';
import type { TokenRange } from './grammar/match.ts';
import type { ReadText } from './grammar/read-text.ts';
import { FeatureReader } from './model/features.ts';
import { Model } from './model/model.ts';
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
      ...this.considering.findings(text, at, firings, rest, prompted),
      ...fresh.map((firing) => findingOf(firing, text)),
    ];
  }
}

/** What model and gate together make of a sentence. */
export class Considering {
  private readonly model: Model;
  private readonly reader: FeatureReader;

  constructor(
    grammar: Grammar,
    private readonly gate: Gate,
    model: CompiledModel,
  ) {
    this.model = new Model(model);
    this.reader = new FeatureReader(this.model, grammar);
  }

  /** Findings of lessons that are not prompted already: where a trigger fired, its words; elsewhere those that weighed most. */
  findings(
    text: ReadText,
    at: number,
    firings: readonly Firing[],
    rest: readonly Firing[],
    prompted: ReadonlySet<string>,
  ): Finding[] {
    const { model, gate } = this;
    const features = this.reader.read(text, at, firings);
    const range = text.sentences[at];
    const findings: Finding[] = [];
    for (const number of model.sightings(features, lessonsOf(rest), gate.logOdds(text, at, firings))) {
      const lesson = model.lesson(number);
      if (!range || prompted.has(lesson)) continue;
      const fired = rest.find(({ trigger }) => trigger.lesson === lesson);
      findings.push(
        fired
          ? ofTier(findingOf(fired, text), 'consider')
          : seenFinding(lesson, model.weighed(features, range, number), text),
      );
    }
    return findings;
  }
}

function seenFinding(lesson: string, weighed: readonly TokenRange[], text: ReadText): Finding {
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
