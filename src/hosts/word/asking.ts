import type { FreshBlock } from '../watching/index.ts';

/** Above this many suspects that all turn out harmless, the whole reviewed text is no use for finding tracked changes. */
const MANY_FALSE_SUSPECTS = 50;
/** After so many faults in a row, the next read asks for the text alone. */
const FAULTS_BEFORE_PLAIN = 2;

/** A part of the paragraphs: at most so many, after so many. */
export interface Part {
  readonly top: number;
  readonly skip: number;
}

/**
 * What this Word is asked for along with the text of paragraphs: as much as it has by its own account, and less where that fails.
 * Every question names its properties.
 *
 * Tracked changes: `paragraph.text` holds tracked deletions as if they still stood. So where the body's reviewed text is known (WordApi
 * 1.4), paragraphs which are not among its lines are asked for their own, together in a further round trip. A document without tracked
 * changes thus costs one more string; one with them, one call for each paragraph that holds any.
 */
export class Asking {
  #ids: boolean;
  #idsGiven = false;
  #reviewed: boolean;
  #reviewedWhole = true;
  #faults = 0;
  #rescues = 0;

  constructor() {
    this.#ids = isSupported('1.6');
    this.#reviewed = isSupported('1.4');
  }

  /** Whether Word has ids for paragraphs, as far as is known yet. */
  get ids(): boolean {
    return this.#ids;
  }

  /** Whether the last whole read had ids in it: Word may have the property and leave it empty. */
  get idsGiven(): boolean {
    return this.#ids && this.#idsGiven;
  }

  /** Whether the text as it would read with changes accepted can be asked for. */
  get reviewed(): boolean {
    return this.#reviewed;
  }

  /** Whether the text alone is asked for, after faults. */
  get isPlain(): boolean {
    return this.#faults >= FAULTS_BEFORE_PLAIN;
  }

  /** Whether the reviewed text of the whole body serves to find tracked changes. */
  get byReviewedBody(): boolean {
    return this.#reviewed && this.#reviewedWhole && !this.isPlain;
  }

  /** Asks for the paragraphs of the main text, or a part of them. */
  paragraphs(context: Word.RequestContext, part?: Part): Word.ParagraphCollection {
    const { paragraphs } = context.document.body;
    const withIds = this.#ids && !this.isPlain;
    paragraphs.load({
      text: true,
      ...(withIds ? { uniqueLocalId: true } : {}),
      ...(part === undefined ? {} : { $top: part.top, $skip: part.skip }),
    });
    return paragraphs;
  }

  /** Asks for the text of the whole body with tracked changes accepted, where that serves. */
  reviewedBody(context: Word.RequestContext): OfficeExtension.ClientResult<string> | undefined {
    return this.byReviewedBody ? context.document.body.getReviewedText('Current') : undefined;
  }

  /**
   * Asks for the main text or a stretch of it as one string, with tracked changes accepted where Word can.
   *
   * @returns what gives the string once Word has answered
   */
  textOf(part: Word.Body | Word.Range): () => string {
    if (this.byReviewedBody) {
      const reviewed = part.getReviewedText('Current');
      return () => reviewed.value;
    }
    part.load('text');
    return () => part.text;
  }

  /** The same as of the whole body for paragraphs that stand one after another. */
  reviewedStretch(items: readonly Word.Paragraph[]): OfficeExtension.ClientResult<string> | undefined {
    const first = items[0];
    const last = items.at(-1);
    if (!this.byReviewedBody || first === undefined || last === undefined) return undefined;
    return first.getRange().expandTo(last.getRange()).getReviewedText('Current');
  }

  /**
   * What loaded paragraphs hold.
   *
   * @param lines those of the reviewed text that they stand in; undefined where tracked changes are not looked for
   */
  async blocksOf(
    context: Word.RequestContext,
    items: readonly Word.Paragraph[],
    lines: ReadonlySet<string> | undefined,
  ): Promise<FreshBlock[]> {
    const texts = items.map((paragraph) => paragraph.text);
    if (lines !== undefined) await this.#acceptTrackedChanges(context, items, texts, lines);
    if (!this.#ids || this.isPlain) return texts.map((text) => ({ text }));
    return items.map((item, index) => blockOf(texts[index] ?? '', item));
  }

  /** A whole read has come to its end. */
  succeeded(blocks: readonly FreshBlock[]): void {
    this.#idsGiven = blocks.some(({ native }) => native !== undefined);
    if (this.isPlain) this.#rescued();
    this.#faults = 0;
  }

  failed(): void {
    this.#faults += 1;
  }

  /** Word says that it has these sets, and sometimes has them not: what fails is done without from then on. */
  giveUpAnExtra(): boolean {
    if (this.#reviewed) this.#reviewed = false;
    else if (this.#ids) this.#ids = false;
    else return false;
    return true;
  }

  /** Puts the reviewed text in place of those texts which the reviewed body does not hold. */
  async #acceptTrackedChanges(
    context: Word.RequestContext,
    items: readonly Word.Paragraph[],
    texts: string[],
    lines: ReadonlySet<string>,
  ): Promise<void> {
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

  /** A read of the text alone has worked where reads with extras failed: twice is no accident. */
  #rescued(): void {
    this.#rescues += 1;
    if (this.#rescues >= 2) this.#reviewed = false;
  }
}

/** A text with the id that was loaded with its paragraph. Ids are missing without a Microsoft 365 subscription, against their type. */
export function blockOf(text: string, paragraph: Word.Paragraph): FreshBlock {
  const native = paragraph.uniqueLocalId as string | null;
  return native === null || native === '' ? { text } : { text, native };
}

/** Whether this Word says that it has a version of WordApi. Only a hint: what matters is tried. */
export function isSupported(version: string): boolean {
  try {
    return Office.context.requirements.isSetSupported('WordApi', version);
  } catch {
    return false;
  }
}
