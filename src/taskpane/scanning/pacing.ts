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

/** Counts the time of a slice, from when it was made. */
export class Slice {
  readonly #pacing: Pacing;
  #began: number;

  constructor(pacing: Pacing) {
    this.#pacing = pacing;
    this.#began = pacing.now();
  }

  /** Yields to the page if the slice has lasted long enough; `onRest` is then called in a turn of its own. */
  async rest(onRest: () => void): Promise<void> {
    if (this.#pacing.now() - this.#began < longestSlice) return;
    await this.#pacing.yieldToPage();
    onRest();
    // What was told is drawn at once, in the same turn: the next slice waits for another.
    await this.#pacing.yieldToPage();
    this.#began = this.#pacing.now();
  }
}
