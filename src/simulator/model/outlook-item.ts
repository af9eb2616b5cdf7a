import type { Author } from './word-document.ts';
import { harmlessHtml, htmlOfText, replaceInHtml, textOfHtml } from './html-source.ts';
import type { SourceRange } from './html-source.ts';
import { Signal } from './signal.ts';

export type ItemMode = 'compose' | 'read';
export type BodyType = 'html' | 'text';
export type ComposeType = 'newMail' | 'reply' | 'forward';

/** A line above the message, as an add-in can put there. */
export interface Notification {
  readonly key: string;
  readonly type: string;
  readonly message: string;
  readonly icon?: string;
  readonly persistent?: boolean;
  /** Words of its one button. */
  readonly actionText?: string;
  /** What its button hands on to the panel. */
  readonly contextData?: string;
}

export interface OutlookItemOptions {
  /** The body: HTML, or plain text where `bodyType` is "text". */
  readonly body: string;
  readonly mode?: ItemMode;
  readonly bodyType?: BodyType;
  readonly subject?: string;
  readonly composeType?: ComposeType;
  /** The id of the draft; none while it was never saved. */
  readonly draftId?: string;
}

/**
 * An e-mail as far as the simulator has one: body, subject, cursor, notifications, session data. Knows no page and no
 * Office. The selection counts in the source of the body.
 */
export class OutlookItem {
  readonly changed = new Signal<{ readonly by: Author }>();
  readonly notificationsChanged = new Signal<readonly Notification[]>();
  readonly mode: ItemMode;
  readonly bodyType: BodyType;
  readonly composeType: ComposeType;
  readonly sessionData = new Map<string, string>();
  readonly contextChanged = new Signal<string>();
  /** The id of the draft, once it has been saved. */
  draftId: string | undefined;
  subject: string;
  /** The field that the cursor is in; `elsewhere` is that of the recipients, or none. */
  cursorIn: 'body' | 'subject' | 'elsewhere' = 'body';
  /** How often the add-in has written to the e-mail. Notifications are not part of it. */
  writes = 0;

  #context = '';
  #body: string;
  #selection: SourceRange;
  #notifications: readonly Notification[] = [];

  constructor(options: OutlookItemOptions) {
    this.mode = options.mode ?? 'compose';
    this.bodyType = options.bodyType ?? 'html';
    this.composeType = options.composeType ?? 'newMail';
    this.draftId = options.draftId;
    this.subject = options.subject ?? '';
    this.#body = options.body;
    this.#selection = { start: 0, end: 0 };
  }

  /** What the panel was last opened with, by one of Outlook's buttons; empty where by its own. */
  get context(): string {
    return this.#context;
  }

  /** One of Outlook's buttons opens the panel and hands this on. */
  openPanelWith(context: string): void {
    this.#context = context;
    this.contextChanged.send(context);
  }

  /** The body as it is kept: HTML, or plain text where the item is plain. */
  get body(): string {
    return this.#body;
  }

  get selection(): SourceRange {
    return this.#selection;
  }

  get notifications(): readonly Notification[] {
    return this.#notifications;
  }

  /** The body in either form. */
  bodyAs(type: BodyType): string {
    if (type === this.bodyType) return this.#body;
    return type === 'text' ? textOfHtml(this.#body) : `<div>${htmlOfText(this.#body)}</div>`;
  }

  /** What is selected, in either form. */
  selectedAs(type: BodyType): string {
    const source = this.#body.slice(this.#selection.start, this.#selection.end);
    if (type === this.bodyType) return source;
    return type === 'text' ? textOfHtml(source) : htmlOfText(source);
  }

  /** The body as the person has made it; the cursor stays where it can. */
  write(body: string, by: Author = 'person'): void {
    if (body === this.#body) return;
    this.#body = body;
    this.select(this.#selection);
    this.changed.send({ by });
  }

  /** Sets the cursor or selection; positions beyond the body end at its end. */
  select({ start, end }: SourceRange): void {
    const last = this.#body.length;
    this.#selection = { start: Math.min(start, last), end: Math.min(Math.max(start, end), last) };
  }

  /** Writes at the cursor for the add-in, in place of what is selected. What HTML could do is taken out. */
  insertAtCursor(data: string, type: BodyType): void {
    const wanted = this.bodyType === 'text' ? data : type === 'html' ? harmlessHtml(data) : htmlOfText(data);
    const { start, end } = this.#selection;
    const written =
      this.bodyType === 'text'
        ? { html: this.#body.slice(0, start) + wanted + this.#body.slice(end), end: start + wanted.length }
        : replaceInHtml(this.#body, this.#selection, wanted);
    this.#body = written.html;
    this.#selection = { start: written.end, end: written.end };
    this.writes += 1;
    this.changed.send({ by: 'add-in' });
  }

  /** Puts up a notification, in place of one with the same key. */
  notify(notification: Notification): void {
    const others = this.#notifications.filter(({ key }) => key !== notification.key);
    this.#notifications = [...others, notification];
    this.notificationsChanged.send(this.#notifications);
  }

  removeNotification(key: string): void {
    this.#notifications = this.#notifications.filter((one) => one.key !== key);
    this.notificationsChanged.send(this.#notifications);
  }
}
