/** Keeps long work from blocking the page. */
export interface Pacing {
  /** Milliseconds from some fixed moment. */
  now(): number;
  /** Lets the page draw and take keystrokes, and goes on soon after. */
  yieldToPage(): Promise<void>;
}

/** Work goes on for so long before it lets the page have its turn: half of what a frame has at 60 a second. */
export const longestSlice = 8;

/** The pacing of the page that we run in. */
export function pagePacing(): Pacing {
  return { now: () => performance.now(), yieldToPage: throughChannel };
}

/**
 * A message to ourselves comes back after all that the page has waiting, Office's answers among it. `scheduler.yield`
 * would go before them and keep them waiting until the last passage; a timer would cost 4 ms each time.
 */
function throughChannel(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}

/** Counts the time of a slice, from when it was made. To be asked before each step of the work. */
export class Slice {
  readonly #pacing: Pacing;
  #began: number;
  #latestStep: number;

  constructor(pacing: Pacing) {
    this.#pacing = pacing;
    this.#began = this.#latestStep = pacing.now();
  }

  /** Whether the slice has no room for a step as long as the last. Each step counts from when this was last asked. */
  isFull(): boolean {
    const now = this.#pacing.now();
    const step = now - this.#latestStep;
    this.#latestStep = now;
    return now - this.#began + step > longestSlice;
  }

  /** Yields to the page and begins anew; `onRest` is called in a turn of its own, and may itself take several. */
  async rest(onRest: () => void | Promise<void>): Promise<void> {
    await this.#pacing.yieldToPage();
    await onRest();
    await this.#pacing.yieldToPage();
    this.#began = this.#latestStep = this.#pacing.now();
  }
}
