import type { Attention, Clock, FreshBlock, PassageBook } from '../watching/index.ts';
import { withDeadline } from '../watching/index.ts';
import { blockOf } from './asking.ts';
import type { WordReader } from './reading.ts';

/** The cursor must have rested so long (milliseconds) before Word is asked where it is: not with every key. */
const RESTED = 600;
const PATIENCE = 4_000;

/** What a cursor is followed for. */
export interface CursorListener {
  /** The cursor has come to this passage; undefined where that is not known. */
  onCursor(passageId: string | undefined): void;
  /** It has come to a paragraph that was not read yet, or not as it now is. */
  onUnread(paragraph: FreshBlock): void;
}

/**
 * Follows the cursor from paragraph to paragraph. Word's event for it comes late, not at all (OfficeDev/office-js#2964) or for a
 * co-author's cursor (#4114), so it is a hint and no more; and where anything fails, the cursor is just not followed.
 */
export class Cursor {
  #callOff: () => void = () => undefined;
  #stopped = false;
  #told: string | undefined;
  #asking = false;
  /** How often the cursor has come to rest: it may do so again while Word is being asked. */
  #rests = 0;
  /** Where the cursor is, while the book does not hold that paragraph. */
  #unread: FreshBlock | undefined;

  constructor(
    private readonly clock: Clock,
    private readonly attention: Attention,
    private readonly book: PassageBook,
    private readonly reader: WordReader,
    private readonly listener: CursorListener,
  ) {}

  listen(): void {
    try {
      Office.context.document.addHandlerAsync(Office.EventType.DocumentSelectionChanged, this.#hear);
    } catch {
      // Nothing depends on it.
    }
  }

  stop(): void {
    this.#stopped = true;
    this.#callOff();
    try {
      Office.context.document.removeHandlerAsync(Office.EventType.DocumentSelectionChanged, {
        handler: this.#hear,
      });
    } catch {
      // The document is being closed: its handlers go with it.
    }
  }

  /** The book may hold by now what it did not when the cursor came there. */
  bookChanged(): void {
    if (this.#unread !== undefined) this.#place(this.#unread);
  }

  readonly #hear = (): void => {
    if (this.#stopped) return;
    this.#unread = undefined;
    this.#callOff();
    this.#callOff = this.clock.after(RESTED, () => {
      this.#rests += 1;
      void this.#ask();
    });
  };

  async #ask(): Promise<void> {
    if (this.#asking || !this.attention.inSight()) return;
    this.#asking = true;
    const rest = this.#rests;
    try {
      const asked = Word.run((context) => this.#find(context));
      this.#place(await withDeadline(this.clock, PATIENCE, asked));
      if (this.#unread !== undefined) this.listener.onUnread(this.#unread);
    } catch {
      this.#tell(undefined);
    } finally {
      this.#asking = false;
    }
    if (rest !== this.#rests && !this.#stopped) await this.#ask();
  }

  /** The paragraph that the cursor is in, as it now is. */
  async #find(context: Word.RequestContext): Promise<FreshBlock> {
    // Named properties of one paragraph: loading a whole selection takes the focus (#6132).
    const paragraph = context.document.getSelection().paragraphs.getFirst();
    const withId = this.reader.givesIds;
    paragraph.load({ text: true, ...(withId ? { uniqueLocalId: true } : {}) });
    await context.sync();
    return withId ? blockOf(paragraph.text, paragraph) : { text: paragraph.text };
  }

  #place(paragraph: FreshBlock): void {
    const id = this.book.idOf(paragraph);
    this.#unread = id === undefined ? paragraph : undefined;
    this.#tell(id);
  }

  #tell(passageId: string | undefined): void {
    if (this.#stopped || passageId === this.#told) return;
    this.#told = passageId;
    this.listener.onCursor(passageId);
  }
}
