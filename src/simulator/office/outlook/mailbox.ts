import type { Mailbox, OutlookItem, Theme, Unsubscribe } from '../../model/index.ts';
import type { Answers } from '../answers.ts';
import { isSetSupported } from '../api-sets/levels.ts';
import type { ApiLevels } from '../api-sets/levels.ts';
import { answerAsync } from '../common/async.ts';
import type { AsyncArguments } from '../common/async.ts';
import { outlookTheme } from '../common/office-theme.ts';
import { strict } from '../strict.ts';
import { outlookError } from './errors.ts';
import { messageOf } from './message.ts';

type Handler = (event: { type: string; officeTheme?: Office.OfficeTheme }) => void;
type Message = ReturnType<typeof messageOf>;

/** The events of the mailbox, and the Mailbox set that each needs. */
const events: Readonly<Record<string, string>> = {
  olkItemSelectedChanged: '1.5',
  officeThemeChanged: '1.14',
};

/** Stands in for Office.Mailbox. */
export class SimulatedMailbox implements Pick<
  Office.Mailbox,
  'item' | 'diagnostics' | 'addHandlerAsync' | 'removeHandlerAsync'
> {
  readonly diagnostics: Office.Diagnostics;
  readonly #handlers = new Map<string, Handler[]>();
  readonly #unsubscribe: readonly Unsubscribe[];
  #shown: { readonly item: OutlookItem; readonly message: Message } | undefined;

  constructor(
    readonly source: Mailbox,
    readonly theme: Theme,
    readonly answers: Answers,
    readonly levels: ApiLevels,
  ) {
    const diagnostics = { hostName: 'OutlookWebApp', hostVersion: '0.0.0.0' };
    this.diagnostics = strict(diagnostics, 'Office.Diagnostics', levels) as Office.Diagnostics;
    this.#unsubscribe = [
      source.itemChanged.subscribe(() => this.#report('olkItemSelectedChanged')),
      theme.changed.subscribe(() => this.#report('officeThemeChanged')),
    ];
  }

  /** The e-mail that is open; nothing where a pinned panel stands beside no e-mail. */
  get item(): Message {
    const { item } = this.source;
    if (!item) return null as unknown as Message;
    if (this.#shown?.item !== item) {
      const message = messageOf({ mailbox: this.source, item, answers: this.answers, levels: this.levels });
      this.#shown = { item, message };
    }
    return this.#shown.message;
  }

  addHandlerAsync(
    eventType: Office.EventType | string,
    handler: Handler,
    ...rest: AsyncArguments<void>
  ): void {
    answerAsync(this.answers, rest, () => {
      const name = this.#eventNamed(eventType);
      this.#handlers.set(name, [...(this.#handlers.get(name) ?? []), handler]);
    });
  }

  removeHandlerAsync(eventType: Office.EventType | string, ...rest: AsyncArguments<void>): void {
    answerAsync(this.answers, rest, () => {
      this.#handlers.delete(this.#eventNamed(eventType));
    });
  }

  stop(): void {
    for (const unsubscribe of this.#unsubscribe) unsubscribe();
  }

  #eventNamed(eventType: unknown): string {
    const set = events[String(eventType)];
    if (!set || !isSetSupported(this.levels, 'Mailbox', set)) throw outlookError('UnsupportedEvent');
    return String(eventType);
  }

  #report(type: string): void {
    if (this.source.faults.loseEvents) return;
    const event = type === 'officeThemeChanged' ? { type, officeTheme: outlookTheme(this.theme) } : { type };
    for (const handler of this.#handlers.get(type) ?? []) queueMicrotask(() => handler(event));
  }
}
