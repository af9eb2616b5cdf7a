import type { Opening } from '../mail/index.ts';
import { calling, isSupported, OutlookFault } from './calls.ts';

/** A message or meeting that is being written, as far as its draft is concerned. */
export type Draft = Pick<Office.MessageCompose | Office.AppointmentCompose, 'getItemIdAsync'> &
  Partial<Pick<Office.MessageCompose, 'getComposeTypeAsync'>>;

/**
 * The id under which the mailbox keeps the draft; undefined while it has never been saved, and where Outlook can't say. Never leaves
 * memory but as a salted hash. Never rejects.
 */
export async function draftIdOf(draft: Draft): Promise<string | undefined> {
  if (!isSupported('1.8')) return undefined;
  try {
    const id = await calling<string>((callback) => draft.getItemIdAsync(callback));
    return id === '' ? undefined : id;
  } catch {
    // It is asked for again after the next change of the text.
    return undefined;
  }
}

/**
 * How a message began that has just been opened; undefined where it is a draft that was saved before, which may hold the author's words,
 * or where Outlook can't say. Never rejects.
 */
export async function openingOf(draft: Draft): Promise<Opening | undefined> {
  if (!isSupported('1.10') || draft.getComposeTypeAsync === undefined) return undefined;
  try {
    if (!(await isUnsaved(draft))) return undefined;
    const { composeType } = await calling<{ composeType: string }>((callback) =>
      draft.getComposeTypeAsync?.(callback),
    );
    return composeType === 'newMail' ? 'new' : 'answer';
  } catch {
    return undefined;
  }
}

async function isUnsaved(draft: Draft): Promise<boolean> {
  try {
    return (await calling<string>((callback) => draft.getItemIdAsync(callback))) === '';
  } catch (error) {
    return error instanceof OutlookFault && error.name === 'ItemNotSaved';
  }
}
