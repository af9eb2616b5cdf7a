import type { HostState } from '../types.ts';
import type { Attention, Clock } from './clock.ts';
import { Deadline, NoAnswer } from './deadline.ts';

/** How often to look, in milliseconds. */
export interface Pace {
  /** From a look that found a change to the next. */
  readonly afterChange: number;
  /** The longest wait while nothing changes and the panel is in sight. */
  readonly idle: number;
}

/** `whole`: read and compare everything. `hinted`: only what the host's events named. */
export type LookKind = 'whole' | 'hinted';

export type LookOutcome =
  | { readonly kind: 'looked'; readonly changed: boolean }
  /** The hints can't be followed one by one. */
  | { readonly kind: 'whole-needed' }
  /** There is nothing to read just now, and that is no fault. */
  | { readonly kind: 'unavailable'; readonly state: HostState };

export interface Look {
  readonly kind: LookKind;
  /** Whether a person asked for this look. */
  readonly asked: boolean;
  /** False once nobody waits for the look any more (stopped, or out of time): its result must be dropped. */
  wanted(): boolean;
  /** The host has answered, though the look goes on: it may take as long again. */
  answered(): void;
}

export interface RoundsSetup {
  readonly clock: Clock;
  readonly attention: Attention;
  readonly pace: Pace;
  look(look: Look): Promise<LookOutcome>;
  onState(state: HostState): void;
  /** What a fault means, in one plain sentence for the practitioner. */
  explain(error: unknown): string;
}

/** From the last hint to the look that follows it; hints that keep coming put it off three times as long at most. */
export const HINTS_SETTLE = 700;
/** From the last hint to the whole look that makes sure of it. */
export const WHOLE_AFTER_HINT = 5_000;
/** A whole look is put off by hints for this many idle waits at most. */
const LONGEST_WITHOUT_WHOLE = 2;
const SLOWING = 1.5;
/** A whole look may take this share of the time at most, so that a long document stays quick to type in. */
const SHARE_OF_TIME = 1 / 10;
const FIRST_DEADLINE = 8_000;
const LAST_DEADLINE = 64_000;
const FIRST_RETRY = 2_000;
const LAST_RETRY = 30_000;
/** The focus that comes just after a look asks for no further one. */
const FRESH_ENOUGH = 1_000;

const OUT_OF_SIGHT: HostState = { kind: 'paused', why: 'The panel is out of sight.' };
const LIVE: HostState = { kind: 'live' };

/**
 * Looks at the text again and again, one look at a time: soon after a change, more and more slowly while nothing happens, not at all
 * while the panel is out of sight, at once when it comes back, and with growing waits after faults, from which it recovers by itself.
 */
export class Rounds {
  readonly #setup: RoundsSetup;
  #pace: Pace;
  #wholeDue: number | undefined;
  #hintDue: number | undefined;
  #firstHint = 0;
  #interval: number;
  #deadline = FIRST_DEADLINE;
  #failures = 0;
  #lastWholeEnd = -Infinity;
  #lastWholeTook = 0;
  #running = false;
  #stopped = false;
  #asking: (() => void)[] = [];
  #callOffTimer: () => void = () => undefined;
  #ignoreAttention: () => void = () => undefined;
  #state: HostState | undefined;

  constructor(setup: RoundsSetup) {
    this.#setup = setup;
    this.#pace = setup.pace;
    this.#interval = setup.pace.afterChange;
  }

