import type { Attention, Clock, PassageBook } from '../watching/index.ts';
import { withDeadline } from '../watching/index.ts';
import type { WordReader } from './reading.ts';

/** The cursor must have rested so long (milliseconds) before Word is asked where it is: not with every key. */
const RESTED = 600;
const PATIENCE = 4_000;
/** A cursor that moves within so long (milliseconds) of an edit moved by the typing: it is where the edit is. */
const SAME_MOMENT = 300;

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
  #movedAt = -Infinity;
  #edited: { readonly native: string; readonly at: number } | undefined;

  constructor(
    private readonly clock: Clock,
    private readonly attention: Attention,
    private readonly book: PassageBook,
    private readonly reader: WordReader,
    /** Called with the id of the passage that the cursor has come to; undefined where that is not known. */
    private readonly onCursor: (passageId: string | undefined) => void,
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

  /** The person has edited just one paragraph: where that can be told from this, Word needs not be asked. */
  editedIn(native: string): void {
    this.#edited = { native, at: this.clock.now() };
  }

  readonly #hear = (): void => {
    if (this.#stopped) return;
    this.#movedAt = this.clock.now();
    this.#callOff();
    this.#callOff = this.clock.after(RESTED, () => void this.#rested());
  };

  async #rested(): Promise<void> {
    this.#rests += 1;
    const edited = this.#edited;
    const known =
      edited !== undefined && Math.abs(this.#movedAt - edited.at) <= SAME_MOMENT
        ? this.book.idOfNative(edited.native)
        : undefined;
    if (known !== undefined) this.#tell(known);
    else await this.#ask();
  }

  async #ask(): Promise<void> {
    if (this.#asking || !this.attention.inSight()) return;
    this.#asking = true;
    const rest = this.#rests;
    try {
      this.#tell(
        await withDeadline(
          this.clock,
          PATIENCE,
          Word.run((context) => this.#find(context)),
        ),
      );
    } catch {
      this.#tell(undefined);
    } finally {
      this.#asking = false;
    }
    if (rest !== this.#rests && !this.#stopped) await this.#ask();
  }

  async #find(context: Word.RequestContext): Promise<string | undefined> {
    // One named property of one paragraph: loading a whole selection takes the focus (#6132).
    const paragraph = context.document.getSelection().paragraphs.getFirst();
    if (!this.reader.givesIds) {
      paragraph.load('text');
      await context.sync();
      return this.book.idOfOnly(paragraph.text);
    }
    // The rule takes the newer property for an object.
    // eslint-disable-next-line office-addins/no-navigational-load
    paragraph.load('uniqueLocalId');
    await context.sync();
    return this.book.idOfNative(paragraph.uniqueLocalId);
  }

  #tell(passageId: string | undefined): void {
    if (this.#stopped || passageId === this.#told) return;
    this.#told = passageId;
    this.onCursor(passageId);
  }
}
