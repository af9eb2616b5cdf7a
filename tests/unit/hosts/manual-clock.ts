import type { Attention, Clock } from '../../../src/hosts/watching/index.ts';

interface Timer {
  readonly due: number;
  readonly job: () => void;
}

/** A clock that stands still until a test moves it on. */
export class ManualClock implements Clock {
  #now = 0;
  readonly #timers = new Set<Timer>();

  now(): number {
    return this.#now;
  }

  after(milliseconds: number, job: () => void): () => void {
    const timer = { due: this.#now + milliseconds, job };
    this.#timers.add(timer);
    return () => this.#timers.delete(timer);
  }

  /** How many jobs are waiting for their time. */
  get waiting(): number {
    return this.#timers.size;
  }

  /** Moves on, running each job at its time and letting all that it began come to rest. */
  async advance(milliseconds: number): Promise<void> {
    const end = this.#now + milliseconds;
    await settle();
    for (let timer = this.#next(end); timer !== undefined; timer = this.#next(end)) {
      this.#now = Math.max(this.#now, timer.due);
      this.#timers.delete(timer);
      timer.job();
      await settle();
    }
    this.#now = end;
  }

  #next(end: number): Timer | undefined {
    return [...this.#timers].filter(({ due }) => due <= end).sort((a, b) => a.due - b.due)[0];
  }
}

/** Lets every promise that can be kept now be kept. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 3; turn += 1) await new Promise((resolve) => setTimeout(resolve, 0));
}

/** A panel that a test puts out of sight and back. */
export class ManualAttention implements Attention {
  #inSight = true;
  readonly #listeners = new Set<() => void>();

  inSight(): boolean {
    return this.#inSight;
  }

  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  hide(): void {
    this.#inSight = false;
    this.focus();
  }

  show(): void {
    this.#inSight = true;
    this.focus();
  }

  focus(): void {
    this.#listeners.forEach((listener) => listener());
  }
}
