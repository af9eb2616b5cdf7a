import type { Anchor, NoteKind, TextRange } from '../../model/index.ts';
import { ClientObject } from '../rich-api/client-object.ts';
import type { Origin } from '../rich-api/client-object.ts';
import { resultOf } from '../rich-api/client-result.ts';
import { asksForEverything } from '../rich-api/load-option.ts';
import { part } from './paragraph.ts';
import { insertInto, reviewedText, searchIn, selectRange } from './text-acts.ts';
import { asOffice } from './word-objects.ts';
import type { WordObjects } from './word-objects.ts';

type Members =
  | 'context'
  | 'isNullObject'
  | 'text'
  | 'paragraphs'
  | 'footnotes'
  | 'endnotes'
  | 'load'
  | 'track'
  | 'untrack'
  | 'search'
  | 'select'
  | 'getRange'
  | 'getComments'
  | 'getReviewedText'
  | 'insertText';

/** Stands in for Word.Body: the text of the document without what stands in headers, notes or text boxes; or the text of a note. */
export class SimulatedBody extends ClientObject<'body'> implements Pick<Word.Body, Members> {
  readonly scalars = { text: () => this.objects.document.textOf(this.whole()) };

  constructor(
    readonly objects: WordObjects,
    origin: Origin<'body'> = { statement: 'document.body', find: () => 'body' },
  ) {
    super(objects.request, 'Word.Body', origin);
  }

  get text(): string {
    return this.loaded('text');
  }

  get paragraphs(): Word.ParagraphCollection {
    this.checkUsable();
    const find = (): readonly string[] => this.objects.document.paragraphs.map(({ id }) => id);
    return asOffice(this.objects.paragraphs({ statement: 'body.paragraphs', find }).facade);
  }

  get footnotes(): Word.NoteItemCollection {
    return this.#notes('footnote', 'footnotes');
  }

  get endnotes(): Word.NoteItemCollection {
    return this.#notes('endnote', 'endnotes');
  }

  override queueLoad(option: unknown): void {
    // OfficeDev/office-js#1360: keystrokes were lost where an add-in polled a document in this way.
    if (asksForEverything(option, this.location('load'))) this.objects.document.standstills += 1;
    super.queueLoad(option);
  }

  load(option?: unknown): Word.Body {
    this.queueLoad(option);
    return asOffice<Word.Body>(this.facade);
  }

  track(): Word.Body {
    this.request.trackedObjects.add(this);
    return asOffice<Word.Body>(this.facade);
  }

  untrack(): Word.Body {
    this.request.trackedObjects.remove(this);
    return asOffice<Word.Body>(this.facade);
  }

  search(searchText: string, searchOptions?: unknown): Word.RangeCollection {
    this.checkUsable();
    const find = (): readonly Anchor[] =>
      searchIn(this.objects.document, this.whole(), searchText, searchOptions, this.location('search'));
    return asOffice(this.objects.ranges({ statement: 'body.search(...)', find }).facade);
  }

  select(selectionMode?: string): void {
    this.act('select', () =>
      selectRange(this.objects.document, this.whole(), selectionMode, this.location('select')),
    );
  }

  getRange(rangeLocation?: string): Word.Range {
    return this.#range('getRange', () => this.objects.document.anchor(part(this.whole(), rangeLocation)));
  }

  getComments(): Word.CommentCollection {
    this.checkUsable();
    const find = (): typeof this.objects.document.comments => this.objects.document.comments;
    return asOffice(this.objects.comments({ statement: 'body.getComments()', find }).facade);
  }

  getReviewedText(changeTrackingVersion?: string): OfficeExtension.ClientResult<string> {
    return resultOf(this, 'getReviewedText', () =>
      reviewedText(
        this.objects.document,
        this.whole(),
        changeTrackingVersion,
        this.location('getReviewedText'),
      ),
    );
  }

  insertText(text: string, insertLocation: string): Word.Range {
    return this.#range('insertText', () =>
      insertInto(this.objects.document, this.whole(), text, insertLocation, this.location('insertText')),
    );
  }

  /** For collections of what has a body: loads these properties at once. */
  fillFrom(paths: readonly string[]): void {
    this.fill({ paths, top: undefined, skip: 0 });
  }

  private whole(): TextRange {
    return this.objects.document.everything();
  }

  #notes(kind: NoteKind, property: string): Word.NoteItemCollection {
    this.checkUsable();
    const find = (): ReturnType<typeof this.objects.document.notes.ofKind> =>
      this.objects.document.notes.ofKind(kind);
    return asOffice(this.objects.noteItems({ statement: `body.${property}`, find }).facade);
  }

  #range(method: string, find: () => Anchor): Word.Range {
    this.checkUsable();
    return asOffice(this.objects.range({ statement: `body.${method}(...)`, find }).facade);
  }
}
