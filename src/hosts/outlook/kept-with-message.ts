import { readDecidedLines } from '../mail/index.ts';
import type { DecidedLines } from '../mail/index.ts';
import { calling, isSupported } from './calls.ts';

/** The names in Outlook's session data under which the panel leaves what Outlook's events need to know. */
const NAME = 'practice-prompts';
const LINES = 'practice-prompts lines';

/** What the panel keeps, as it stands beside one message: settings as they are stored, and what the message is known by. Never text. */
export interface KeptWithMessage {
  /** What hashes of this message are bound to; undefined where the panel has not been open beside it. */
  readonly document: string | undefined;
  setting(name: string): string | undefined;
}

interface Left {
  readonly document?: string;
  readonly settings: Readonly<Record<string, string>>;
}

/**
 * Leaves settings beside the message that is open, for as long as it is being written. Outlook's session data reaches its events at
 * once; roaming settings may reach them late. Never rejects: without it the events know what was last saved.
 */
export function leaveWithMessage(left: Left): Promise<void> {
  if (!isSupported('1.11')) return Promise.resolve();
  const nothing = (): void => undefined;
  return calling((callback) => sessionData().setAsync(NAME, JSON.stringify(left), callback)).then(
    nothing,
    nothing,
  );
}

/** What was left beside the open message, else what is saved for the mailbox. Never rejects. */
export function keptWithMessage(): Promise<KeptWithMessage> {
  return readLeft().then((left) => ({
    document: left?.document,
    setting: (name) => (left === undefined ? savedSetting(name) : left.settings[name]),
  }));
}

/** Leaves what was decided about lines of the message, so that the events and a panel that is opened again decide alike. Never rejects. */
export function leaveLines(decided: DecidedLines): Promise<void> {
  if (!isSupported('1.11')) return Promise.resolve();
  const nothing = (): void => undefined;
  return calling((callback) => sessionData().setAsync(LINES, JSON.stringify(decided), callback)).then(
    nothing,
    nothing,
  );
}

/** What was decided about lines of the open message; undefined where nothing was. Never rejects. */
export function leftLines(): Promise<DecidedLines | undefined> {
  if (!isSupported('1.11')) return Promise.resolve(undefined);
  return calling<string>((callback) => sessionData().getAsync(LINES, callback)).then(
    readDecidedLines,
    () => undefined,
  );
}

function readLeft(): Promise<Left | undefined> {
  if (!isSupported('1.11')) return Promise.resolve(undefined);
  return calling<string>((callback) => sessionData().getAsync(NAME, callback)).then(parse, () => undefined);
}

function parse(text: string): Left | undefined {
  try {
    const read = JSON.parse(text) as Partial<Left> | null;
    if (typeof read?.settings !== 'object') return undefined;
    const { document, settings } = read;
    return typeof document === 'string' ? { document, settings } : { settings };
  } catch {
    return undefined;
  }
}

function savedSetting(name: string): string | undefined {
  try {
    const value: unknown = Office.context.roamingSettings.get(name);
    return typeof value === 'string' ? value : undefined;
  } catch {
    return undefined;
  }
}

function sessionData(): Office.SessionData {
  return (Office.context.mailbox.item as Office.MessageCompose).sessionData;
}
