import { isSetSupported } from '../office/api-sets/levels.ts';
import type { Mailbox, OutlookItem } from '../model/index.ts';
import { button, element } from './element.ts';
import { runEvent } from './event-runtime.ts';
import type { Completed } from './event-runtime.ts';

/** From here on Outlook says that an add-in keeps it waiting, in milliseconds. */
const longWait = 5_000;

/** What sending an e-mail needs of the page around it. */
export interface Sending {
  readonly mailbox: Mailbox;
  /** The version of the Mailbox set, as it is now. */
  readonly mailboxApi: () => string;
  /** One of the dialog's buttons opens the panel and hands something on. */
  readonly openPanel: (item: OutlookItem, context: string) => void;
  /** The e-mail has gone. */
  readonly onSent: (item: OutlookItem) => void;
}

/** The button that sends an e-mail, with what Outlook asks before it does. */
export function sendButton(item: OutlookItem, sending: Sending): HTMLElement {
  const status = element('span', { role: 'status', class: 'quiet' });
  const send = button('Send', () => {
    send.disabled = true;
    const go = (): void => {
      status.textContent = '';
      send.disabled = false;
      sending.mailbox.sent.push(item);
      sending.onSent(item);
    };
    const stay = (): void => {
      status.textContent = 'Not sent.';
      send.disabled = false;
    };
    if (!isSetSupported({ Mailbox: sending.mailboxApi() }, 'Mailbox', '1.12')) {
      go();
      return;
    }
    status.textContent = 'Add-ins are being asked …';
    ask(item, sending, go, stay);
  });
  return element('div', { class: 'bar' }, send, status);
}

/** Asks the add-in, and the person where the add-in has something to say. Each question is answered once. */
function ask(item: OutlookItem, sending: Sending, go: () => void, stay: () => void): void {
  let isAnswered = false;
  const once = (answer: () => void) => () => {
    clearTimeout(waiting);
    if (isAnswered) return;
    isAnswered = true;
    answer();
  };
  const waiting = setTimeout(() => {
    showDialog(
      'Practice Prompts is taking longer than expected.',
      [
        ['Send anyway', once(go)],
        ["Don't send", once(stay)],
      ],
      once(stay),
    );
  }, longWait);
  runEvent('onMessageSendHandler', (options) => {
    // In prompt-user mode an e-mail goes where the add-in is unavailable.
    if (options === undefined || options.allowEvent === true) once(go)();
    else once(() => showAlert(options, item, sending, go, stay))();
  });
}

function showAlert(
  options: Completed,
  item: OutlookItem,
  sending: Sending,
  go: () => void,
  stay: () => void,
): void {
  const { errorMessage = 'Practice Prompts asks you to look again.', cancelLabel, commandId } = options;
  const context: unknown = options.contextData;
  const openPanel = (): void => {
    stay();
    sending.openPanel(item, typeof context === 'string' ? context : '');
  };
  showDialog(
    errorMessage,
    [
      ...(commandId === undefined ? [] : ([[cancelLabel ?? 'Take action', openPanel]] as const)),
      ['Send anyway', go],
      ["Don't send", stay],
    ],
    stay,
  );
}

type DialogButton = readonly [text: string, onClick: () => void];

/** A dialog over the page; Escape is its last button. */
function showDialog(message: string, buttons: readonly DialogButton[], onEscape: () => void): void {
  const dialog = element('dialog', { 'aria-labelledby': 'alert-title', class: 'alert' });
  const choose = (act: () => void) => () => {
    dialog.remove();
    act();
  };
  dialog.append(
    element('h3', { id: 'alert-title' }, 'Practice Prompts'),
    element('p', {}, message),
    element('div', { class: 'bar' }, ...buttons.map(([text, act]) => button(text, choose(act)))),
  );
  dialog.addEventListener('cancel', choose(onEscape));
  document.body.append(dialog);
  dialog.showModal();
}
