import type { FreshBlock, PassageBook } from '../watching/index.ts';
import { Asking } from './asking.ts';
import { codeOf, isMissingMember } from './faults.ts';
import { readInStretches } from './stretches.ts';
import { holdsJust, linesOf, marksIn } from './whole-text.ts';

/**
 * body.paragraphs holds the main text, content controls and the cells of tables, but none of these, and footnotes no more (they are read
 * apart). Asking for these changes documents: getHeader has added headers to them and emptied others (OfficeDev/office-js#1904, #272),
 * and the body of a shape without text puts one in (so the documentation of Word.Shape).
 */
const NOT_READ: readonly string[] = ['headers', 'footers', 'text boxes'];

/**
 * So many paragraphs are asked for at once. Office's library makes an object of each, and lets go of each when the run ends, all in one
 * go: with some thousands that keeps the panel's thread, and Word's, for as long as a person notices.
 */
const AT_ONCE = 300;
/** Of a text that is not known yet this share of them is asked for first, so that a person sees prompts while the rest is read. */
const SHARE_AT_FIRST = 1 / 6;
/** All of a text is asked for as one string of so many characters (UTF-16 code units) at most, else in stretches of about as many. */
const LONGEST_STRING = 400_000;
/** After so many whole texts that differed from what was known while no paragraph did, they are no longer asked for. */
const MISLED_OFTEN = 3;

/** All paragraphs of the main text as they would read with tracked changes accepted. */
export interface ParagraphsRead {
  readonly paragraphs: readonly Word.Paragraph[];
  readonly blocks: readonly FreshBlock[];
}

/** Who waits for a whole read. */
export interface Reading {
  /** False once nobody waits any more: what comes is dropped. */
  wanted(): boolean;
  /** Word has answered, and will be asked for more. */
  answered(): void;
  /** The book, which was empty, now holds the beginning of the text. */
  begun(): void;
  /** Settled in another turn: an answer of a long text has been work enough for the page's thread. */
  rest(): Promise<void>;
}

/** `torn`: paragraphs came or went while a long text was read, so that one may be missing or there twice. */
export type ReadOutcome = 'whole' | 'torn' | 'dropped';

interface Beginning {
  readonly blocks: readonly FreshBlock[];
  readonly isAll: boolean;
}

const NOBODY: Reading = {
  wanted: () => true,
  answered: () => undefined,
  begun: () => undefined,
  rest: () => Promise.resolve(),
};

/**
 * Reads Word's paragraphs into the book. A short text takes one or two round trips. A long one is read in parts, each a run of its own;
 * and first Word is asked for all of it as one string, or a few, which takes a fraction of the work and nearly always shows that nothing
 * has changed since. Of a text that is read for the first time the beginning goes before all else.
 */
export class WordReader {
  readonly #asking = new Asking();
  /** Whether there are more paragraphs than are asked for at once; undefined as long as nobody knows. */
  #isLong: boolean | undefined;
  #inParts = true;
  #beginsApart = true;
  #inStretches = true;
  #misled = 0;

  /**
   * @param atOnce how many paragraphs are asked for at once
   * @param longestString how many characters are asked for as one string
   */
  constructor(
    private readonly book: PassageBook,
    private readonly atOnce = AT_ONCE,
    private readonly longestString = LONGEST_STRING,
  ) {}

  /** Whether Word gives paragraphs ids, as far as is known yet. */
  get hasIds(): boolean {
    return this.#asking.ids;
  }

  /** Whether the last whole read had ids in it. */
  get givesIds(): boolean {
    return this.#asking.idsGiven;
  }

  /** Whether the text as it would read with changes accepted can be asked for. */
  get hasReviewedText(): boolean {
    return this.#asking.reviewed;
  }

