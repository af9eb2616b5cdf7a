import type { Firing } from '../grammar/grammar.ts';
import type { ReadText } from '../grammar/read-text.ts';
import type { CompiledGate, GateTerms } from '../types.ts';
import type { Tier } from '../../lessons/index.ts';
import { asWholeKey, gateFeaturesOf } from './gate-features.ts';
import type { WeightTable } from './packed-weights.ts';

/**
 * Decides what is shown as a prompt: of what its triggers found, that which is right nine times in ten. It needs
 * neither the large model nor any other trigger, so that it decides the same wherever it runs.
 */
export class Gate {
  private readonly triggers: ReadonlySet<string>;
  private readonly quietTriggers: ReadonlySet<string>;

  constructor(
    private readonly compiled: GateTerms,
    private readonly features: WeightTable,
  ) {
    this.triggers = new Set(compiled.triggers);
    this.quietTriggers = new Set(compiled.quietTriggers);
  }

  /** Whether a trigger was added since the training: it keeps the tier that its author gave it. */
  isNew(trigger: NamedTrigger): boolean {
    const name = triggerName(trigger);
    return !this.triggers.has(name) && !this.quietTriggers.has(name);
  }

  /** Of what fired in sentence `at`, that which is to be a prompt. */
  admitted(text: ReadText, at: number, firings: readonly Firing[]): readonly Firing[] {
    const fresh = firings.filter(({ trigger }) => trigger.tier === 'prompt' && this.isNew(trigger));
    return [...fresh, ...this.weighed(text, at, firings)];
  }

  private weighed(text: ReadText, at: number, firings: readonly Firing[]): readonly Firing[] {
    const own = this.own(firings);
    if (own.length === 0) return own;
    const scores = this.logOdds(text, at, own);
    const { lessons, thresholds } = this.compiled;
    return own.filter(({ trigger }) => {
      const lesson = lessons.indexOf(trigger.lesson);
      return (scores[lesson] ?? -Infinity) >= (thresholds[lesson] ?? Infinity);
    });
  }

  /** Those of its triggers, for which alone it has weights. */
  private own(firings: readonly Firing[]): readonly Firing[] {
    return firings.filter(({ trigger }) => this.triggers.has(triggerName(trigger)));
  }

  /** How strongly sentence `at` speaks for each lesson, given what fired there. */
  logOdds(text: ReadText, at: number, firings: readonly Firing[]): Float64Array {
    const keys = gateFeaturesOf(text, at, this.own(firings));
    const { lessons, bias, scale } = this.compiled;
    const { features } = this;
    const sums = new Float64Array(lessons.length);
    for (const key of keys) {
      const row = features.keys.numberOf(asWholeKey(key)) * sums.length;
      if (row < 0) continue;
      for (let lesson = 0; lesson < sums.length; lesson++) {
        sums[lesson] = (sums[lesson] ?? 0) + (features.weights[row + lesson] ?? 0);
      }
    }
    const factor = scale / Math.sqrt(Math.max(1, keys.size));
    return sums.map((sum, lesson) => sum * factor + (bias[lesson] ?? 0));
  }
}

/** What a trigger is known by. */
export interface NamedTrigger {
  readonly lesson: string;
  readonly id: string;
}

/** A trigger's name among all lessons. */
export const triggerName = ({ lesson, id }: NamedTrigger): string => `${lesson}/${id}`;

/** Whether a trigger may make prompts, as a gate or, without one, its author decides. */
export function mayPrompt(
  trigger: NamedTrigger & { readonly tier: Tier },
  gate: Pick<CompiledGate, 'triggers' | 'quietTriggers'> | undefined,
): boolean {
  const name = triggerName(trigger);
  if (gate?.triggers.includes(name)) return true;
  return trigger.tier === 'prompt' && !gate?.quietTriggers.includes(name);
}
