import type { Considering, WeighedSentence } from './considering.ts';
import { findingOf, lessonsOf, ofTier } from './finding.ts';
import type { Gate } from './gate/index.ts';
import type { Firing } from './grammar/grammar.ts';
import type { ReadText } from './grammar/read-text.ts';
import type { Finding } from './types.ts';

const noLessons: ReadonlySet<string> = new Set();
const noFindings: readonly Finding[] = [];

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
  findings(text: ReadText, at: number, firings: readonly Firing[]): readonly Finding[] {
    if (firings.length === 0 && !this.considering) return noFindings;
    // Each then has the tier of its trigger.
    if (!this.gate && !this.considering) return firings.map((firing) => findingOf(firing, text));
    const sentence: WeighedSentence = { text, at, firings };
    if (firings.length === 0) return this.considering?.findings(sentence, firings, noLessons) ?? noFindings;
    const prompts = new Set(this.prompts(sentence));
    const standing = firings.filter(
      (firing) => prompts.has(firing) || firing.trigger.tier === 'good-practice',
    );
    const rest = firings.filter((firing) => !standing.includes(firing));
    return [
      ...standing.map((firing) =>
        ofTier(findingOf(firing, text), prompts.has(firing) ? 'prompt' : 'good-practice'),
      ),
      ...this.considered(sentence, rest, lessonsOf(prompts)),
    ];
  }

  private prompts({ text, at, firings }: WeighedSentence): readonly Firing[] {
    if (this.gate) return this.gate.admitted(text, at, firings);
    return firings.filter(({ trigger }) => trigger.tier === 'prompt');
  }

  private considered(
    sentence: WeighedSentence,
    rest: readonly Firing[],
    prompted: ReadonlySet<string>,
  ): readonly Finding[] {
    const { text } = sentence;
    if (!this.considering) return rest.map((firing) => ofTier(findingOf(firing, text), 'consider'));
    // What a trigger found that was added since the training is not for the model to judge.
    const fresh = rest.filter(({ trigger }) => this.gate?.isNew(trigger));
    return [
      ...this.considering.findings(sentence, rest, prompted),
      ...fresh.map((firing) => findingOf(firing, text)),
    ];
  }
}
