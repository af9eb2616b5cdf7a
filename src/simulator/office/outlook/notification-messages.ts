import type { Notification } from '../../model/index.ts';
import type { AsyncArguments } from '../common/async.ts';
import { outlookError, outOfRange, wrongArgument } from './errors.ts';
import { answerForItem } from './item-access.ts';
import type { ItemHost } from './item-access.ts';

const most = { notifications: 5, key: 32, icon: 32, message: 150, actionText: 30 };

const types: readonly string[] = [
  'progressIndicator',
  'informationalMessage',
  'errorMessage',
  'insightMessage',
];

/** Stands in for Office.NotificationMessages, with Outlook's limits: what is too long or missing throws at once. */
export class SimulatedNotifications implements Pick<
  Office.NotificationMessages,
  'addAsync' | 'replaceAsync' | 'removeAsync' | 'getAllAsync'
> {
  constructor(private readonly host: ItemHost) {}

  addAsync(key: string, details: Office.NotificationMessageDetails, ...rest: AsyncArguments<void>): void {
    const notification = checked(key, details);
    answerForItem(this.host, rest, () => {
      const { notifications } = this.host.item;
      if (this.#has(key)) throw outlookError('DuplicateNotificationKey');
      const secondInsight = isInsight(notification) && notifications.some(isInsight);
      if (notifications.length >= most.notifications || secondInsight)
        throw outlookError('NumberOfNotificationsExceeded');
      this.host.item.notify(notification);
    });
  }

  replaceAsync(key: string, details: Office.NotificationMessageDetails, ...rest: AsyncArguments<void>): void {
    const notification = checked(key, details);
    answerForItem(this.host, rest, () => {
      if (!this.#has(key)) throw outlookError('NotificationKeyNotFound');
      this.host.item.notify(notification);
    });
  }

  removeAsync(key: string, ...rest: AsyncArguments<void>): void {
    checkText('key', key, most.key);
    answerForItem(this.host, rest, () => {
      if (!this.#has(key)) throw outlookError('NotificationKeyNotFound');
      this.host.item.removeNotification(key);
    });
  }

  getAllAsync(...rest: AsyncArguments<Office.NotificationMessageDetails[]>): void {
    answerForItem(this.host, rest, () =>
      this.host.item.notifications.map(
        ({ actionText: _button, contextData: _handed, ...details }) => details,
      ),
    );
  }

  #has(key: string): boolean {
    return this.host.item.notifications.some((notification) => notification.key === key);
  }
}

function isInsight(notification: Notification): boolean {
  return notification.type === 'insightMessage';
}

/** The notification, if Outlook would take it. */
function checked(key: string, details: Office.NotificationMessageDetails): Notification {
  checkText('key', key, most.key);
  if (!types.includes(details.type)) throw wrongArgument('type');
  checkText('message', details.message, most.message);
  const wantsIcon = details.type === 'informationalMessage' || details.type === 'insightMessage';
  if (wantsIcon) checkText('icon', details.icon, most.icon);
  else if (details.icon !== undefined) throw wrongArgument('icon');
  const wantsPersistent = details.type === 'informationalMessage';
  if (wantsPersistent !== (typeof details.persistent === 'boolean')) throw wrongArgument('persistent');
  const action = checkedAction(details);
  return {
    key,
    type: details.type,
    message: details.message,
    ...(details.icon === undefined ? {} : { icon: details.icon }),
    ...(details.persistent === undefined ? {} : { persistent: Boolean(details.persistent) }),
    ...(action === undefined ? {} : { actionText: action.actionText, contextData: handedOn(action) }),
  };
}

/** An insight message has one action, which shows the panel; the others have none. */
function checkedAction(
  details: Office.NotificationMessageDetails,
): Office.NotificationMessageAction | undefined {
  if (details.type !== 'insightMessage') {
    if (details.actions !== undefined) throw wrongArgument('actions');
    return undefined;
  }
  const action = details.actions?.[0];
  if (!action || details.actions?.length !== 1) throw wrongArgument('actions');
  if (action.actionType !== 'showTaskPane') throw wrongArgument('actionType');
  if (!action.commandId) throw wrongArgument('commandId');
  checkText('actionText', action.actionText, most.actionText);
  return action;
}

/** What a button's action hands on, as the text that the panel gets. */
export function handedOn({ contextData }: { readonly contextData?: unknown }): string {
  return typeof contextData === 'string' ? contextData : JSON.stringify(contextData ?? '');
}

function checkText(parameter: string, value: unknown, longest: number): asserts value is string {
  if (typeof value !== 'string' || value === '') throw wrongArgument(parameter);
  if (value.length > longest) throw outOfRange(parameter, value.length);
}
