/** What Outlook's events share with the panel. Nothing here needs a page: classic Outlook runs its events without one. */
import { calling } from './calls.ts';

export { isSupported } from './calls.ts';
export { commands, contextFor } from './commands.ts';
export { hideHint, showHint } from './hint.ts';
export { keptWithMessage, leftLines } from './kept-with-message.ts';

/** The body of the message that is being written, as HTML; rejects with Outlook's fault. */
export function readBody(): Promise<string> {
  return calling<string>((callback) =>
    (Office.context.mailbox.item as Office.MessageCompose).body.getAsync(Office.CoercionType.Html, callback),
  );
}
