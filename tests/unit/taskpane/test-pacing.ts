import type { Pacing } from '../../../src/taskpane/scanning/index.ts';

/** A clock that only work moves, and a page that is always ready to go on. */
export class TestPacing implements Pacing {
  #now = 0;
  #began = 0;
  /** How long each stretch of work lasted between two rests (milliseconds). */
  readonly slices: number[] = [];

  now(): number {
    return this.#now;
  }

  /** Lets time go by. */
  work(milliseconds: number): void {
    this.#now += milliseconds;
  }

  async yieldToPage(): Promise<void> {
    this.slices.push(this.#now - this.#began);
    await Promise.resolve();
    this.#began = this.#now;
  }
}

/** Lets everything that waits for nothing but its turn go on. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 50; turn += 1) await Promise.resolve();
}
