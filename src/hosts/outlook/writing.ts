import type { ActOutcome } from '../types.ts';
import { calling, OutlookFault } from './calls.ts';

type Written = Pick<Office.MessageCompose | Office.AppointmentCompose, 'body' | 'getSelectedDataAsync'>;

const DONE: ActOutcome = { kind: 'done', undo: 'Undo in Outlook takes it back.' };
const SELECTED: ActOutcome = {
  kind: 'failed',
  why: 'Words of your e-mail are selected, and Outlook would put yours in their place. Click where yours are to go, then try again.',
};
const NOT_IN_TEXT: ActOutcome = {
  kind: 'failed',
  why: 'The cursor is not in the text of your e-mail. Click where the words are to go, then try again.',
};

/**
 * Puts words in at the cursor, plain or as HTML as the message is. Outlook can only write in place of what is selected, so in plain text
 * that is written again, before the words; words that may be bold or a link are left alone, and the person is told.
 *
 * @returns what came of it; rejects with Outlook's fault
 */
export async function writeAtCursor(message: Written, text: string): Promise<ActOutcome> {
  const { body } = message;
  const type = await calling<Office.CoercionType>((callback) => body.getTypeAsync(callback));
  const asHtml = type === Office.CoercionType.Html;
  const selected = await selectedIn(message);
  if (selected === undefined) return NOT_IN_TEXT;
  if (asHtml && selected !== '') return SELECTED;
  const data = asHtml ? htmlOf(text) : selected + text;
  const options = { coercionType: asHtml ? Office.CoercionType.Html : Office.CoercionType.Text };
  await calling((callback) => body.setSelectedDataAsync(data, options, callback));
  return DONE;
}

/** The words of the body that are selected, none where it has just the cursor; undefined where the cursor is not in it. */
async function selectedIn(message: Written): Promise<string | undefined> {
  try {
    const { data, sourceProperty } = await calling<{ data: string; sourceProperty: string }>((callback) =>
      message.getSelectedDataAsync(Office.CoercionType.Text, callback),
    );
    return sourceProperty === 'subject' ? undefined : data;
  } catch (error) {
    if (error instanceof OutlookFault && error.name === 'InvalidSelection') return undefined;
    throw error;
  }
}

/** Plain words as HTML that shows just these words. */
function htmlOf(text: string): string {
  const escapes: Readonly<Record<string, string>> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
  };
  return text
    .replace(/[&<>"']/g, (character) => escapes[character] ?? character)
    .replace(/\r\n|[\n\r]/g, '<br>');
}
