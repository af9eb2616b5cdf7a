import type { Firing } from '../grammar/grammar.ts';
import type { ReadText } from '../grammar/read-text.ts';
import type { CompiledGate, GateTerms } from '../types.ts';
import type { Tier } from '../../lessons/index.ts';
import { asWholeKey, gateTriggerKey, shortKey, WordFeatureKeys } from './gate-features.ts';
import { KeyList } from './key-list.ts';
import { eachWeight, type WeightTable } from './packed-weights.ts';

/** What a trigger is to the gate. */
interface Standing {
  /** Number of its lesson. */
  readonly lesson: number;
  /** Whether the gate is asked about it. */
  readonly isOwn: boolean;
  readonly isNew: boolean;
  /** Its short key. */
  readonly key: number;
}

/**
 * Decides what is shown as a prompt: of what its triggers found, that which is right nine times in ten. It needs
 * neither the large model nor any other trigger, so that it decides the same wherever it runs.
 */
export class Gate {
  private readonly triggers: ReadonlySet<string>;
  private readonly quietTriggers: ReadonlySet<string>;
  private readonly standings = new Map<NamedTrigger, Standing>();
  private readonly words = new WordFeatureKeys();
  /** Short keys of the features of the sentence at hand. */
  private readonly keys = new KeyList();
  private readonly odds: Float64Array;
  private readonly weigh = (lesson: number, weight: number): void => {
    this.odds[lesson] = (this.odds[lesson] as number) + weight;
  };

  constructor(
    private readonly compiled: GateTerms,
    private readonly features: WeightTable,
  ) {
    this.triggers = new Set(compiled.triggers);
    this.quietTriggers = new Set(compiled.quietTriggers);
    this.odds = new Float64Array(compiled.lessons.length);
  }

  /** Whether a trigger was added since the training: it keeps the tier that its author gave it. */
  isNew(trigger: NamedTrigger): boolean {
    return this.standing(trigger).isNew;
  }

  /** Of what fired in sentence `at`, that which is to be a prompt. */
  admitted(text: ReadText, at: number, firings: readonly Firing[]): readonly Firing[] {
    const fresh = firings.filter(({ trigger }) => trigger.tier === 'prompt' && this.isNew(trigger));
    const own = firings.filter(({ trigger }) => this.standing(trigger).isOwn);
    if (own.length === 0) return fresh;
    const { thresholds } = this.compiled;
    const odds = this.logOdds(text, at, firings);
    const admitted = own.filter(({ trigger }) => {
      const { lesson } = this.standing(trigger);
      return (odds[lesson] ?? -Infinity) >= (thresholds[lesson] ?? Infinity);
    });
    return [...fresh, ...admitted];
  }

  /**
   * How strongly sentence `at` speaks for each lesson, given what fired there: of that only its own triggers count.
   * Holds until it is asked again.
   */
  private logOdds(text: ReadText, at: number, firings: readonly Firing[]): Float64Array {
    const { keys, odds, features, words } = this;
    const { bias, scale } = this.compiled;
    keys.begin();
    words.read(text, at);
    for (let number = 0; number < words.count; number++) keys.add(shortKey(words.keys[number] as number));
    for (const { trigger } of firings) {
      const { isOwn, key } = this.standing(trigger);
      if (isOwn) keys.add(key);
    }
    odds.fill(0);
    for (let number = 0; number < keys.count; number++) {
      const row = features.keys.numberOf(asWholeKey(keys.keys[number] as number));
      if (row >= 0) eachWeight(features.rows, row, this.weigh);
    }
    const factor = scale / Math.sqrt(Math.max(1, keys.count));
    for (let lesson = 0; lesson < odds.length; lesson++) {
      odds[lesson] = (odds[lesson] as number) * factor + (bias[lesson] ?? 0);
    }
    return odds;
  }

  private standing(trigger: NamedTrigger): Standing {
    const given = this.standings.get(trigger);
    if (given) return given;
    const name = triggerName(trigger);
    const isOwn = this.triggers.has(name);
    const made = {
      lesson: this.compiled.lessons.indexOf(trigger.lesson),
      isOwn,
      isNew: !isOwn && !this.quietTriggers.has(name),
      key: shortKey(gateTriggerKey(trigger)),
    };
    this.standings.set(trigger, made);
    return made;
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
