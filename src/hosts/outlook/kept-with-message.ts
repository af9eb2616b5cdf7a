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
export function leaveWithMessage(kept: Left): Promise<void> {
  return leave(NAME, kept);
}

/** What was left beside the open message, else what is saved for the mailbox. Never rejects. */
export function keptWithMessage(): Promise<KeptWithMessage> {
  return left(NAME)
    .then(parse)
    .then((kept) => ({
      document: kept?.document,
      setting: (name) => (kept === undefined ? savedSetting(name) : kept.settings[name]),
    }));
}

/** Leaves what was decided about lines of the message, so that the events and a panel that is opened again decide alike. Never rejects. */
export function leaveLines(decided: DecidedLines): Promise<void> {
  return leave(LINES, decided);
}

/** What was decided about lines of the open message; undefined where nothing was. Never rejects. */
export function leftLines(): Promise<DecidedLines | undefined> {
  return left(LINES).then(readDecidedLines);
}

/** Leaves something under a name in the message's session data, where Outlook has that. Never rejects. */
function leave(name: string, what: unknown): Promise<void> {
  if (!isSupported('1.11')) return Promise.resolve();
  const nothing = (): void => undefined;
  return calling((callback) => sessionData().setAsync(name, JSON.stringify(what), callback)).then(
    nothing,
    nothing,
  );
}

/** The text that was left under a name; undefined where there is none. Never rejects. */
function left(name: string): Promise<string | undefined> {
  if (!isSupported('1.11')) return Promise.resolve(undefined);
  return calling<string>((callback) => sessionData().getAsync(name, callback)).catch(() => undefined);
}

function parse(text: string | undefined): Left | undefined {
  try {
    const read = JSON.parse(text ?? '') as Partial<Left> | null;
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
