import { OutlookItem } from '../model/index.ts';
import type { ItemMode, Mailbox } from '../model/index.ts';
import { isSetSupported } from '../office/api-sets/levels.ts';
import { element, fillSelect } from './element.ts';
import { composeEmail, readEmail } from './email-window.ts';
import type { ShownEmail } from './email-window.ts';
import { runEvent } from './event-runtime.ts';
import type { Sending } from './sending.ts';
import type { EmailSample } from './samples/index.ts';

/** One of Outlook's two windows: choice of e-mail, and the e-mail itself. */
export interface OutlookWindow {
  readonly root: HTMLElement;
  /** Makes this window's e-mail the one that is open in the mailbox. */
  open(): void;
}

export function outlookWindow(
  mailbox: Mailbox,
  mode: ItemMode,
  samples: readonly EmailSample[],
  page: Pick<Sending, 'mailboxApi' | 'openPanel'>,
): OutlookWindow {
  const place = element('div', { class: 'desk' });
  let item: OutlookItem | undefined;
  let email: ShownEmail | undefined;

  const sending: Sending = {
    ...page,
    mailbox,
    onSent: () => {
      email?.close();
      item = undefined;
      mailbox.open(null);
      place.replaceChildren(
        element('p', { class: 'mail sent', role: 'status' }, 'The e-mail has been sent.'),
      );
    },
  };

  /** Outlook wakes the add-in with every message that is opened to write in. */
  const opened = (): void => {
    const isWritten = item !== undefined && mode === 'compose';
    const { mailboxApi } = page;
    mailbox.open(item ?? null);
    if (isWritten && isSetSupported({ Mailbox: mailboxApi() }, 'Mailbox', '1.12'))
      runEvent('onMessageComposeHandler', () => undefined);
  };

  const show = (chosen: string): void => {
    const sample = samples.find(({ id }) => id === chosen);
    if (!sample) throw new Error('There is no such e-mail.');
    email?.close();
    // The sample e-mails stand for drafts that were saved before; empty ones were not.
    const draft = chosen.startsWith('empty') ? {} : { draftId: `simulated draft ${chosen}` };
    item = new OutlookItem({ ...sample, ...draft, mode });
    email = mode === 'compose' ? composeEmail(item, sample.to, sending) : readEmail(item, sample.to);
    place.replaceChildren(email.root);
  };
  const first = samples[0]?.id ?? '';
  show(first);

  const choice = element('select');
  fillSelect(
    choice,
    samples.map(({ id, title }) => [id, title] as const),
    first,
    (chosen) => {
      show(chosen);
      opened();
    },
  );
  const bar = element('div', { class: 'bar' }, element('label', {}, 'E-mail ', choice));
  return {
    root: element('div', { class: 'window outlook' }, bar, place),
    open: opened,
  };
}
