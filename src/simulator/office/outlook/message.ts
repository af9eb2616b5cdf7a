import type { AsyncArguments } from '../common/async.ts';
import { isSetSupported } from '../api-sets/levels.ts';
import { strict } from '../strict.ts';
import { ComposeBody, insertAtCursor, ReadBody } from './body.ts';
import { outlookError } from './errors.ts';
import { answerForItem, bodyTypeOf } from './item-access.ts';
import type { ItemHost } from './item-access.ts';
import { SimulatedNotifications } from './notification-messages.ts';
import { SimulatedSessionData } from './stores.ts';

type CoercionOptions = Office.AsyncContextOptions & Office.CoercionTypeOptions;

/** The only event of an e-mail that the simulator has. */
const contextChanged = 'olkInitializationContextChanged';

/** What both modes have. */
abstract class SimulatedMessage {
  readonly itemType = 'message';
  readonly conversationId = 'simulated-conversation';
  readonly notificationMessages: Office.NotificationMessages;

  constructor(protected readonly host: ItemHost) {
    const notifications = new SimulatedNotifications(host);
    this.notificationMessages = strict(notifications, 'Office.NotificationMessages', host.levels);
  }
}

type ComposeMembers =
  | 'body'
  | 'subject'
  | 'itemType'
  | 'conversationId'
  | 'notificationMessages'
  | 'sessionData'
  | 'setSelectedDataAsync'
  | 'getSelectedDataAsync'
  | 'getComposeTypeAsync'
  | 'getItemIdAsync'
  | 'getInitializationContextAsync'
  | 'addHandlerAsync';

/** Stands in for Office.MessageCompose. */
class ComposeMessage extends SimulatedMessage implements Pick<Office.MessageCompose, ComposeMembers> {
  readonly body: Office.Body;
  readonly subject: Office.Subject;
  readonly sessionData: Office.SessionData;

  constructor(host: ItemHost) {
    super(host);
    this.body = strict(new ComposeBody(host), 'Office.Body', host.levels) as unknown as Office.Body;
    const subject: Pick<Office.Subject, 'getAsync'> = {
      getAsync: (...rest: AsyncArguments<string>) => answerForItem(host, rest, () => host.item.subject),
    };
    this.subject = strict(subject, 'Office.Subject', host.levels) as Office.Subject;
    this.sessionData = strict(new SimulatedSessionData(host), 'Office.SessionData', host.levels);
  }

  setSelectedDataAsync(data: string, ...rest: AsyncArguments<void, CoercionOptions>): void {
    insertAtCursor(this.host, data, rest);
  }

  getSelectedDataAsync(
    coercionType: Office.CoercionType | string,
    ...rest: AsyncArguments<{ data: string; sourceProperty: string }>
  ): void {
    const type = bodyTypeOf(coercionType);
    answerForItem(this.host, rest, () => {
      const { item } = this.host;
      if (item.cursorIn === 'elsewhere') throw outlookError('InvalidSelection');
      return {
        data: item.cursorIn === 'body' ? item.selectedAs(type) : '',
        sourceProperty: item.cursorIn,
      };
    });
  }

  getItemIdAsync(...rest: AsyncArguments<string>): void {
    answerForItem(this.host, rest, () => {
      const { draftId } = this.host.item;
      if (draftId === undefined) throw outlookError('ItemNotSaved');
      return draftId;
    });
  }

  getInitializationContextAsync(...rest: AsyncArguments<string>): void {
    answerForItem(this.host, rest, () => this.host.item.context);
  }

  addHandlerAsync(
    eventType: Office.EventType | string,
    handler: (event: { type: string; initializationContextData: string }) => void,
    ...rest: AsyncArguments<void>
  ): void {
    answerForItem(this.host, rest, () => {
      const isKnown = eventType === contextChanged && isSetSupported(this.host.levels, 'Mailbox', '1.15');
      if (!isKnown) throw outlookError('UnsupportedEvent');
      this.host.item.contextChanged.subscribe((initializationContextData) =>
        queueMicrotask(() => handler({ type: contextChanged, initializationContextData })),
      );
    });
  }

  getComposeTypeAsync(...rest: AsyncArguments<{ composeType: string; coercionType: string }>): void {
    const { composeType, bodyType } = this.host.item;
    answerForItem(this.host, rest, () => ({ composeType, coercionType: bodyType }));
  }
}

type ReadMembers = 'body' | 'subject' | 'itemType' | 'itemId' | 'conversationId' | 'notificationMessages';

/** Stands in for Office.MessageRead. */
class ReadMessage extends SimulatedMessage implements Pick<Office.MessageRead, ReadMembers> {
  readonly body: Office.Body;
  readonly subject: string;
  readonly itemId = 'simulated-item';

  constructor(host: ItemHost) {
    super(host);
    this.body = strict(new ReadBody(host), 'Office.Body', host.levels) as unknown as Office.Body;
    this.subject = host.item.subject;
  }
}

/** The item of Office.context.mailbox: what the other mode has is undefined in it, as in Outlook. */
export function messageOf(host: ItemHost): NonNullable<Office.Mailbox['item']> {
  const message =
    host.item.mode === 'compose'
      ? strict(new ComposeMessage(host), 'Office.MessageCompose', host.levels, 'Office.MessageRead')
      : strict(new ReadMessage(host), 'Office.MessageRead', host.levels, 'Office.MessageCompose');
  return message as unknown as NonNullable<Office.Mailbox['item']>;
}