  /** Begins with a look at everything. */
  start(): void {
    this.#ignoreAttention = this.#setup.attention.onChange(() => this.#attentionChanged());
    this.#wholeDue = this.#now();
    if (!this.#setup.attention.inSight()) this.#tell(OUT_OF_SIGHT);
    this.#arm();
  }

  /** Another pace from the next look on. */
  changePace(pace: Pace): void {
    this.#pace = pace;
    this.#interval = pace.afterChange;
  }

  /** Nothing is looked at or told any more. */
  stop(): void {
    this.#stopped = true;
    this.#callOffTimer();
    this.#ignoreAttention();
    this.#asking.splice(0).forEach((done) => done());
  }

  /** Something may have changed: `look` is called with `hinted` once hints have settled. */
  hint(): void {
    if (this.#stopped || this.#failures > 0) return;
    const now = this.#now();
    if (this.#hintDue === undefined) this.#firstHint = now;
    this.#hintDue = Math.min(now + HINTS_SETTLE, this.#firstHint + 3 * HINTS_SETTLE);
    const latest = Math.max(now, this.#lastWholeEnd + LONGEST_WITHOUT_WHOLE * this.#pace.idle);
    this.#wholeDue = this.#notTooSoon(Math.min(now + WHOLE_AFTER_HINT, latest));
    this.#arm();
  }

  /** Everything may be different, as after a switch to another e-mail: looks as soon as the look under way is over. */
  lookSoon(): void {
    this.#wholeDue = this.#now();
    this.#arm();
  }

  /** Looks at everything because a person asked; ends when that look has, whatever came of it. */
  lookNow(): Promise<void> {
    if (this.#stopped) return Promise.resolve();
    return new Promise((resolve) => {
      this.#asking.push(resolve);
      this.#arm();
    });
  }

  #arm(): void {
    this.#callOffTimer();
    if (this.#stopped || this.#running) return;
    const asked = this.#asking.length > 0;
    if (!asked && !this.#setup.attention.inSight()) return;
    const due = asked ? this.#now() : Math.min(this.#wholeDue ?? Infinity, this.#hintDue ?? Infinity);
    if (due === Infinity) return;
    this.#callOffTimer = this.#setup.clock.after(Math.max(0, due - this.#now()), () => void this.#round());
  }

  async #round(): Promise<void> {
    const asking = this.#asking.splice(0);
    const asked = asking.length > 0;
    const kind: LookKind = asked || (this.#wholeDue ?? Infinity) <= this.#now() ? 'whole' : 'hinted';
    const started = this.#now();
    this.#hintDue = undefined;
    if (kind === 'whole') this.#wholeDue = undefined;

    let waiting = true;
    const deadline = new Deadline(this.#setup.clock, this.#deadline);
    const look: Look = {
      kind,
      asked,
      wanted: () => waiting && !this.#stopped,
      answered: () => deadline.renew(),
    };
    this.#running = true;
    try {
      const outcome = await deadline.of(this.#setup.look(look));
      if (!this.#stopped) this.#succeeded(kind, started, outcome);
    } catch (error) {
      if (!this.#stopped) this.#failed(error);
    } finally {
      waiting = false;
      this.#running = false;
    }
    asking.forEach((done) => done());
    this.#arm();
  }

  #succeeded(kind: LookKind, started: number, outcome: LookOutcome): void {
    const now = this.#now();
    this.#failures = 0;
    if (kind === 'whole') {
      this.#lastWholeEnd = now;
      this.#lastWholeTook = now - started;
      this.#deadline = Math.min(LAST_DEADLINE, Math.max(FIRST_DEADLINE, 4 * this.#lastWholeTook));
    }
    const { afterChange, idle } = this.#pace;
    const changed = outcome.kind === 'looked' && outcome.changed;
    this.#interval = changed ? afterChange : Math.min(idle, this.#interval * SLOWING);

    const wanted = outcome.kind === 'whole-needed' ? now : now + this.#interval;
    // What was asked for while we looked (a hint, another e-mail) is due as it was.
    this.#wholeDue = this.#notTooSoon(Math.min(this.#wholeDue ?? Infinity, wanted));
    this.#tell(outcome.kind === 'unavailable' ? outcome.state : LIVE);
  }

  #failed(error: unknown): void {
    this.#failures += 1;
    if (error instanceof NoAnswer) this.#deadline = Math.min(LAST_DEADLINE, this.#deadline * 2);
    this.#hintDue = undefined;
    this.#wholeDue = this.#now() + Math.min(LAST_RETRY, FIRST_RETRY * 2 ** (this.#failures - 1));
    this.#tell({ kind: 'limited', why: this.#setup.explain(error) });
  }

  #attentionChanged(): void {
    if (this.#stopped) return;
    if (!this.#setup.attention.inSight()) {
      this.#callOffTimer();
      this.#tell(OUT_OF_SIGHT);
      return;
    }
    const cameBack = this.#state === OUT_OF_SIGHT;
    if (cameBack || this.#now() - this.#lastWholeEnd > FRESH_ENOUGH) this.#wholeDue = this.#now();
    this.#arm();
  }

  #notTooSoon(due: number): number {
    return Math.max(due, this.#lastWholeEnd + this.#lastWholeTook / SHARE_OF_TIME);
  }

  #tell(state: HostState): void {
    if (this.#stopped) return;
    const before = this.#state;
    this.#state = state;
    if (before !== undefined && whyOf(before) === whyOf(state) && before.kind === state.kind) return;
    this.#setup.onState(state);
  }

  #now(): number {
    return this.#setup.clock.now();
  }
}

function whyOf(state: HostState): string {
  return state.kind === 'live' ? '' : state.why;
}
