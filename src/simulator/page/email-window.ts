import type { Notification, OutlookItem, Unsubscribe } from '../model/index.ts';
import { button, element } from './element.ts';
import { selectionInSource, showHtml } from './html-places.ts';
import { sendButton } from './sending.ts';
import type { Sending } from './sending.ts';
import { times } from './word-window.ts';

/** An e-mail on the page, and an end to its listening. */
export interface ShownEmail {
  readonly root: HTMLElement;
  readonly close: Unsubscribe;
}

/** The compose window for one e-mail. */
export function composeEmail(item: OutlookItem, to: string, sending: Sending): ShownEmail {
  const subject = element('input', { type: 'text', value: item.subject, autocomplete: 'off' });
  subject.addEventListener('input', () => (item.subject = subject.value));
  const body = item.bodyType === 'text' ? plainBody(item) : htmlBody(item);
  subject.addEventListener('focus', () => (item.cursorIn = 'subject'));
  body.root.addEventListener('focus', () => (item.cursorIn = 'body'));
  const count = element('p', { class: 'count' });
  const renderCount = (): void => {
    count.textContent = `${item.bodyType === 'text' ? 'Plain text' : 'HTML'}. Written by the panel: ${times(item.writes)}.`;
  };
  renderCount();
  const stopCounting = item.changed.subscribe(renderCount);
  const { list, close: stopNotifications } = notifications(item, sending);
  const root = element(
    'div',
    { class: 'mail' },
    sendButton(item, sending),
    element(
      'div',
      { class: 'field' },
      element('span', { class: 'quiet' }, 'To'),
      element('span', {}, to || 'nobody yet'),
    ),
    element('label', { class: 'field' }, element('span', { class: 'quiet' }, 'Subject'), subject),
    list,
    body.root,
    count,
  );
  return {
    root,
    close: () => {
      stopCounting();
      stopNotifications();
      body.close();
    },
  };
}

/** An e-mail that has come in. */
export function readEmail(item: OutlookItem, to: string): ShownEmail {
  const text = element('div', { class: 'mail-text' });
  if (item.bodyType === 'text') text.textContent = item.body;
  else showHtml(text, item.body, 0);
  const { list, close } = notifications(item);
  const root = element(
    'article',
    { class: 'mail', 'aria-labelledby': 'mail-subject' },
    element('h3', { id: 'mail-subject' }, item.subject),
    element('div', { class: 'field' }, element('span', { class: 'quiet' }, 'To'), element('span', {}, to)),
    list,
    text,
  );
  return { root, close };
}

function htmlBody(item: OutlookItem): ShownEmail {
  const body = element('div', {
    class: 'mail-text',
    contenteditable: 'true',
    role: 'textbox',
    'aria-multiline': 'true',
    'aria-label': 'Message',
    tabindex: '0',
    spellcheck: 'true',
  });
  showHtml(body, item.body, 0);
  // From here on the source is what the browser makes of it, so that places in both agree.
  item.write(body.innerHTML);
  body.addEventListener('input', () => item.write(body.innerHTML));
  body.addEventListener('drop', (event) => event.preventDefault());
  body.addEventListener('paste', (event) => {
    event.preventDefault();
    pasteAsText(event.clipboardData?.getData('text/plain') ?? '');
  });
  const followCursor = (): void => {
    const selected = document.activeElement === body ? selectionInSource(body) : undefined;
    if (selected) item.select(selected);
  };
  document.addEventListener('selectionchange', followCursor);
  const stop = item.changed.subscribe(({ by }) => {
    if (by !== 'add-in') return;
    const place = showHtml(body, item.body, item.selection.end);
    const end = item.selection.end;
    item.write(body.innerHTML);
    item.select({ start: end, end });
    if (place)
      document
        .getSelection()
        ?.setBaseAndExtent(place.startContainer, place.startOffset, place.startContainer, place.startOffset);
    (place?.startContainer.parentElement ?? body).scrollIntoView({ block: 'nearest' });
  });
  const close = (): void => {
    stop();
    document.removeEventListener('selectionchange', followCursor);
  };
  return { root: body, close };
}

/** Through the browser's own command, which keeps its undo. */
function pasteAsText(text: string): void {
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- nothing else inserts into an editable element with undo
  document.execCommand('insertText', false, text);
}

function plainBody(item: OutlookItem): ShownEmail {
  const body = element('textarea', { class: 'mail-text', 'aria-label': 'Message', spellcheck: 'true' });
  body.value = item.body;
  body.addEventListener('input', () => item.write(body.value));
  const followCursor = (): void => item.select({ start: body.selectionStart, end: body.selectionEnd });
  for (const name of ['select', 'keyup', 'pointerup', 'input']) body.addEventListener(name, followCursor);
  const stop = item.changed.subscribe(({ by }) => {
    if (by !== 'add-in') return;
    body.value = item.body;
    body.setSelectionRange(item.selection.end, item.selection.end);
  });
  return { root: body, close: stop };
}

/** The lines that an add-in has put above the message. */
function notifications(
  item: OutlookItem,
  sending?: Sending,
): { readonly list: HTMLElement; readonly close: Unsubscribe } {
  const lines = element('ul', { class: 'notifications' });
  const list = element('div', { role: 'status', 'aria-label': 'Notifications', hidden: true }, lines);
  const render = (): void => {
    list.hidden = item.notifications.length === 0;
    lines.replaceChildren(...item.notifications.map((one) => notificationBar(item, one, sending)));
  };
  render();
  return { list, close: item.notificationsChanged.subscribe(render) };
}

/** One line above the message, with its button and the one that takes it away. */
function notificationBar(
  item: OutlookItem,
  { key, message, actionText, contextData = '' }: Notification,
  sending: Sending | undefined,
): HTMLElement {
  const open = (): void => sending?.openPanel(item, contextData);
  return element(
    'li',
    {},
    element('span', {}, message),
    ...(actionText === undefined ? [] : [button(actionText, open)]),
    button('Dismiss', () => item.removeNotification(key)),
  );
}
