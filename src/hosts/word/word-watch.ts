import type { Passage, WatchListener } from '../types.ts';
import { Reporter, Rounds } from '../watching/index.ts';
import type { Attention, Clock, Look, LookOutcome, Pace, PassageBook } from '../watching/index.ts';
import { documentIdentity } from './document-identity.ts';
import { Cursor } from './cursor.ts';
import { whyNotRead } from './faults.ts';
import type { Footnotes } from './footnotes/index.ts';
import { OutsideIds } from './outside-ids.ts';
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
  readonly #outside = new OutsideIds();
  #triedEvents = false;
  #hearing = false;
  #pace = POLLING;

  constructor(
    private readonly clock: Clock,
    attention: Attention,
    private readonly book: PassageBook,
    private readonly reader: WordReader,
    private readonly footnotes: Footnotes,
    listener: WatchListener,
  ) {
    this.#reporter = new Reporter(listener, documentIdentity);
    this.#events = new ParagraphEvents(() => this.#rounds.hint());
    if (listener.onCursor !== undefined)
      this.#cursor = new Cursor(clock, attention, book, reader, {
        onCursor: (id) => listener.onCursor?.(id),
        onUnread: ({ native }) => this.#lookFor(native),
      });
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

  /** Looks soon for a paragraph that events should have told of, unless it is known not to be of the main text. */
  #lookFor(native: string | undefined): void {
    if (native !== undefined && this.#outside.without([native], this.book).length > 0)
      this.#events.suspect(native);
  }

  async #look(look: Look): Promise<LookOutcome> {
    const before = this.book.passages;
    const hints = this.#events.take();
    const natives = this.#outside.without(hints.natives, this.book);
    if (natives.length < hints.natives.length) this.footnotes.stir();
    let isTorn = false;
    if (look.kind === 'hinted') {
      const followed = !hints.whole && (await this.#readSome(natives, look));
      if (!followed) return { kind: 'whole-needed' };
    } else {
      const begun = (): void => this.#report(false);
      const rest = (): Promise<void> => this.#turnOfItsOwn();
      isTorn = (await this.reader.readAll({ ...look, begun, rest })) === 'torn';
      await rest();
      if (this.#outside.settle(this.book)) this.footnotes.stir();
    }
    await this.#reportWithFootnotes(look, look.kind === 'whole' && !isTorn);
    if (look.wanted()) await this.#listenOnce();
    this.#choosePace();
    if (isTorn) return { kind: 'whole-needed' };
    return { kind: 'looked', changed: differ(before, this.book.passages) };
  }

  #turnOfItsOwn(): Promise<void> {
    return new Promise((resolve) => this.clock.after(0, resolve));
  }

  async #readSome(natives: readonly string[], look: Look): Promise<boolean> {
    if (natives.length === 0) return true;
    const isRead = await this.reader.readSome(natives, look.wanted);
    if (!isRead) this.#outside.suspect(natives);
    return isRead;
  }

  /** The main text is told of first: nothing of it waits for the footnotes. */
  async #reportWithFootnotes(look: Look, complete: boolean): Promise<void> {
    if (look.asked) this.footnotes.askForRead();
    const reads = look.kind === 'whole' && this.footnotes.isDue;
    if (look.wanted()) this.#report(complete && !reads, look.asked && !reads);
    if (!reads || !look.wanted()) return;
    look.answered();
    await this.footnotes.read(look.wanted);
    if (look.wanted()) this.#report(complete, look.asked);
  }

  #report(complete: boolean, asked = false): void {
    const notRead = [...this.footnotes.notRead, ...this.book.notRead];
    this.#reporter.report(this.#passages(), complete, notRead, asked);
    this.#cursor?.bookChanged();
  }

  #passages(): readonly Passage[] {
    const { passages } = this.footnotes;
    return passages.length === 0 ? this.book.passages : [...this.book.passages, ...passages];
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
