import type { TextRange } from '../../model/index.ts';
import { ClientObject } from '../rich-api/client-object.ts';
import type { Origin } from '../rich-api/client-object.ts';
import { resultOf } from '../rich-api/client-result.ts';
import { Collection } from '../rich-api/collection.ts';
import { asksForEverything } from '../rich-api/load-option.ts';
import { insertCritiques } from './critiques.ts';
import { insertInto, reviewedText, searchIn, selectRange } from './text-acts.ts';
import { asOffice } from './word-objects.ts';
import type { WordObjects } from './word-objects.ts';

type Members =
  | 'context'
  | 'isNullObject'
  | 'text'
  | 'uniqueLocalId'
  | 'isLastParagraph'
  | 'tableNestingLevel'
  | 'load'
  | 'track'
  | 'untrack'
  | 'search'
  | 'select'
  | 'getRange'
  | 'getNext'
  | 'getNextOrNullObject'
  | 'getPrevious'
  | 'getPreviousOrNullObject'
  | 'getReviewedText'
  | 'insertText'
  | 'insertAnnotations';

/** Stands in for Word.Paragraph: a paragraph of the document, known by its id. */
export class SimulatedParagraph extends ClientObject<string> implements Pick<Word.Paragraph, Members> {
  readonly scalars = {
    text: (id: string) => this.objects.document.paragraph(id)?.text,
    uniqueLocalId: (id: string) => (this.objects.document.faults.withoutSubscription ? null : id),
    isLastParagraph: (id: string) => this.objects.document.paragraphs.at(-1)?.id === id,
    tableNestingLevel: (id: string) => (this.objects.document.paragraph(id)?.column === undefined ? 0 : 1),
  };

  constructor(
    readonly objects: WordObjects,
    origin: Origin<string>,
  ) {
    super(objects.request, 'Word.Paragraph', origin);
  }

  get text(): string {
    return this.loaded('text');
  }

  get uniqueLocalId(): string {
    return this.loaded('uniqueLocalId');
  }

  get isLastParagraph(): boolean {
    return this.loaded('isLastParagraph');
  }

  get tableNestingLevel(): number {
    return this.loaded('tableNestingLevel');
  }

  load(option?: unknown): Word.Paragraph {
    this.queueLoad(option);
    return this.asWord();
  }

  track(): Word.Paragraph {
    this.request.trackedObjects.add(this);
    return this.asWord();
  }

  untrack(): Word.Paragraph {
    this.request.trackedObjects.remove(this);
    return this.asWord();
  }

  search(searchText: string, searchOptions?: unknown): Word.RangeCollection {
    this.checkUsable();
    const find = (): ReturnType<typeof searchIn> =>
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
    this.act('select', () =>
      selectRange(this.objects.document, this.whole('select'), selectionMode, this.location('select')),
    );
  }

  getRange(rangeLocation?: string): Word.Range {
    this.checkUsable();
    const range = this.objects.range({
      statement: `${this.origin.statement}.getRange(...)`,
      find: () => this.objects.document.anchor(part(this.whole('getRange'), rangeLocation)),
    });
    return asOffice(range.facade);
  }

  getNext(): Word.Paragraph {
    return this.#neighbour('getNext', 1, false);
  }

  getNextOrNullObject(): Word.Paragraph {
    return this.#neighbour('getNextOrNullObject', 1, true);
  }

  getPrevious(): Word.Paragraph {
    return this.#neighbour('getPrevious', -1, false);
  }

  getPreviousOrNullObject(): Word.Paragraph {
    return this.#neighbour('getPreviousOrNullObject', -1, true);
  }

  getReviewedText(changeTrackingVersion?: string): OfficeExtension.ClientResult<string> {
    return resultOf(this, 'getReviewedText', () =>
      reviewedText(
        this.objects.document,
        this.whole('getReviewedText'),
        changeTrackingVersion,
        this.location('getReviewedText'),
      ),
    );
  }

