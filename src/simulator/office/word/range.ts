import type { Anchor, TextRange } from '../../model/index.ts';
import { ClientObject } from '../rich-api/client-object.ts';
import type { Origin } from '../rich-api/client-object.ts';
import { resultOf } from '../rich-api/client-result.ts';
import { Collection } from '../rich-api/collection.ts';
import { invalidArgument, notAllowed } from '../rich-api/errors.ts';
import { asksForEverything } from '../rich-api/load-option.ts';
import { unwrap } from '../strict.ts';
import { part } from './paragraph.ts';
import { checkWritable, insertInto, reviewedText, searchIn, selectRange } from './text-acts.ts';
import { asOffice } from './word-objects.ts';
import type { WordObjects } from './word-objects.ts';

type Members =
  | 'context'
  | 'isNullObject'
  | 'text'
  | 'isEmpty'
  | 'paragraphs'
  | 'load'
  | 'track'
  | 'untrack'
  | 'search'
  | 'select'
  | 'getRange'
  | 'expandTo'
  | 'getReviewedText'
  | 'insertText'
  | 'insertComment';

/** Stands in for Word.Range: a stretch of the document that moves with the text around it. */
export class SimulatedRange extends ClientObject<Anchor> implements Pick<Word.Range, Members> {
  readonly scalars = {
    text: ({ range }: Anchor) => this.objects.document.textOf(range),
    isEmpty: ({ range }: Anchor) => this.objects.document.textOf(range) === '',
  };

  constructor(
    readonly objects: WordObjects,
    origin: Origin<Anchor>,
  ) {
    super(objects.request, 'Word.Range', origin);
  }

  get text(): string {
    return this.loaded('text');
  }

  get isEmpty(): boolean {
    return this.loaded('isEmpty');
  }

  get paragraphs(): Word.ParagraphCollection {
    this.checkUsable();
    const find = (): readonly string[] =>
      this.objects.document.paragraphsIn(this.whole('paragraphs')).map(({ id }) => id);
    return asOffice(
      this.objects.paragraphs({ statement: `${this.origin.statement}.paragraphs`, find }).facade,
    );
  }

  override queueLoad(option: unknown): void {
    // OfficeDev/office-js#6132.
    if (asksForEverything(option, this.location('load'))) this.objects.document.focusTaken += 1;
    super.queueLoad(option);
  }

  load(option?: unknown): Word.Range {
    this.queueLoad(option);
    return asOffice<Word.Range>(this.facade);
  }

  track(): Word.Range {
    this.request.trackedObjects.add(this);
    return asOffice<Word.Range>(this.facade);
  }

  untrack(): Word.Range {
    this.request.trackedObjects.remove(this);
    return asOffice<Word.Range>(this.facade);
  }

  search(searchText: string, searchOptions?: unknown): Word.RangeCollection {
    this.checkUsable();
    const find = (): readonly Anchor[] =>
      searchIn(
        this.objects.document,
        this.whole('search'),
        searchText,
        searchOptions,
        this.location('search'),
      );
    return asOffice(this.objects.ranges({ statement: `${this.origin.statement}.search(...)`, find }).facade);
  }

  select(selectionMode?: string): void {
    this.act('select', ({ range }) =>
      selectRange(this.objects.document, range, selectionMode, this.location('select')),
    );
  }

