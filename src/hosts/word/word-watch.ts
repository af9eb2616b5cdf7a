import type { WatchListener } from '../types.ts';
import { Reporter, Rounds } from '../watching/index.ts';
import type { Attention, Clock, Look, LookOutcome, Pace, PassageBook } from '../watching/index.ts';
import { documentIdentity } from './document-identity.ts';
import { Cursor } from './cursor.ts';
import { whyNotRead } from './faults.ts';
import { ParagraphEvents } from './paragraph-events.ts';
import { isSupported } from './asking.ts';
import type { WordReader } from './reading.ts';

/** With events: they bring changes, whole reads make sure of them. */
const SURE: Pace = { afterChange: 5_000, idle: 15_000 };
/** Without: whole reads are all there is. */
const POLLING: Pace = { afterChange: 1_500, idle: 5_000 };

/** Follows the document for one watcher. */
export class WordWatch {
  readonly #reporter: Reporter;
  readonly #events: ParagraphEvents;
  readonly #rounds: Rounds;
  readonly #cursor: Cursor | undefined;
  #triedEvents = false;
  #hearing = false;
  #pace = POLLING;

  constructor(
    clock: Clock,
    attention: Attention,
    private readonly book: PassageBook,
    private readonly reader: WordReader,
    listener: WatchListener,
  ) {
    this.#reporter = new Reporter((change) => listener.onChange(change), documentIdentity);
    this.#events = new ParagraphEvents(([edited, another]) => {
      if (edited !== undefined && another === undefined) this.#cursor?.editedIn(edited);
      this.#rounds.hint();
    });
    if (listener.onCursor !== undefined)
      this.#cursor = new Cursor(clock, attention, book, reader, (id) => listener.onCursor?.(id));
    this.#rounds = new Rounds({
      clock,
      attention,
      pace: POLLING,
      look: (look) => this.#look(look),
      onState: (state) => listener.onState(state),
      explain: whyNotRead,
    });
  }

  start(): void {
    this.#rounds.start();
  }

  async stop(): Promise<void> {
    this.#rounds.stop();
    this.#cursor?.stop();
    await this.#events.stop();
  }

  lookNow(): Promise<void> {
    return this.#rounds.lookNow();
  }

  lookSoon(): void {
    this.#rounds.lookSoon();
  }

  async #look(look: Look): Promise<LookOutcome> {
    const before = this.book.passages;
    const hints = this.#events.take();
    let isTorn = false;
    if (look.kind === 'hinted') {
      const followed = !hints.whole && (await this.reader.readSome(hints.natives, look.wanted));
      if (!followed) return { kind: 'whole-needed' };
    } else {
      const begun = (): void => this.#report(false);
      isTorn = (await this.reader.readAll({ ...look, begun })) === 'torn';
    }
    if (look.wanted()) this.#report(look.kind === 'whole' && !isTorn, look.asked);
    if (look.wanted()) await this.#listenOnce();
    this.#choosePace();
    if (isTorn) return { kind: 'whole-needed' };
    return { kind: 'looked', changed: differ(before, this.book.passages) };
  }

  #report(complete: boolean, asked = false): void {
    this.#reporter.report(this.book.passages, complete, this.book.notRead, asked);
  }

  /** Only once the text has been read, so that events never keep the first prompts waiting. */
  async #listenOnce(): Promise<void> {
    if (this.#triedEvents) return;
    this.#triedEvents = true;
    this.#cursor?.listen();
    this.#hearing = isSupported('1.6') && (await this.#events.listen());
  }

  /** Where Word gives no ids (no subscription, "connected experiences" off), its events are not to be counted on either. */
  #choosePace(): void {
    const pace = this.#hearing && this.reader.givesIds ? SURE : POLLING;
    if (pace === this.#pace) return;
    this.#pace = pace;
    this.#rounds.changePace(pace);
  }
}

function differ(before: readonly unknown[], after: readonly unknown[]): boolean {
  return before.length !== after.length || before.some((passage, index) => passage !== after[index]);
}
