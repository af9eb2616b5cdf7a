import type { Note } from '../../model/index.ts';
import { ClientObject } from '../rich-api/client-object.ts';
import type { Origin } from '../rich-api/client-object.ts';
import { Collection } from '../rich-api/collection.ts';
import { SimulatedBody } from './body.ts';
import { asOffice } from './word-objects.ts';
import type { WordObjects } from './word-objects.ts';

type Members = 'context' | 'isNullObject' | 'type' | 'body' | 'load' | 'track' | 'untrack';

/** Stands in for Word.NoteItem: a footnote or endnote. */
export class SimulatedNoteItem extends ClientObject<Note> implements Pick<Word.NoteItem, Members> {
  readonly scalars = { type: ({ kind }: Note) => (kind === 'footnote' ? 'Footnote' : 'Endnote') };
  #body: SimulatedBody | undefined;

  constructor(
    readonly objects: WordObjects,
    origin: Origin<Note>,
  ) {
    super(objects.request, 'Word.NoteItem', origin);
  }

  get type(): 'Footnote' | 'Endnote' {
    return this.loaded('type');
  }

  get body(): Word.Body {
    this.checkUsable();
    return asOffice<Word.Body>(this.#ownBody().facade);
  }

  load(option?: unknown): Word.NoteItem {
    this.queueLoad(option);
    return asOffice<Word.NoteItem>(this.facade);
  }

  track(): Word.NoteItem {
    this.request.trackedObjects.add(this);
    return asOffice<Word.NoteItem>(this.facade);
  }

  untrack(): Word.NoteItem {
    this.request.trackedObjects.remove(this);
    return asOffice<Word.NoteItem>(this.facade);
  }

  /** For collections: loads these properties at once. */
  fillFrom(paths: readonly string[]): void {
    const own = paths.filter((path) => !path.startsWith('body/'));
    const ofBody = paths.filter((path) => path.startsWith('body/')).map((path) => path.slice('body/'.length));
    if (own.length > 0) this.fill({ paths: own, top: undefined, skip: 0 });
    if (ofBody.length > 0) this.#ownBody().fillFrom(ofBody);
  }

  protected override exists(note: Note): boolean {
    return this.objects.document.notes.has(note);
  }

  /** The note is known by now: items are made in the middle of a batch. */
  #ownBody(): SimulatedBody {
    const { body } = this.target('body');
    this.#body ??= new SimulatedBody(this.objects.within(body), {
      statement: `${this.origin.statement}.body`,
      find: () => 'body',
      now: true,
    });
    return this.#body;
  }
}

type CollectionMembers = 'context' | 'isNullObject' | 'items' | 'load' | 'track' | 'untrack';

/** Stands in for Word.NoteItemCollection. */
export class SimulatedNoteItemCollection
  extends Collection<Note, SimulatedNoteItem>
  implements Pick<Word.NoteItemCollection, CollectionMembers>
{
  protected override readonly parts = ['body'];

  constructor(
    readonly objects: WordObjects,
    origin: Origin<readonly Note[]>,
  ) {
    super(objects.request, 'Word.NoteItemCollection', origin, (note, statement) =>
      objects.noteItem({ statement, find: () => note, now: true }),
    );
  }

  get items(): Word.NoteItem[] {
    return this.loadedItems();
  }

  load(option?: unknown): Word.NoteItemCollection {
    this.queueLoad(option);
    return asOffice<Word.NoteItemCollection>(this.facade);
  }

  track(): Word.NoteItemCollection {
    this.request.trackedObjects.add(this);
    return asOffice<Word.NoteItemCollection>(this.facade);
  }

  untrack(): Word.NoteItemCollection {
    this.request.trackedObjects.remove(this);
    return asOffice<Word.NoteItemCollection>(this.facade);
  }
}