  getRange(rangeLocation?: string): Word.Range {
    return this.#range('getRange(...)', () =>
      this.objects.document.anchor(part(this.whole('getRange'), rangeLocation)),
    );
  }

  expandTo(range: Word.Range): Word.Range {
    const other: unknown = unwrap(range);
    if (!(other instanceof SimulatedRange)) throw invalidArgument(this.location('expandTo'));
    return this.#range('expandTo(...)', () => {
      const [a, b] = [this.whole('expandTo'), other.whole('expandTo')];
      return this.objects.document.anchor({ start: this.#earlier(a, b), end: this.#later(a, b) });
    });
  }

  getReviewedText(changeTrackingVersion?: string): OfficeExtension.ClientResult<string> {
    return resultOf(this, 'getReviewedText', ({ range }) =>
      reviewedText(this.objects.document, range, changeTrackingVersion, this.location('getReviewedText')),
    );
  }

  insertText(text: string, insertLocation: string): Word.Range {
    return this.#range('insertText(...)', () =>
      insertInto(
        this.objects.document,
        this.whole('insertText'),
        text,
        insertLocation,
        this.location('insertText'),
      ),
    );
  }

  insertComment(commentText: string): Word.Comment {
    this.checkUsable();
    const find = (): ReturnType<typeof this.objects.document.addComment> => {
      if (typeof commentText !== 'string') throw invalidArgument(this.location('insertComment'));
      checkWritable(this.objects.document, this.location('insertComment'));
      const { isNote, faults } = this.objects.document;
      if (isNote || faults.refuseComments) throw notAllowed(this.location('insertComment'));
      return this.objects.document.addComment(this.whole('insertComment'), commentText, 'add-in');
    };
    return asOffice(
      this.objects.comment({ statement: `${this.origin.statement}.insertComment(...)`, find }).facade,
    );
  }

  /** For collections: loads these properties at once. */
  fillFrom(paths: readonly string[]): void {
    this.fill({ paths, top: undefined, skip: 0 });
  }

  protected override release(anchor: Anchor): void {
    anchor.release();
  }

  private whole(member: string): TextRange {
    return this.target(member).range;
  }

  #range(call: string, find: () => Anchor): Word.Range {
    this.checkUsable();
    return asOffice(this.objects.range({ statement: `${this.origin.statement}.${call}`, find }).facade);
  }

  #earlier(a: TextRange, b: TextRange): TextRange['start'] {
    return this.#before(a.start, b.start) ? a.start : b.start;
  }

  #later(a: TextRange, b: TextRange): TextRange['end'] {
    return this.#before(a.end, b.end) ? b.end : a.end;
  }

  #before(a: TextRange['start'], b: TextRange['start']): boolean {
    const [indexA, indexB] = [a, b].map(({ paragraphId }) => this.objects.document.indexOf(paragraphId));
    return indexA === indexB ? a.offset < b.offset : (indexA ?? 0) < (indexB ?? 0);
  }
}

type CollectionMembers =
  'context' | 'isNullObject' | 'items' | 'load' | 'track' | 'untrack' | 'getFirst' | 'getFirstOrNullObject';

/** Stands in for Word.RangeCollection: what a search found. */
export class SimulatedRangeCollection
  extends Collection<Anchor, SimulatedRange>
  implements Pick<Word.RangeCollection, CollectionMembers>
{
  constructor(
    readonly objects: WordObjects,
    origin: Origin<readonly Anchor[]>,
  ) {
    super(objects.request, 'Word.RangeCollection', origin, (anchor, statement) =>
      objects.range({ statement, find: () => anchor, now: true }),
    );
  }

  get items(): Word.Range[] {
    return this.loadedItems();
  }

  load(option?: unknown): Word.RangeCollection {
    this.queueLoad(option);
    return asOffice<Word.RangeCollection>(this.facade);
  }

  track(): Word.RangeCollection {
    this.request.trackedObjects.add(this);
    return asOffice<Word.RangeCollection>(this.facade);
  }

  untrack(): Word.RangeCollection {
    this.request.trackedObjects.remove(this);
    return asOffice<Word.RangeCollection>(this.facade);
  }

  getFirst(): Word.Range {
    return this.#first('getFirst', false);
  }

  getFirstOrNullObject(): Word.Range {
    return this.#first('getFirstOrNullObject', true);
  }

  protected override release(anchors: readonly Anchor[]): void {
    for (const anchor of anchors) anchor.release();
  }

  #first(method: string, orNull: boolean): Word.Range {
    const find = (): Anchor | null => this.target(method)[0] ?? null;
    return asOffice(
      this.objects.range({ statement: `${this.origin.statement}.${method}()`, find, orNull }).facade,
    );
  }
}
