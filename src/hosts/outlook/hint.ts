import type { NamedLesson } from '../types.ts';
import { calling, isSupported, OutlookFault } from './calls.ts';
import { commands, contextFor, hintIcon } from './commands.ts';

/** Our one line above a message: one key, so that a new hint takes the place of the old. */
const KEY = 'practice-prompts';
/** Outlook's limit, in UTF-16 code units. */
export const longestHint = 150;
const ACTION = 'See the lesson';

/** The words of the hint for lessons that have an open prompt; never a word of the text. They say what was so when it was checked last. */
export function hintFor(lessons: readonly NamedLesson[]): string {
  const [first] = lessons;
  const others = lessons.length - 1;
  const tail = others === 0 ? '' : others === 1 ? ' and one more' : ` and ${others} more`;
  const start = 'Practice Prompts: when last checked, your wording called up the lesson “';
  const end = `”${tail}.`;
  const room = longestHint - start.length - end.length;
  const title = first?.title ?? '';
  return `${start}${title.length > room ? `${title.slice(0, room - 1).trimEnd()}…` : title}${end}`;
}

/**
 * Shows the hint above the open message, in place of an earlier one: with a button that opens the panel where Outlook can, as plain
 * information elsewhere. Where Outlook refuses both there is no hint. Never rejects.
 */
export function showHint(lessons: readonly NamedLesson[]): Promise<void> {
  const message = hintFor(lessons);
  const plain: Office.NotificationMessageDetails = {
    type: 'informationalMessage',
    message,
    icon: hintIcon,
    persistent: false,
  };
  const withButton: Office.NotificationMessageDetails = {
    type: 'insightMessage',
    message,
    icon: hintIcon,
    actions: [
      {
        actionType: 'showTaskPane',
        actionText: ACTION,
        commandId: commands.compose,
        contextData: contextFor(lessons[0]?.id ?? ''),
      },
    ],
  };
  const tried = isSupported('1.10') ? put(withButton).catch(() => put(plain)) : put(plain);
  return tried.catch(() => undefined);
}

/**
 * Takes the hint away, where there is one. Never rejects.
 *
 * @returns whether there was none any more: the person has taken it away, or it was never there
 */
export function hideHint(): Promise<boolean> {
  return calling((callback) => notifications().removeAsync(KEY, callback)).then(
    () => false,
    (error: unknown) => error instanceof OutlookFault && error.name === 'NotificationKeyNotFound',
  );
}

function put(details: Office.NotificationMessageDetails): Promise<void> {
  const replacing = calling((callback) => notifications().replaceAsync(KEY, details, callback));
  return done(replacing.catch(() => calling((callback) => notifications().addAsync(KEY, details, callback))));
}

function done(call: Promise<unknown>): Promise<void> {
  return call.then(() => undefined);
}

function notifications(): Office.NotificationMessages {
  const { item } = Office.context.mailbox;
  if (!item) throw new TypeError('No message is open.');
  return item.notificationMessages;
}
