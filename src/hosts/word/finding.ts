import type { Place } from '../types.ts';
import type { PassageBook } from '../watching/index.ts';
import { codeOf } from './faults.ts';
import type { WordReader } from './reading.ts';
import { occurrencesOf, searchTextOf } from './search-text.ts';

/** What words can be looked for in: a paragraph, or the body of a note. */
export interface TextHolder {
  readonly text: string;
  load(property: 'text'): unknown;
  search(text: string, options: { matchCase: boolean }): Word.RangeCollection;
  getReviewedText(version: 'Current'): OfficeExtension.ClientResult<string>;
  select(mode: 'Select'): void;
}

/** Where a place's words are in the document. */
export type Found =
  /** Exactly these words. `whole` is false where only their start could be searched for. */
  | { readonly kind: 'words'; readonly range: Word.Range; readonly whole: boolean }
  /** The words stand in here, but Word's Find does not reach them (a tracked deletion within them, for one). */
  | { readonly kind: 'around'; readonly holder: TextHolder }
  | { readonly kind: 'moved' };

export const MOVED: Found = { kind: 'moved' };

/**
 * Finds a place's words in the document as it is now, within a run of the caller's. The occurrence is counted in the text that the
 * paragraph has now; where the place no longer holds the words, they still count as found if they stand in the paragraph just once.
 */
export async function findPlace(
  context: Word.RequestContext,
  book: PassageBook,
  reader: WordReader,
  place: Place,
): Promise<Found> {
  if (book.passage(place.passageId) === undefined || place.quote === '') return MOVED;
  const native = book.nativeOf(place.passageId);
  if (native !== undefined && reader.hasIds) {
    try {
      const paragraph = context.document.getParagraphByUniqueLocalId(native);
      return await findIn(context, paragraph, reader.hasReviewedText, place);
    } catch (error) {
      if (codeOf(error) !== 'ItemNotFound') throw error;
    }
  }
  const ticket = book.ticket();
  const { paragraphs, blocks } = await reader.readParagraphs(context);
  // A newer read has been taken in meanwhile: places in that one are not places in this.
  if (!book.enterAll(ticket, blocks, book.notRead)) return MOVED;
  const index = book.indexOf(place.passageId);
  const paragraph = index === undefined ? undefined : paragraphs[index];
  if (paragraph === undefined) return MOVED;
  return findIn(context, paragraph, reader.hasReviewedText, place);
}

/**
 * Finds a place's words in what holds them now.
 *
 * @param place its offsets are into the holder's text
 */
export async function findIn(
  context: Word.RequestContext,
  holder: TextHolder,
  hasReviewedText: boolean,
  place: Place,
): Promise<Found> {
  const search = searchTextOf(place.quote);
  holder.load('text');
  const reviewed = hasReviewedText ? holder.getReviewedText('Current') : undefined;
  const found = search === undefined ? undefined : holder.search(search.escaped, { matchCase: true });
  found?.load('text');
  await context.sync();

  const text = reviewed?.value ?? holder.text;
  const start = startNow(text, place);
  if (start === undefined) return MOVED;
  if (search === undefined || found === undefined) return { kind: 'around', holder };

  // Word's Find takes straight and curly quotation marks for each other; we do not.
  const exact = found.items.filter((range) => range.text === search.sought);
  const standing = text === holder.text ? exact : await notDeleted(context, exact, search.sought);
  const starts = occurrencesOf(search.sought, text);
  const range = standing.length === starts.length ? standing[starts.indexOf(start)] : undefined;
  if (range === undefined) return { kind: 'around', holder };
  return { kind: 'words', range, whole: search.sought === place.quote };
}

/** Where the words of a place begin in the text as it is now; undefined where that can't be told for certain. */
function startNow(text: string, place: Place): number | undefined {
  if (text.slice(place.start, place.end) === place.quote) return place.start;
  const starts = occurrencesOf(place.quote, text);
  return starts.length === 1 ? starts[0] : undefined;
}

/** Those ranges which still stand once tracked deletions are taken out. */
async function notDeleted(
  context: Word.RequestContext,
  ranges: readonly Word.Range[],
  sought: string,
): Promise<Word.Range[]> {
  if (ranges.length === 0) return [];
  const asked = ranges.map((range) => ({ range, reviewed: range.getReviewedText('Current') }));
  await context.sync();
  return asked.filter(({ reviewed }) => reviewed.value === sought).map(({ range }) => range);
}
