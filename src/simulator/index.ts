/** The simulator's stand-in for Office.js, for tests: a document or e-mail without a page, and the globals over it. */
import { Mailbox, OutlookItem, Theme, WordDocument } from './model/index.ts';
import type { OutlookItemOptions, ParagraphSource } from './model/index.ts';
import type { Delay } from './office/answers.ts';
import { outlookGlobals } from './office/outlook-host.ts';
import type { OutlookGlobals } from './office/outlook-host.ts';
import { wordGlobals } from './office/word-host.ts';
import type { WordGlobals } from './office/word-host.ts';

export { Mailbox, OutlookItem, Theme, WordDocument } from './model/index.ts';
export type {
  Author,
  Faults,
  NoteKind,
  Notification,
  Paragraph,
  ParagraphSource,
  Position,
  TextRange,
  WordComment,
} from './model/index.ts';
export { lifelikeDelay } from './office/answers.ts';

export interface SimulatedWordOptions {
  /** One a paragraph. */
  readonly paragraphs: readonly ParagraphSource[];
  /** WordApi version; "1.8" unless said. */
  readonly apiLevel?: string;
  /** Milliseconds a call takes; none unless said: answers then come in microtasks, without timers. */
  readonly delay?: Delay;
  /** Milliseconds over which paragraph events are gathered; none unless said. */
  readonly eventInterval?: number;
  readonly theme?: Theme;
}

export interface SimulatedWord extends WordGlobals {
  readonly document: WordDocument;
  readonly theme: Theme;
}

/** A simulated Word with a document of these paragraphs. The globals are answered with, not set. */
export function createSimulatedWord(options: SimulatedWordOptions): SimulatedWord {
  const document = new WordDocument(options.paragraphs);
  const theme = options.theme ?? new Theme();
  const globals = wordGlobals({
    document,
    theme,
    apiLevel: options.apiLevel ?? '1.8',
    delay: options.delay ?? 0,
    eventInterval: options.eventInterval ?? 0,
    openBrowserWindow: () => undefined,
  });
  return { ...globals, document, theme };
}

export interface SimulatedOutlookOptions extends Omit<OutlookItemOptions, 'body'> {
  /** The body of the e-mail; plain text where `bodyType` is "text". */
  readonly html: string;
  /** Version of the Mailbox set; "1.15" unless said. */
  readonly apiLevel?: string;
  /** Milliseconds a call takes; none unless said: answers then come in microtasks, without timers. */
  readonly delay?: Delay;
  readonly theme?: Theme;
  /** What the add-in has saved for this mailbox before, as JSON. */
  readonly savedSettings?: string;
}

export interface SimulatedOutlook extends OutlookGlobals {
  readonly mailbox: Mailbox;
  /** The e-mail that is open at the start. Faults are set on the mailbox. */
  readonly item: OutlookItem;
  readonly theme: Theme;
}

/** A simulated Outlook with one e-mail open. The globals are answered with, not set. */
export function createSimulatedOutlook({ html, ...options }: SimulatedOutlookOptions): SimulatedOutlook {
  const item = new OutlookItem({ ...options, body: html });
  const mailbox = new Mailbox(item);
  mailbox.savedSettings = options.savedSettings ?? '{}';
  const theme = options.theme ?? new Theme();
  const globals = outlookGlobals({
    mailbox,
    theme,
    apiLevel: options.apiLevel ?? '1.15',
    delay: options.delay ?? 0,
    openBrowserWindow: () => undefined,
  });
  return { ...globals, mailbox, item, theme };
}
