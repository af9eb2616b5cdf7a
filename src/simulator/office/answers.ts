import type { Faults } from '../model/index.ts';

/** How long the host takes for one call, in milliseconds. Zero answers in the next microtask, without a timer. */
export type Delay = number | (() => number);

/** A few milliseconds, now and then more: what Word on a quiet computer takes. */
export function lifelikeDelay(): number {
  return 3 + Math.random() * 27;
}

/** Answers calls one after another, as a host does, each after its delay; and goes wrong where a fault is set. */
export class Answers {
  #last: Promise<void> = Promise.resolve();

  constructor(
    readonly faults: Faults,
    readonly delay: Delay,
  ) {}

  /** Runs `job` when its turn comes; its error is the caller's alone. */
  answer<Value>(job: () => Value): Promise<Value> {
    if (this.faults.neverAnswer) return new Promise(() => undefined);
    const turn = this.#last.then(() => this.#wait()).then(job);
    this.#last = turn.then(
      () => undefined,
      () => undefined,
    );
    return turn;
  }

  /** The code that the next call is to fail with, once; undefined where nothing is set. */
  takeFailure(): string | undefined {
    const code = this.faults.failNextCall ?? undefined;
    this.faults.failNextCall = null;
    return code;
  }

  #wait(): Promise<void> {
    const own = typeof this.delay === 'number' ? this.delay : this.delay();
    const milliseconds = own + this.faults.slowBy;
    if (milliseconds <= 0) return Promise.resolve();
    return new Promise((resolve) => setTimeout(resolve, milliseconds));
  }
}
