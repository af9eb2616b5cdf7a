import { NoAnswer } from '../watching/index.ts';

/** Word's code for what went wrong, such as "ItemNotFound"; undefined where the error is not one of Word's. */
export function codeOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  if ('code' in error && typeof error.code === 'string') return error.code;
  return 'cause' in error ? codeOf(error.cause) : undefined;
}

/** Whether this Word lacks a member that it should have by its own account. */
export function isMissingMember(error: unknown): boolean {
  const code = codeOf(error);
  return (
    code === 'ApiNotFound' || code === 'NotImplemented' || (code === undefined && error instanceof TypeError)
  );
}

const BY_ITSELF = 'Trying again by itself.';

/** Why the text can't be followed just now. Never the host's own message: that may hold text. */
export function whyNotRead(error: unknown): string {
  if (error instanceof NoAnswer) return `Word is slow to answer. ${BY_ITSELF}`;
  switch (codeOf(error)) {
    case 'AccessDenied':
    case 'NotAllowed':
      return `Word does not let the panel read this document just now. ${BY_ITSELF}`;
    case 'ConnectionFailure':
    case 'NetworkError':
      return `Word has lost its connection. ${BY_ITSELF}`;
    default:
      return `Word could not be read just now. ${BY_ITSELF}`;
  }
}

/** Why a place could not be shown. */
export function whyNotShown(error: unknown): string {
  if (error instanceof NoAnswer) return 'Word has not answered. Please try again in a moment.';
  if (codeOf(error) === 'SearchDialogIsOpen')
    return 'Word’s search window is open. Please close it and try again.';
  return 'Word could not show these words just now. Please try again in a moment.';
}

/** Why something could not be written. */
export function whyNotWritten(error: unknown): string {
  if (error instanceof NoAnswer)
    return 'Word has not answered. Please look at the document before you try again.';
  switch (codeOf(error)) {
    case 'AccessDenied':
    case 'NotAllowed':
    case 'ReadOnly':
      return DOCUMENT_IS_CLOSED;
    case 'SearchDialogIsOpen':
      return 'Word’s search window is open. Please close it and try again.';
    default:
      return 'Word could not make this change just now. Nothing was changed by the panel.';
  }
}

/** Why a comment could not be added: Word refuses some where the document itself can be changed. */
export function whyNotCommented(error: unknown, isReadOnly: boolean): string {
  const code = codeOf(error);
  const isRefused = code === 'NotAllowed' || code === 'AccessDenied';
  if (isRefused && !isReadOnly)
    return 'Word does not take a comment from the panel here. Nothing was changed.';
  return whyNotWritten(error);
}

/** Why words could not be underlined; without an error, because Word gives paragraphs no ids. */
export function whyNotUnderlined(error: unknown): string {
  if (error instanceof NoAnswer)
    return 'Word is slow to answer, so words may not be underlined. Trying again by itself.';
  return 'Word does not underline words for the panel here (some versions never do). The cards work without.';
}

export const DOCUMENT_IS_CLOSED =
  "This document can't be changed (it may be protected or opened for viewing).";
