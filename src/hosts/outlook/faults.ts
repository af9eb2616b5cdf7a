import { NoAnswer } from '../watching/index.ts';
import { ITEM_CHANGED, OutlookFault } from './calls.ts';

/** Why the message can't be followed just now. */
export function whyNotRead(error: unknown): string {
  if (error instanceof NoAnswer) return 'Outlook is slow to answer. Trying again by itself.';
  return 'The message could not be read just now. Trying again by itself.';
}

/** Why words could not be put in. */
export function whyNotWritten(error: unknown): string {
  if (error instanceof NoAnswer)
    return 'Outlook has not answered. Please look at the message before you try again.';
  if (isItemChange(error)) return 'Another message has been opened meanwhile. Nothing was changed.';
  if (error instanceof OutlookFault && ACCESS_FAULTS.has(error.code)) {
    return "This message can't be changed (it may be protected).";
  }
  return 'Outlook could not make this change just now. Nothing was changed by the panel.';
}

/** Outlook's numbers for a message that add-ins may not change. */
const ACCESS_FAULTS: ReadonlySet<number> = new Set([7000, 9017, 9020]);

export function isItemChange(error: unknown): boolean {
  return error instanceof OutlookFault && error.code === ITEM_CHANGED;
}
