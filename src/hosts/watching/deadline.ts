import type { Clock } from './clock.ts';

/** A call to the host that has not been answered in time. */
export class NoAnswer extends Error {
  constructor() {
    super('The host has not answered in time.');
    this.name = 'NoAnswer';
  }
}

/**
 * The outcome of `call`, or NoAnswer once `milliseconds` have gone by. The call itself can't be ended: what it brings later is
 * dropped here, and whoever passes a job that goes on by itself must look whether anyone still waits.
 */
export function withDeadline<Value>(
  clock: Clock,
  milliseconds: number,
  call: Promise<Value>,
): Promise<Value> {
  return new Deadline(clock, milliseconds).of(call);
}

/** A deadline that can be put off while the call goes on. */
export class Deadline {
  #callOff: () => void = () => undefined;
  #expire: (() => void) | undefined;

  constructor(
    private readonly clock: Clock,
    private readonly milliseconds: number,
  ) {}

  /** The outcome of the one call that this deadline is for, or NoAnswer. */
  of<Value>(call: Promise<Value>): Promise<Value> {
    return new Promise((resolve, reject) => {
      this.#expire = () => {
        this.#end();
        reject(new NoAnswer());
      };
      this.renew();
      call.then(
        (value) => {
          this.#end();
          resolve(value);
        },
        (error: unknown) => {
          this.#end();
          reject(
            error instanceof Error ? error : new Error('The host reported a problem.', { cause: error }),
          );
        },
      );
    });
  }

  /** The time begins anew. */
  renew(): void {
    const expire = this.#expire;
    if (expire === undefined) return;
    this.#callOff();
    this.#callOff = this.clock.after(this.milliseconds, expire);
  }

  #end(): void {
    this.#callOff();
    this.#expire = undefined;
  }
}
