import { ClientObject } from '../rich-api/client-object.ts';
import { errorCodes, OfficeError } from '../rich-api/errors.ts';
import { unwrap } from '../strict.ts';
import { WordContext } from './context.ts';
import type { WordHost } from './context.ts';

type Batch<Value> = (context: Word.RequestContext) => Promise<Value>;

/** `Word.run`: a batch in a new context, or in the context of objects that exist already. */
export interface Run {
  <Value>(batch: Batch<Value>): Promise<Value>;
  <Value>(
    objects:
      OfficeExtension.ClientObject | OfficeExtension.ClientObject[] | OfficeExtension.ClientRequestContext,
    batch: Batch<Value>,
  ): Promise<Value>;
}

export function runOf(host: WordHost): Run {
  return async <Value>(...parameters: readonly unknown[]): Promise<Value> => {
    const batch = parameters.at(-1);
    if (typeof batch !== 'function') throw invalidRun();
    host.document.runs += 1;
    const context = parameters.length > 1 ? contextOf(parameters[0]) : new WordContext(host);
    try {
      const result = (batch as Batch<Value>)(context.facade) as unknown;
      if (!isPromise<Value>(result)) throw runMustReturnPromise();
      return await context.sync(await result);
    } finally {
      context.endRun();
    }
  };
}

function contextOf(objects: unknown): WordContext {
  const first = unwrap((Array.isArray(objects) ? objects[0] : objects) as unknown);
  if (first instanceof WordContext) return first;
  if (first instanceof ClientObject && first.request instanceof WordContext) return first.request;
  throw invalidRun();
}

function isPromise<Value>(value: unknown): value is Promise<Value> {
  return typeof value === 'object' && value !== null && 'then' in value;
}

function invalidRun(): OfficeError {
  return new OfficeError(
    errorCodes.invalidArgument,
    'Word.run takes a function, or objects and a function.',
    'Word.run',
  );
}

function runMustReturnPromise(): OfficeError {
  return new OfficeError(
    errorCodes.runMustReturnPromise,
    'The batch function passed to the ".run" method didn\'t return a promise. The function must return a promise, so that any automatically-tracked objects can be released at the completion of the batch operation.',
    'Word.run',
  );
}
