import type { ApiSet } from '../api-sets/levels.ts';

/** Error codes of Office's application-specific API that the simulator throws. */
export const errorCodes = {
  accessDenied: 'AccessDenied',
  generalException: 'GeneralException',
  activityLimitReached: 'ActivityLimitReached',
  invalidObjectPath: 'InvalidObjectPath',
  propertyNotLoaded: 'PropertyNotLoaded',
  valueNotLoaded: 'ValueNotLoaded',
  invalidRequestContext: 'InvalidRequestContext',
  invalidArgument: 'InvalidArgument',
  runMustReturnPromise: 'RunMustReturnPromise',
  cannotRegisterEvent: 'CannotRegisterEvent',
  apiNotFound: 'ApiNotFound',
  connectionFailure: 'ConnectionFailure',
} satisfies Record<Exclude<keyof typeof OfficeExtension.ErrorCodes, 'prototype'>, string>;

/** The error that Office throws, with its code and where it came from. Never holds text of the document. */
export class OfficeError
  extends Error
  implements Pick<OfficeExtension.Error, 'code' | 'message' | 'debugInfo'>
{
  override readonly name = 'RichApi.Error';
  readonly traceMessages: string[] = [];
  readonly debugInfo: OfficeExtension.DebugInfo;

  /** @param location type and member, as in "Paragraph.search". */
  constructor(
    readonly code: string,
    message: string,
    location?: string,
  ) {
    super(message);
    this.debugInfo = { code, message, ...(location === undefined ? {} : { errorLocation: location }) };
  }

  /** The same error, with the statement that failed at `sync`. */
  at(statement: string): this {
    this.debugInfo.statement = statement;
    return this;
  }
}

export function propertyNotLoaded(location: string): OfficeError {
  const property = location.split('.').at(-1) ?? location;
  return new OfficeError(
    errorCodes.propertyNotLoaded,
    `The property '${property}' is not available. Before reading the property's value, call the load method on the containing object and call "context.sync()" on the associated request context.`,
    location,
  );
}

export function valueNotLoaded(): OfficeError {
  return new OfficeError(
    errorCodes.valueNotLoaded,
    'The value of the result object has not been loaded yet. Before reading the value property, call "context.sync()" on the associated request context.',
    'clientResult.value',
  );
}

export function apiNotFound(location: string, set: ApiSet, host: string): OfficeError {
  return new OfficeError(
    errorCodes.apiNotFound,
    `The method or property ${location} is part of the ${set.name} ${set.version} requirement set, which is not available in your version of ${host}.`,
    location,
  );
}

export function itemNotFound(location: string): OfficeError {
  return new OfficeError('ItemNotFound', 'The requested item is not found.', location);
}

export function invalidArgument(location: string): OfficeError {
  return new OfficeError(
    errorCodes.invalidArgument,
    'The argument is invalid or missing or has an incorrect format.',
    location,
  );
}

export function invalidObjectPath(statement: string): OfficeError {
  return new OfficeError(
    errorCodes.invalidObjectPath,
    `The object path '${statement}' isn't working for what you're trying to do. If you're using the object across multiple "context.sync" calls and outside the sequential execution of a ".run" batch, please use the "context.trackedObjects.add()" and "context.trackedObjects.remove()" methods to manage the object's lifetime.`,
    statement,
  );
}

export function notAllowed(location: string): OfficeError {
  return new OfficeError('NotAllowed', 'The document does not allow this change.', location);
}
