import { OfficeError, errorCodes } from '../rich-api/errors.ts';
import { strictNamespace } from '../strict.ts';
import { WordContext } from './context.ts';
import type { WordHost } from './context.ts';
import { runOf } from './run.ts';
import type { Run } from './run.ts';

export { AnnotationEvents } from './annotation-events.ts';
export { ParagraphEvents } from './paragraph-events.ts';
export type { WordHost } from './context.ts';

/** Names of Word's enumerations that exist at run time; the compiler checks each against @types/office-js. */
const enumerations = {
  SelectionMode: { select: 'Select', start: 'Start', end: 'End' } satisfies EnumOf<typeof Word.SelectionMode>,
  InsertLocation: {
    before: 'Before',
    after: 'After',
    start: 'Start',
    end: 'End',
    replace: 'Replace',
  } satisfies EnumOf<typeof Word.InsertLocation>,
  RangeLocation: {
    whole: 'Whole',
    start: 'Start',
    end: 'End',
    after: 'After',
    content: 'Content',
  } satisfies EnumOf<typeof Word.RangeLocation>,
  ChangeTrackingMode: {
    off: 'Off',
    trackAll: 'TrackAll',
    trackMineOnly: 'TrackMineOnly',
  } satisfies EnumOf<typeof Word.ChangeTrackingMode>,
  ChangeTrackingVersion: { original: 'Original', current: 'Current' } satisfies EnumOf<
    typeof Word.ChangeTrackingVersion
  >,
  EventSource: { local: 'Local', remote: 'Remote' } satisfies EnumOf<typeof Word.EventSource>,
  EventType: {
    paragraphAdded: 'ParagraphAdded',
    paragraphChanged: 'ParagraphChanged',
    paragraphDeleted: 'ParagraphDeleted',
  } satisfies EnumOf<typeof Word.EventType>,
  AnnotationState: { created: 'Created', accepted: 'Accepted', rejected: 'Rejected' } satisfies EnumOf<
    typeof Word.AnnotationState
  >,
  CritiqueColorScheme: {
    red: 'Red',
    green: 'Green',
    blue: 'Blue',
    lavender: 'Lavender',
    berry: 'Berry',
  } satisfies EnumOf<typeof Word.CritiqueColorScheme>,
  ErrorCodes: {
    accessDenied: 'AccessDenied',
    generalException: 'GeneralException',
    invalidArgument: 'InvalidArgument',
    itemNotFound: 'ItemNotFound',
    notAllowed: 'NotAllowed',
    notImplemented: 'NotImplemented',
    searchDialogIsOpen: 'SearchDialogIsOpen',
    searchStringInvalidOrTooLong: 'SearchStringInvalidOrTooLong',
  } satisfies EnumOf<typeof Word.ErrorCodes>,
};

// The template turns a member of an enumeration into its text.
// eslint-disable-next-line @typescript-eslint/no-unnecessary-template-expression
type EnumOf<Enum> = { readonly [Name in keyof Enum]?: `${string & Enum[Name]}` };

export type SimulatedWordNamespace = typeof enumerations & {
  readonly run: Run;
  readonly RequestContext: new () => Word.RequestContext;
};

/** The global `Word` of one simulated Word. */
export function wordNamespace(host: WordHost): SimulatedWordNamespace {
  const RequestContext = function RequestContext(): Word.RequestContext {
    return new WordContext(host).facade;
  } as unknown as new () => Word.RequestContext;
  return strictNamespace({ ...enumerations, run: runOf(host), RequestContext }, 'Word');
}

export interface SimulatedOfficeExtension {
  readonly Error: typeof OfficeError;
  readonly ErrorCodes: typeof errorCodes;
  readonly Promise: PromiseConstructor;
  readonly config: { extendedErrorLogging: boolean };
}

/** The global `OfficeExtension`. */
export function officeExtensionNamespace(): SimulatedOfficeExtension {
  const members = {
    Error: OfficeError,
    ErrorCodes: errorCodes,
    Promise,
    config: { extendedErrorLogging: false },
  };
  return strictNamespace(members, 'OfficeExtension');
}
