import { asDecided, authorsWords, Baseline, decidedLines } from '../mail/index.ts';
import type { AuthorsWords, DecidedLines, MailLine } from '../mail/index.ts';
import type { DocumentIdentity, HostState } from '../types.ts';
import type { Clock, PassageBook } from '../watching/index.ts';
import { calling } from './calls.ts';
import { draftIdOf, openingOf } from './draft.ts';
import type { Draft } from './draft.ts';
import { isItemChange } from './faults.ts';
import { leaveLines, leftLines } from './kept-with-message.ts';
import { openMessage } from './open-message.ts';

export const READING = 'You are reading a message. Prompts appear while you write one.';
export const NO_MESSAGE = 'No message is open.';

export type MailRead =
  | { readonly kind: 'read'; readonly changed: boolean }
  /** There is no message to read, or it is not the person's own. */
  | { readonly kind: 'unavailable'; readonly state: HostState };

/** From Outlook's word of another message to its first read, in milliseconds: nobody has written in it meanwhile. */
const JUST_OPENED = 2_000;
/** A person writes no more lines than this at once, and no more than this a second while the panel does not look. */
const LINES_AT_ONCE = 6;
const LINES_A_SECOND = 1;

/**
 * Reads the message that is being written into the book. As HTML even where it is plain text: Outlook's plain text glues lines
 * together. A body that has not changed is not looked into again.
 */
export class MailReader {
  #lastHtml: string | undefined;
  #message = 0;
  #draftId: string | undefined;
  #baseline: Baseline | undefined;
  /** When Outlook told of the message that is open; undefined where the panel was opened beside it. */
  #openedAt: number | undefined;
  #lastRead = 0;
  /** What was decided about lines of this message, also by a panel that was open beside it before. */
  #decided: DecidedLines = { salt: '', lines: [] };

  /** @param onKnown called once Outlook has said which draft it is that was read, or how it began: another look is due */
  constructor(
    private readonly book: PassageBook,
    private readonly clock: Clock,
    private readonly onKnown: () => void,
  ) {}

  /** The message that was read last. */
  get document(): DocumentIdentity {
    const open = `message ${this.#message}`;
    return { open, ...(this.#draftId === undefined ? {} : { kept: this.#draftId }) };
  }

  /** Another message is open now: nothing of the last one counts any more. */
  messageChanged(): void {
    this.#message += 1;
    this.#forget();
    this.#openedAt = this.clock.now();
  }

  /**
   * @param wanted asked when the answer is there: false drops it
   * @returns what came of it; rejects with Outlook's fault
   */
  async read(wanted: () => boolean): Promise<MailRead> {
    const open = openMessage();
    if (open.kind !== 'writing') {
      this.#forget();
      const state: HostState =
        open.kind === 'none' ? { kind: 'paused', why: NO_MESSAGE } : { kind: 'limited', why: READING };
      return { kind: 'unavailable', state };
    }

    const message = this.#message;
    const ticket = this.book.ticket();
    let html: string;
    try {
      html = await calling<string>((callback) => open.item.body.getAsync(Office.CoercionType.Html, callback));
    } catch (error) {
      if (isItemChange(error) && wanted()) return this.#readOther(message, wanted);
      throw error;
    }
    if (!wanted()) return { kind: 'read', changed: false };
    if (message !== this.#message) return this.read(wanted);
    if (html === this.#lastHtml) return { kind: 'read', changed: false };
    const { texts, notRead } = this.#authorsWords(html, open.item);
    const entered = this.book.enterAll(
      ticket,
      texts.map((text) => ({ text })),
      notRead,
    );
    if (entered) this.#lastHtml = html;
    // Not waited for: the first prompts do not depend on it.
    if (entered && this.#draftId === undefined) void this.#findDraftId(open.item);
    return { kind: 'read', changed: entered };
  }

  /** Outlook refused because of another message, which its event may not have told of yet. */
  #readOther(message: number, wanted: () => boolean): Promise<MailRead> {
    if (message === this.#message) {
      this.messageChanged();
      // It was opened at some time before.
      this.#openedAt = undefined;
    }
    return this.read(wanted);
  }

  async #findDraftId(item: Draft): Promise<void> {
    const message = this.#message;
    const id = await draftIdOf(item);
    if (message !== this.#message || id === undefined) return;
    this.#draftId = id;
    this.onKnown();
  }

  #authorsWords(html: string, item: Draft): AuthorsWords {
    const now = this.clock.now();
    const mostAtOnce = LINES_AT_ONCE + ((now - this.#lastRead) / 1_000) * LINES_A_SECOND;
    this.#lastRead = now;
    const baseline = this.#baseline ?? this.#newBaseline(item, now);
    return authorsWords(html, (lines) => {
      const judged = baseline.judge(asDecided(lines, this.#decided), mostAtOnce);
      this.#leaveDecisions(lines, judged);
      return judged;
    });
  }

  #leaveDecisions(before: readonly MailLine[], after: readonly MailLine[]): void {
    const { salt } = this.#decided;
    // Not before it is known what was left.
    if (salt === '') return;
    const decided = decidedLines(before, after, salt);
    if (JSON.stringify(decided) === JSON.stringify(this.#decided)) return;
    this.#decided = decided;
    void leaveLines(decided);
  }

  /** Asked for after the first read, which need not wait for it: hardly ever is anything there. */
  async #findDecided(baseline: Baseline): Promise<void> {
    const left = await leftLines();
    if (baseline !== this.#baseline) return;
    this.#decided = left ?? { salt: randomSalt(), lines: [] };
    if (left === undefined || left.lines.length === 0) return;
    this.#baseline = new Baseline();
    this.#lastHtml = undefined;
    this.onKnown();
  }

  #newBaseline(item: Draft, now: number): Baseline {
    const baseline = new Baseline();
    this.#baseline = baseline;
    void this.#findDecided(baseline);
    if (this.#openedAt !== undefined && now - this.#openedAt <= JUST_OPENED)
      void this.#findOpening(item, baseline);
    return baseline;
  }

  async #findOpening(item: Draft, baseline: Baseline): Promise<void> {
    const opening = await openingOf(item);
    if (opening === undefined || baseline !== this.#baseline) return;
    baseline.wasOpening(opening);
    // The same body is to be judged again.
    this.#lastHtml = undefined;
    this.onKnown();
  }

  #forget(): void {
    this.#lastHtml = undefined;
    this.#draftId = undefined;
    this.#baseline = undefined;
    this.#decided = { salt: '', lines: [] };
    this.#openedAt = undefined;
    if (this.book.passages.length > 0) this.book.clear();
  }
}

function randomSalt(): string {
  return crypto.getRandomValues(new Uint32Array(2)).join('-');
}
