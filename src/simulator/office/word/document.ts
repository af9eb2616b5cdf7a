import type { Anchor, Annotation, ChangeTrackingMode } from '../../model/index.ts';
import { ClientObject } from '../rich-api/client-object.ts';
import { invalidArgument } from '../rich-api/errors.ts';
import { eventOf } from '../rich-api/events.ts';
import type { Handlers } from '../rich-api/events.ts';
import type { AnnotationEvents } from './annotation-events.ts';
import { SimulatedBody } from './body.ts';
import type { ParagraphEvents } from './paragraph-events.ts';
import { checkWritable, searchIn } from './text-acts.ts';
import { asOffice } from './word-objects.ts';
import type { WordObjects } from './word-objects.ts';

type Members =
  | 'context'
  | 'isNullObject'
  | 'body'
  | 'changeTrackingMode'
  | 'getSelection'
  | 'getParagraphByUniqueLocalId'
  | 'getAnnotationById'
  | 'search'
  | 'load'
  | 'onParagraphAdded'
  | 'onParagraphChanged'
  | 'onParagraphDeleted'
  | 'onAnnotationClicked'
  | 'onAnnotationInserted'
  | 'onAnnotationRemoved';

const modes: readonly ChangeTrackingMode[] = ['Off', 'TrackAll', 'TrackMineOnly'];

/** Stands in for Word.Document. */
export class SimulatedDocument extends ClientObject<'document'> implements Pick<Word.Document, Members> {
  readonly scalars = { changeTrackingMode: () => this.objects.document.changeTrackingMode };

  constructor(
    readonly objects: WordObjects,
    readonly events: ParagraphEvents,
    readonly annotationEvents: AnnotationEvents,
  ) {
    super(objects.request, 'Word.Document', { statement: 'document', find: () => 'document' });
  }

  get body(): Word.Body {
    return asOffice<Word.Body>(new SimulatedBody(this.objects).facade);
  }

  get changeTrackingMode(): ChangeTrackingMode {
    return this.loaded('changeTrackingMode');
  }

  set changeTrackingMode(mode: ChangeTrackingMode) {
    this.act('changeTrackingMode', () => {
      if (!modes.includes(mode)) throw invalidArgument(this.location('changeTrackingMode'));
      checkWritable(this.objects.document, this.location('changeTrackingMode'));
      this.objects.document.changeTrackingMode = mode;
      this.objects.document.writes += 1;
    });
    this.remember('changeTrackingMode', mode);
  }

  get onParagraphAdded(): OfficeExtension.EventHandlers<Word.ParagraphAddedEventArgs> {
    return this.#event(this.events.added, 'onParagraphAdded');
  }

  get onParagraphChanged(): OfficeExtension.EventHandlers<Word.ParagraphChangedEventArgs> {
    return this.#event(this.events.changed, 'onParagraphChanged');
  }

  get onParagraphDeleted(): OfficeExtension.EventHandlers<Word.ParagraphDeletedEventArgs> {
    return this.#event(this.events.deleted, 'onParagraphDeleted');
  }

  get onAnnotationClicked(): OfficeExtension.EventHandlers<Word.AnnotationClickedEventArgs> {
    return this.#event(this.annotationEvents.clicked, 'onAnnotationClicked');
  }

  get onAnnotationInserted(): OfficeExtension.EventHandlers<Word.AnnotationInsertedEventArgs> {
    return this.#event(this.annotationEvents.inserted, 'onAnnotationInserted');
  }

  get onAnnotationRemoved(): OfficeExtension.EventHandlers<Word.AnnotationRemovedEventArgs> {
    return this.#event(this.annotationEvents.removed, 'onAnnotationRemoved');
  }

  load(option?: unknown): Word.Document {
    this.queueLoad(option);
    return asOffice<Word.Document>(this.facade);
  }

  getSelection(): Word.Range {
    const { active } = this.objects.document;
    const find = (): Anchor => active.anchor(active.selection);
    return asOffice(this.objects.within(active).range({ statement: 'document.getSelection()', find }).facade);
  }

  getParagraphByUniqueLocalId(id: string): Word.Paragraph {
    const find = (): string | null => {
      if (typeof id !== 'string' || id === '')
        throw invalidArgument(this.location('getParagraphByUniqueLocalId'));
      const known = !this.objects.document.faults.withoutSubscription && this.objects.document.paragraph(id);
      return known ? known.id : null;
    };
    const statement = 'document.getParagraphByUniqueLocalId(...)';
    return asOffice(this.objects.paragraph({ statement, find }).facade);
  }

  getAnnotationById(id: string): Word.Annotation {
    const find = (): Annotation | null => {
      if (typeof id !== 'string' || id === '') throw invalidArgument(this.location('getAnnotationById'));
      return this.objects.document.annotations.get(id) ?? null;
    };
    const statement = 'document.getAnnotationById(...)';
    return asOffice(this.objects.annotation({ statement, find }).facade);
  }

  search(searchText: string, searchOptions?: unknown): Word.RangeCollection {
    const find = (): readonly Anchor[] =>
      searchIn(
        this.objects.document,
        this.objects.document.everything(),
        searchText,
        searchOptions,
        this.location('search'),
      );
    return asOffice(this.objects.ranges({ statement: 'document.search(...)', find }).facade);
  }

  #event<Args>(handlers: Handlers<Args>, name: string): OfficeExtension.EventHandlers<Args> {
    return eventOf(this.request, handlers, `document.${name}`);
  }
}
