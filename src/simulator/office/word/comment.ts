import type { WordComment } from '../../model/index.ts';
import { ClientObject } from '../rich-api/client-object.ts';
import type { Origin } from '../rich-api/client-object.ts';
import { Collection } from '../rich-api/collection.ts';
import { checkWritable } from './text-acts.ts';
import { asOffice } from './word-objects.ts';
import type { WordObjects } from './word-objects.ts';

type Members =
  | 'context'
  | 'isNullObject'
  | 'id'
  | 'content'
  | 'authorName'
  | 'creationDate'
  | 'load'
  | 'track'
  | 'untrack'
  | 'delete'
  | 'getRange';

/** Stands in for Word.Comment. */
export class SimulatedComment extends ClientObject<WordComment> implements Pick<Word.Comment, Members> {
  readonly scalars = {
    id: ({ id }: WordComment) => id,
    content: ({ text }: WordComment) => text,
    authorName: ({ author }: WordComment) => author,
    creationDate: ({ created }: WordComment) => created,
  };

  constructor(
    readonly objects: WordObjects,
    origin: Origin<WordComment>,
  ) {
    super(objects.request, 'Word.Comment', origin);
  }

  get id(): string {
    return this.loaded('id');
  }

  get content(): string {
    return this.loaded('content');
  }

  get authorName(): string {
    return this.loaded('authorName');
  }

  get creationDate(): Date {
    return this.loaded('creationDate');
  }

  load(option?: unknown): Word.Comment {
    this.queueLoad(option);
    return asOffice<Word.Comment>(this.facade);
  }

  track(): Word.Comment {
    this.request.trackedObjects.add(this);
    return asOffice<Word.Comment>(this.facade);
  }

  untrack(): Word.Comment {
    this.request.trackedObjects.remove(this);
    return asOffice<Word.Comment>(this.facade);
  }

  delete(): void {
    this.act('delete', ({ id }) => {
      checkWritable(this.objects.document, this.location('delete'));
      this.objects.document.removeComment(id, 'add-in');
    });
  }

  getRange(): Word.Range {
    this.checkUsable();
    const find = (): ReturnType<typeof this.objects.document.anchor> =>
      this.objects.document.anchor(this.target('getRange').anchor.range);
    return asOffice(this.objects.range({ statement: `${this.origin.statement}.getRange()`, find }).facade);
  }

  /** For collections: loads these properties at once. */
  fillFrom(paths: readonly string[]): void {
    this.fill({ paths, top: undefined, skip: 0 });
  }

  protected override exists(comment: WordComment): boolean {
    return this.objects.document.comments.includes(comment);
  }
}

/** Stands in for Word.CommentCollection. */
export class SimulatedCommentCollection
  extends Collection<WordComment, SimulatedComment>
  implements Pick<Word.CommentCollection, 'context' | 'isNullObject' | 'items' | 'load'>
{
  constructor(
    readonly objects: WordObjects,
    origin: Origin<readonly WordComment[]>,
  ) {
    super(objects.request, 'Word.CommentCollection', origin, (comment, statement) =>
      objects.comment({ statement, find: () => comment, now: true }),
    );
  }

  get items(): Word.Comment[] {
    return this.loadedItems();
  }

  load(option?: unknown): Word.CommentCollection {
    this.queueLoad(option);
    return asOffice<Word.CommentCollection>(this.facade);
  }
}
