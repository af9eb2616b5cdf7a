import type { FreshBlock, PassageBook } from '../watching/index.ts';
import { codeOf, isMissingMember } from './faults.ts';

/** body.paragraphs holds the main text and the cells of tables, but none of these. */
export const NOT_READ: readonly string[] = ['headers, footers, footnotes and text boxes'];

// Paragraphs end in a carriage return or line feed, cells of tables in a bell.
// eslint-disable-next-line no-control-regex
const LINE_ENDS = /[\r\n\u0007]+/;

/** Above this many suspects that all turn out harmless, the whole reviewed text is no use for finding tracked changes. */
const MANY_FALSE_SUSPECTS = 50;
/** After so many faults in a row, the next read asks for the text alone. */
const FAULTS_BEFORE_PLAIN = 2;

/** A whole read: the paragraphs of the main text as they would read with tracked changes accepted. */
export interface ParagraphsRead {
  readonly paragraphs: readonly Word.Paragraph[];
  readonly blocks: readonly FreshBlock[];
}

/**
 * Reads Word's paragraphs into the book, with named properties only and one or two round trips whatever the length.
 *
 * Tracked changes: `paragraph.text` holds tracked deletions as if they still stood. So a whole read (WordApi 1.4) also asks for the
 * body's reviewed text, and only for paragraphs which are not among its lines it asks for their own, together in a second round trip.
 * A document without tracked changes thus costs one more string; one with them, one call for each paragraph that holds any.
 */
export class WordReader {
  #ids: boolean;
  #idsGiven = false;
  #reviewed: boolean;
  #reviewedWhole = true;
  #faults = 0;
  #rescues = 0;

  constructor(private readonly book: PassageBook) {
    this.#ids = isSupported('1.6');
    this.#reviewed = isSupported('1.4');
  }

  /** Whether Word gives paragraphs ids, as far as is known yet. */
  get hasIds(): boolean {
    return this.#ids;
  }

  /** Whether the last whole read had ids in it: Word may have the property and leave it empty. */
  get givesIds(): boolean {
    return this.#ids && this.#idsGiven;
  }

  /** Whether the text as it would read with changes accepted can be asked for. */
  get hasReviewedText(): boolean {
    return this.#reviewed;
  }

  /**
   * Reads everything into the book. Rejects with Word's error where that fails.
   *
   * @param wanted asked when the answer is there: false drops it
   * @returns whether the book took it in
   */
  async readAll(wanted: () => boolean): Promise<boolean> {
    const ticket = this.book.ticket();
    const plain = this.#faults >= FAULTS_BEFORE_PLAIN;
    try {
      const { blocks } = await Word.run((context) => this.readParagraphs(context, plain));
      if (plain) this.#rescued();
      this.#faults = 0;
      this.#idsGiven = blocks.some(({ native }) => native !== undefined);
      return wanted() && this.book.enterAll(ticket, blocks, NOT_READ);
    } catch (error) {
      if (isMissingMember(error) && this.#giveUpAnExtra()) return this.readAll(wanted);
      this.#faults += 1;
      throw error;
    }
  }

  /**
   * Reads the paragraphs with these ids of Word's into the book.
   *
   * @returns false where one of them is unknown or gone, so that everything must be read
   */
  async readSome(natives: readonly string[], wanted: () => boolean): Promise<boolean> {
    if (!this.#ids || !this.book.knowsAll(natives)) return false;
    const ticket = this.book.ticket();
    try {
      const texts = await Word.run(async (context) => {
        const asked = natives.map((native) => {
          const paragraph = context.document.getParagraphByUniqueLocalId(native);
          paragraph.load('text');
          return { paragraph, reviewed: this.#reviewed ? paragraph.getReviewedText('Current') : undefined };
        });
        await context.sync();
        return asked.map(({ paragraph, reviewed }) => reviewed?.value ?? paragraph.text);
      });
      if (!wanted()) return true;
      return this.book.enterSome(
        ticket,
        natives.map((native, index) => ({ native, text: texts[index] ?? '' })),
      );
    } catch (error) {
      if (codeOf(error) === 'ItemNotFound' || isMissingMember(error)) return false;
      throw error;
    }
  }

  /** The paragraphs of the main text, within a run of the caller's. @param plain asks for the text alone */
  async readParagraphs(context: Word.RequestContext, plain = false): Promise<ParagraphsRead> {
    const { body } = context.document;
    const paragraphs = body.paragraphs;
    const withIds = this.#ids && !plain;
    paragraphs.load(withIds ? 'text,uniqueLocalId' : 'text');
    const whole =
      this.#reviewed && this.#reviewedWhole && !plain ? body.getReviewedText('Current') : undefined;
    await context.sync();

    const items = paragraphs.items;
    const texts = items.map((paragraph) => paragraph.text);
    if (whole !== undefined) await this.#acceptTrackedChanges(context, items, texts, whole.value);
    return {
      paragraphs: items,
      blocks: blocksOf(texts, withIds ? items.map((item) => item.uniqueLocalId) : []),
    };
  }

  /** Puts the reviewed text in place of those texts which the reviewed body does not hold. */
  async #acceptTrackedChanges(
    context: Word.RequestContext,
    items: readonly Word.Paragraph[],
    texts: string[],
    reviewedBody: string,
  ): Promise<void> {
    const lines = new Set(reviewedBody.split(LINE_ENDS));
    const suspects = items
      .map((paragraph, index) => ({ paragraph, index }))
      .filter(({ index }) => texts[index] !== '' && !lines.has(texts[index] ?? ''));
    if (suspects.length === 0) return;

    const asked = suspects.map(({ paragraph, index }) => ({
      index,
      reviewed: paragraph.getReviewedText('Current'),
    }));
    await context.sync();
    let differing = 0;
    for (const { index, reviewed } of asked) {
      if (texts[index] !== reviewed.value) differing += 1;
      texts[index] = reviewed.value;
    }
    if (differing === 0 && suspects.length > MANY_FALSE_SUSPECTS) this.#reviewedWhole = false;
  }

  /** Word says that it has these sets, and sometimes has them not: what fails is done without from then on. */
  #giveUpAnExtra(): boolean {
    if (this.#reviewed) this.#reviewed = false;
    else if (this.#ids) this.#ids = false;
    else return false;
    return true;
  }

  /** A read of the text alone has worked where reads with extras failed: twice is no accident. */
  #rescued(): void {
    this.#rescues += 1;
    if (this.#rescues >= 2) this.#reviewed = false;
  }
}

function blocksOf(texts: readonly string[], ids: readonly (string | null)[]): FreshBlock[] {
  const seen = new Set<string>();
  return texts.map((text, index) => {
    const native = ids[index];
    // Ids are missing without a Microsoft 365 subscription, and one that stands twice tells nothing.
    if (native === undefined || native === null || native === '' || seen.has(native)) return { text };
    seen.add(native);
    return { text, native };
  });
}

/** Whether this Word says that it has a version of WordApi. Only a hint: what matters is tried. */
export function isSupported(version: string): boolean {
  try {
    return Office.context.requirements.isSetSupported('WordApi', version);
  } catch {
    return false;
  }
}