  insertText(text: string, insertLocation: string): Word.Range {
    this.checkUsable();
    const find = (): ReturnType<typeof insertInto> =>
      insertInto(
        this.objects.document,
        this.whole('insertText'),
        text,
        insertLocation,
        this.location('insertText'),
      );
    return asOffice(
      this.objects.range({ statement: `${this.origin.statement}.insertText(...)`, find }).facade,
    );
  }

  insertAnnotations(annotations: Word.AnnotationSet): OfficeExtension.ClientResult<string[]> {
    return resultOf(this, 'insertAnnotations', (id) =>
      insertCritiques(
        this.objects.document,
        id,
        annotations,
        this.request.levels,
        this.location('insertAnnotations'),
      ),
    );
  }

  /** For collections: loads these properties at once. */
  fillFrom(paths: readonly string[]): void {
    this.fill({ paths, top: undefined, skip: 0 });
  }

  protected override exists(id: string): boolean {
    return this.objects.document.paragraph(id) !== undefined;
  }

  private whole(member: string): TextRange {
    return this.objects.document.wholeParagraphs(this.target(member));
  }

  private asWord(): Word.Paragraph {
    return asOffice<Word.Paragraph>(this.facade);
  }

  #neighbour(method: string, step: 1 | -1, orNull: boolean): Word.Paragraph {
    this.checkUsable();
    const find = (): string | null => {
      const index = this.objects.document.indexOf(this.target(method)) + step;
      return index < 0 ? null : (this.objects.document.paragraphs[index]?.id ?? null);
    };
    return this.objects
      .paragraph({ statement: `${this.origin.statement}.${method}()`, find, orNull })
      .asWord();
  }
}

/** The part of a range that Word calls Whole, Content, Start, End or After. */
export function part(range: TextRange, location: string | undefined): TextRange {
  if (location === 'Start') return { start: range.start, end: range.start };
  if (location === 'End' || location === 'After') return { start: range.end, end: range.end };
  return range;
}

type CollectionMembers =
  | 'context'
  | 'isNullObject'
  | 'items'
  | 'load'
  | 'track'
  | 'untrack'
  | 'getFirst'
  | 'getFirstOrNullObject'
  | 'getLast'
  | 'getLastOrNullObject';

/** Stands in for Word.ParagraphCollection. */
export class SimulatedParagraphCollection
  extends Collection<string, SimulatedParagraph>
  implements Pick<Word.ParagraphCollection, CollectionMembers>
{
  constructor(
    readonly objects: WordObjects,
    origin: Origin<readonly string[]>,
  ) {
    super(objects.request, 'Word.ParagraphCollection', origin, (id, statement) =>
      objects.paragraph({ statement, find: () => id, now: true }),
    );
  }

  get items(): Word.Paragraph[] {
    return this.loadedItems();
  }

  override queueLoad(option: unknown): void {
    // OfficeDev/office-js#6024: Word on Mac stood still for seconds.
    if (asksForEverything(option, this.location('load'))) this.objects.document.standstills += 1;
    super.queueLoad(option);
  }

  load(option?: unknown): Word.ParagraphCollection {
    this.queueLoad(option);
    return asOffice<Word.ParagraphCollection>(this.facade);
  }

  track(): Word.ParagraphCollection {
    this.request.trackedObjects.add(this);
    return asOffice<Word.ParagraphCollection>(this.facade);
  }

  untrack(): Word.ParagraphCollection {
    this.request.trackedObjects.remove(this);
    return asOffice<Word.ParagraphCollection>(this.facade);
  }

  getFirst(): Word.Paragraph {
    return this.#one('getFirst', 0, false);
  }

  getFirstOrNullObject(): Word.Paragraph {
    return this.#one('getFirstOrNullObject', 0, true);
  }

  getLast(): Word.Paragraph {
    return this.#one('getLast', -1, false);
  }

  getLastOrNullObject(): Word.Paragraph {
    return this.#one('getLastOrNullObject', -1, true);
  }

  #one(method: string, index: number, orNull: boolean): Word.Paragraph {
    const find = (): string | null => this.target(method).at(index) ?? null;
    const statement = `${this.origin.statement}.${method}()`;
    return asOffice(this.objects.paragraph({ statement, find, orNull }).facade);
  }
}
