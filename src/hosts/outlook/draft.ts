import { calling, isSupported } from './calls.ts';

/** A message or meeting that is being written, as far as its draft is concerned. */
export type Draft = Pick<Office.MessageCompose | Office.AppointmentCompose, 'getItemIdAsync'>;

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
