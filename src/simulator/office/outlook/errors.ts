import { AsyncError } from '../common/async.ts';

/** Outlook's own errors, with the numbers of @microsoft/office-js. */
const codes = {
  AccessRestricted: [9017, 'The e-mail does not allow this change.'],
  GenericSettingsError: [9019, 'The settings are larger than 32 KB.'],
  DuplicateNotificationKey: [9023, 'A notification with the provided key already exists.'],
  NotificationKeyNotFound: [9024, 'There are no notifications with the provided key.'],
  NumberOfNotificationsExceeded: [
    9025,
    "The notification couldn't be added because the notification limit has been reached.",
  ],
  APICallFailedDueToItemChange: [9030, 'The call failed because another item has been opened.'],
  ItemNotSaved: [9046, "The id can't be retrieved until the item is saved."],
  KeyNotFound: [9050, 'The specified key was not found.'],
  SessionObjectMaxLengthExceeded: [
    9051,
    "The 'sessionData' object surpassed its maximum length of '50000' characters.",
  ],
  InvalidSelection: [9004, 'The current selection is neither in the subject nor in the body.'],
  InternalServerError: [9002, 'The Exchange server returned an error.'],
  InvalidFormatError: [2006, 'HTML cannot be written into a plain-text e-mail.'],
  UnsupportedEvent: [5010, 'This event is not supported here.'],
} as const;

export function outlookError(name: keyof typeof codes): AsyncError {
  const [code, message] = codes[name];
  return new AsyncError(code, name, message);
}

/** Thrown at once, before the host is asked: Outlook's library checks sizes itself. */
export function outOfRange(parameter: string, actual: number): Error {
  const error = new Error(
    `Sys.ArgumentOutOfRangeException: Specified argument was out of the range of valid values.\nParameter name: ${parameter}\nActual value was ${actual}.`,
  );
  error.name = 'Sys.ArgumentOutOfRangeException';
  return error;
}

export function wrongArgument(parameter: string): Error {
  const error = new Error(
    `Sys.ArgumentException: Value does not fall within the expected range.\nParameter name: ${parameter}`,
  );
  error.name = 'Sys.ArgumentException';
  return error;
}