  /** Reads everything into the book. Rejects with Word's error where that fails. */
  async readAll(reading: Reading = NOBODY): Promise<ReadOutcome> {
    try {
      return await this.#readAll(this.book.ticket(), reading);
    } catch (error) {
      if (isMissingMember(error) && this.#asking.giveUpAnExtra()) return this.readAll(reading);
      this.#asking.failed();
      throw error;
    }
  }

  /**
   * Reads the paragraphs with these ids of Word's into the book.
   *
   * @returns false where one of them is unknown or gone, so that everything must be read
   */
  async readSome(natives: readonly string[], wanted: () => boolean): Promise<boolean> {
    if (!this.hasIds || !this.book.knowsAll(natives)) return false;
    const ticket = this.book.ticket();
    try {
      const texts = await Word.run(async (context) => {
        const asked = natives.map((native) => {
          const paragraph = context.document.getParagraphByUniqueLocalId(native);
          paragraph.load('text');
          const reviewed = this.hasReviewedText ? paragraph.getReviewedText('Current') : undefined;
          return { paragraph, reviewed };
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

  /** All paragraphs of the main text at once, within a run of the caller's. */
  async readParagraphs(context: Word.RequestContext): Promise<ParagraphsRead> {
    const paragraphs = this.#asking.paragraphs(context);
    const reviewed = this.#asking.reviewedBody(context);
    await context.sync();
    const lines = reviewed && linesOf(reviewed.value);
    const blocks = await this.#asking.blocksOf(context, paragraphs.items, lines);
    return { paragraphs: paragraphs.items, blocks: eachIdOnce(blocks) };
  }

  async #readAll(ticket: number, reading: Reading): Promise<ReadOutcome> {
    const isNew = this.book.passages.length === 0;
    if (this.#isLong === undefined && this.#beginsApart) {
      const outcome = await this.#begin(ticket, reading);
      if (outcome !== undefined) return outcome;
    }
    if (this.#isLong !== true) {
      const blocks = await Word.run((context) => this.#readShort(context));
      if (blocks !== undefined) return this.#enter(ticket, blocks, reading) ? 'whole' : 'dropped';
      this.#isLong = true;
      reading.answered();
    }
    return this.#readLong(ticket, reading, isNew);
  }

  /** Reads the beginning of a text that nothing is known of yet; undefined where there is, or may be, more. */
  async #begin(ticket: number, reading: Reading): Promise<ReadOutcome | undefined> {
    const beginning = await Word.run((context) => this.#readBeginning(context));
    if (beginning === undefined) return undefined;
    const { blocks, isAll } = beginning;
    this.#isLong = !isAll || blocks.length > this.atOnce;
    if (isAll) return this.#enter(ticket, blocks, reading) ? 'whole' : 'dropped';
    reading.answered();
    if (reading.wanted()) this.#tellOf(blocks, ticket, reading);
    return undefined;
  }

  async #readBeginning(context: Word.RequestContext): Promise<Beginning | undefined> {
    const top = Math.ceil(this.atOnce * SHARE_AT_FIRST);
    const paragraphs = this.#asking.paragraphs(context, { top, skip: 0 });
    await context.sync();
    const { items } = paragraphs;
    // A Word that heeds no limit gives everything.
    const isAll = items.length !== top;
    const reviewed = isAll ? this.#asking.reviewedBody(context) : this.#asking.reviewedStretch(items);
    try {
      if (reviewed !== undefined) await context.sync();
    } catch (error) {
      if (isAll || isMissingMember(error)) throw error;
      // Nothing depends on it: it is just not told of ahead of the rest.
      this.#beginsApart = false;
      return undefined;
    }
    const lines = reviewed && linesOf(reviewed.value);
    return { blocks: await this.#asking.blocksOf(context, items, lines), isAll };
  }

  /** Everything at once; undefined where there is, or may be, more than is asked for at once. */
  async #readShort(context: Word.RequestContext): Promise<readonly FreshBlock[] | undefined> {
    const paragraphs = this.#asking.paragraphs(context, { top: this.atOnce, skip: 0 });
    // All of a text as one string is asked for together with its paragraphs only where it is known to be short.
    let reviewed = this.#isLong === false ? this.#asking.reviewedBody(context) : undefined;
    await context.sync();
    const { items } = paragraphs;
    if (items.length === this.atOnce) return undefined;
    if (this.#isLong === undefined) {
      reviewed = this.#asking.reviewedBody(context);
      if (reviewed !== undefined) await context.sync();
    }
    // A Word that heeds no limit gives everything.
    this.#isLong = items.length > this.atOnce;
    return this.#asking.blocksOf(context, items, reviewed && linesOf(reviewed.value));
  }

  /** @param isNew whether nothing of the text was known before */
  async #readLong(ticket: number, reading: Reading, isNew: boolean): Promise<ReadOutcome> {
    const text = await this.#wholeText(reading, isNew);
    if (text !== undefined) {
      await reading.rest();
      if (holdsJust(text, this.book.passages)) return this.#same(reading);
      reading.answered();
    }
    const known = this.book.passages;
    const blocks = await this.#readInParts(ticket, text, reading, isNew);
    if (blocks === undefined || !this.#enter(ticket, blocks, reading)) return 'dropped';
    this.#isLong = blocks.length >= this.atOnce;
    await reading.rest();
    if (text === undefined || holdsJust(text, blocks)) return 'whole';
    const { passages } = this.book;
    if (passages.length === known.length && passages.every((passage, index) => passage === known[index])) {
      // Perhaps it is just that stretches read otherwise.
      if (this.#inAStretch(false) !== undefined) this.#inStretches = false;
      else this.#misled += 1;
    }
    return (await this.#isTorn(text, reading)) ? 'torn' : 'whole';
  }

  /** The text part by part; undefined where nobody waits for it any more. */
  async #readInParts(
    ticket: number,
    text: string | undefined,
    reading: Reading,
    isNew: boolean,
  ): Promise<readonly FreshBlock[] | undefined> {
    const lines = text !== undefined && this.#asking.byReviewedBody ? linesOf(text) : undefined;
    const blocks: FreshBlock[] = [];
    for (;;) {
      const part = await this.#readPart(blocks.length, lines);
      await reading.rest();
      if (!reading.wanted()) return undefined;
      if (part === undefined || repeats(part, blocks)) {
        this.#inParts = false;
        return this.#readInParts(ticket, text, reading, isNew);
      }
      blocks.push(...part);
      // Fewer are the last; more are all there are, from a Word that heeds no limit.
      if (!this.#inParts || part.length !== this.atOnce) return blocks;
      reading.answered();
      if (isNew) this.#tellOf(blocks, ticket, reading);
    }
  }

  #tellOf(beginning: readonly FreshBlock[], ticket: number, reading: Reading): void {
    if (this.book.enterAll(ticket, eachIdOnce(beginning), NOT_READ)) reading.begun();
  }

  /** @returns undefined where Word can't start behind so many paragraphs */
  async #readPart(
    skip: number,
    lines: ReadonlySet<string> | undefined,
  ): Promise<readonly FreshBlock[] | undefined> {
    const part = this.#inParts ? { top: this.atOnce, skip } : undefined;
    try {
      return await Word.run(async (context) => {
        const paragraphs = this.#asking.paragraphs(context, part);
        await context.sync();
        return this.#asking.blocksOf(context, paragraphs.items, lines);
      });
    } catch (error) {
      const code = codeOf(error);
      if (skip > 0 && (code === 'InvalidArgument' || code === 'ItemNotFound')) return undefined;
      throw error;
    }
  }

  /**
   * All of the main text, with tracked changes accepted where Word can; undefined where it would tell nothing.
   *
   * @param goesOn whether there is more of it than the book holds
   */
  async #wholeText(reading: Reading, goesOn: boolean): Promise<string | undefined> {
    const isOfUse = this.#asking.byReviewedBody || (!this.#asking.isPlain && this.#misled < MISLED_OFTEN);
    if (!isOfUse) return undefined;
    const paragraphs = this.#inAStretch(goesOn);
    if (paragraphs !== undefined) {
      const text = await this.#textInStretches(paragraphs, reading);
      if (text !== undefined) return text;
    }
    const text = await Word.run(async (context) => {
      const whole = this.#asking.textOf(context.document.body);
      await context.sync();
      return whole();
    });
    if (paragraphs !== undefined) this.#inStretches = false;
    return text;
  }

  /** How many paragraphs make a stretch, going by those that the book holds; undefined where all of them are one. */
  #inAStretch(goesOn: boolean): number | undefined {
    const { passages } = this.book;
    const length = passages.reduce((sum, { text }) => sum + text.length, 0);
    if (!this.#inStretches || !this.#inParts || length === 0) return undefined;
    if (length <= this.longestString && !goesOn) return undefined;
    return Math.max(1, Math.floor((passages.length * this.longestString) / length));
  }

  /** @returns undefined where it can't be had like this: what is wrong shows when it is asked for in one go */
  async #textInStretches(paragraphs: number, reading: Reading): Promise<string | undefined> {
    try {
      return await Word.run((context) =>
        readInStretches(context, this.#asking, paragraphs, () => reading.answered()),
      );
    } catch {
      return undefined;
    }
  }

  /** Whether paragraphs have come or gone since a text was read. */
  async #isTorn(text: string, reading: Reading): Promise<boolean> {
    if (!this.#inParts) return false;
    const now = await this.#wholeText(reading, false);
    return now !== undefined && marksIn(now) !== marksIn(text);
  }

  #same(reading: Reading): ReadOutcome {
    this.#misled = 0;
    this.#isLong = this.book.passages.length >= this.atOnce;
    return reading.wanted() ? 'whole' : 'dropped';
  }

  #enter(ticket: number, blocks: readonly FreshBlock[], reading: Reading): boolean {
    this.#asking.succeeded(blocks);
    return reading.wanted() && this.book.enterAll(ticket, eachIdOnce(blocks), NOT_READ);
  }
}

/** Whether a part is the first one over again: from a Word that takes no notice of how many to leave out. */
function repeats(part: readonly FreshBlock[], before: readonly FreshBlock[]): boolean {
  if (part.length === 0 || before.length === 0) return false;
  const [first] = part;
  if (first?.native !== undefined) return first.native === before[0]?.native;
  return part.every(({ text }, index) => text === before[index]?.text);
}

/** An id that stands twice tells nothing. */
function eachIdOnce(blocks: readonly FreshBlock[]): readonly FreshBlock[] {
  const seen = new Set<string>();
  return blocks.map((block) => {
    const { native } = block;
    if (native === undefined) return block;
    if (seen.has(native)) return { text: block.text };
    seen.add(native);
    return block;
  });
}
