import type { Answers } from '../answers.ts';
import { asEnum } from './enumerations.ts';

export type Callback<Value> = (result: Office.AsyncResult<Value>) => void;

/** What every asynchronous method of Office ends with: options that may be left out, and a callback. */
export type AsyncArguments<Value, Options = Office.AsyncContextOptions> =
  | [callback?: Callback<Value> | undefined]
  | [options?: Options | undefined, callback?: Callback<Value> | undefined];

/** An error that reaches the add-in in an AsyncResult. */
export class AsyncError extends Error implements Office.Error {
  constructor(
    readonly code: number,
    override readonly name: string,
    message: string,
  ) {
    super(message);
  }
}

/** The options among the arguments; empty where there are none. */
export function optionsOf<Options extends object>(parameters: readonly unknown[]): Partial<Options> {
  const first = parameters[0];
  return typeof first === 'object' && first !== null ? first : {};
}

/**
 * Answers a call through its callback, after the host's delay: with what `compute` gives, or with the AsyncError that
 * it throws. Any other error is a fault of the simulator and is thrown.
 */
export function answerAsync<Value>(
  answers: Answers,
  parameters: readonly unknown[],
  compute: () => Value,
): void {
  const callback = parameters.find((one): one is Callback<Value> => typeof one === 'function');
  const { asyncContext } = optionsOf<{ asyncContext: unknown }>(parameters);
  void answers
    .answer(() => outcome(answers, compute))
    .then((result) => callback?.({ ...result, asyncContext, diagnostics: undefined }));
}

type Outcome<Value> = Pick<Office.AsyncResult<Value>, 'status' | 'value' | 'error'>;

function outcome<Value>(answers: Answers, compute: () => Value): Outcome<Value> {
  try {
    const failure = answers.takeFailure();
    if (failure) throw new AsyncError(5001, failure, 'The simulated host was told to fail this call.');
    const value = compute();
    return { status: asEnum('succeeded'), value, error: undefined } as unknown as Outcome<Value>;
  } catch (error) {
    if (!(error instanceof AsyncError)) throw error;
    return { status: asEnum('failed'), value: undefined, error } as unknown as Outcome<Value>;
  }
}
