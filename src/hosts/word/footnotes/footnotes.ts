import type { Passage, Place } from '../../types.ts';
import { NoAnswer, PassageBook, withDeadline } from '../../watching/index.ts';
import type { Clock } from '../../watching/index.ts';
import { isSupported } from '../asking.ts';
import { isMissingMember } from '../faults.ts';
import { findIn, MOVED } from '../finding.ts';
import type { Found } from '../finding.ts';
import { MOST, readNotes } from './reading.ts';
import type { NotesRead } from './reading.ts';

/** From one read to the next, in milliseconds: notes change seldom. */
const EVERY = 30_000;
/** The same where something points to a change in them. */
const STIRRED = 5_000;
const PATIENCE = 4_000;
const FIRST_RETRY = 60_000;
const LAST_RETRY = 600_000;

const KINDS = ['footnotes', 'endnotes'];
const FAILING = ['footnotes and endnotes (Word does not give them just now, trying again by itself)'];

/**
 * The document's footnotes and endnotes (WordApi 1.5), which are none of its paragraphs. They are read in runs of their own, rarely, and
 * after the main text, so that whatever fails here fails for them alone. Some Words have the set and not the notes
 * (OfficeDev/office-js#2692), or throw at them (#6756).
 */
export class Footnotes {
  readonly #book = new PassageBook('n');
  #isThere = isSupported('1.5');
  #notRead: readonly string[] = KINDS;
  #readAt = -Infinity;
  #dueAt = -Infinity;
  #failures = 0;

  constructor(private readonly clock: Clock) {}

  /** The paragraphs of all notes, footnotes first. */
  get passages(): readonly Passage[] {
    return this.#book.passages;
  }

  /** What of them was not read, in words for the practitioner. */
  get notRead(): readonly string[] {
    return this.#notRead;
  }

  /** Whether it is time to read them. */
  get isDue(): boolean {
    return this.#isThere && this.clock.now() >= this.#dueAt;
  }

  has(passageId: string): boolean {
    return this.#book.passage(passageId) !== undefined;
  }

  /** Something in them may have changed. */
  stir(): void {
    if (this.#failures === 0) this.#dueAt = Math.min(this.#dueAt, this.#readAt + STIRRED);
  }

  /** They are to be read whenever the text is looked at next. */
  askForRead(): void {
    this.#dueAt = -Infinity;
  }

  /**
   * Reads them. Never rejects: after a fault what was read before stands, and they count as not read.
   *
   * @param wanted false once nobody waits any more
   */
  async read(wanted: () => boolean = () => true): Promise<void> {
    if (!this.#isThere) return;
    const ticket = this.#book.ticket();
    try {
      const { lines, cut } = await this.#readOrWithoutReview();
      if (!wanted()) return;
      this.#book.enterAll(ticket, lines, []);
      this.#notRead = cut.map((kind) => `${kind} after the first ${MOST}`);
      this.#failures = 0;
      this.#readAt = this.clock.now();
      this.#dueAt = this.#readAt + EVERY;
    } catch (error) {
      this.#failed(error);
    }
  }

  /** Finds a place's words in a note as it is now, within a run of the caller's. */
  async find(context: Word.RequestContext, place: Place): Promise<Found> {
    if (place.quote === '') return MOVED;
    const ticket = this.#book.ticket();
    const { lines } = await readNotes(context, true);
    if (!this.#book.enterAll(ticket, lines, [])) return MOVED;
    const line = lines[this.#book.indexOf(place.passageId) ?? -1];
    if (line === undefined) return MOVED;
    const { note, start } = line;
    return findIn(context, note.body, true, {
      ...place,
      start: place.start + start,
      end: place.end + start,
    });
  }

  /** Where the text with tracked changes accepted can't be had, the text as it is has to do. */
  async #readOrWithoutReview(): Promise<NotesRead> {
    try {
      return await this.#run(true);
    } catch (error) {
      if (error instanceof NoAnswer) throw error;
      return this.#run(false);
    }
  }

  #run(reviewed: boolean): Promise<NotesRead> {
    return withDeadline(
      this.clock,
      PATIENCE,
      Word.run((context) => readNotes(context, reviewed)),
    );
  }

  #failed(error: unknown): void {
    this.#failures += 1;
    this.#isThere = !isMissingMember(error);
    this.#notRead = this.#isThere ? FAILING : KINDS;
    this.#dueAt = this.clock.now() + Math.min(LAST_RETRY, FIRST_RETRY * 2 ** (this.#failures - 1));
  }
}
