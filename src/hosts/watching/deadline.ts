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
  return new Promise((resolve, reject) => {
    const callOff = clock.after(milliseconds, () => reject(new NoAnswer()));
    call.then(
      (value) => {
        callOff();
        resolve(value);
      },
      (error: unknown) => {
        callOff();
        reject(error instanceof Error ? error : new Error('The host reported a problem.', { cause: error }));
      },
    );
  });
}
