import { OutlookItem } from '../model/index.ts';
import type { ItemMode, Mailbox } from '../model/index.ts';
import { element, fillSelect } from './element.ts';
import { composeEmail, readEmail } from './email-window.ts';
import type { ShownEmail } from './email-window.ts';
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
): OutlookWindow {
  const place = element('div', { class: 'desk' });
  let item: OutlookItem | undefined;
  let email: ShownEmail | undefined;

  const show = (chosen: string): void => {
    const sample = samples.find(({ id }) => id === chosen);
    if (!sample) throw new Error('There is no such e-mail.');
    email?.close();
    // The sample e-mails stand for drafts that were saved before; an empty one was not.
    const draft = chosen === 'empty' ? {} : { draftId: `simulated draft ${chosen}` };
    item = new OutlookItem({ ...sample, ...draft, mode });
    email = mode === 'compose' ? composeEmail(item, sample.to) : readEmail(item, sample.to);
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
      mailbox.open(item ?? null);
    },
  );
  const bar = element('div', { class: 'bar' }, element('label', {}, 'E-mail ', choice));
  return {
    root: element('div', { class: 'window outlook' }, bar, place),
    open: () => mailbox.open(item ?? null),
  };
}
