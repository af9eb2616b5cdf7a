import type { Annotation } from '../../model/index.ts';
import { ClientObject } from '../rich-api/client-object.ts';
import type { Origin } from '../rich-api/client-object.ts';
import { asOffice } from './word-objects.ts';
import type { WordObjects } from './word-objects.ts';

type Members = 'context' | 'isNullObject' | 'id' | 'state' | 'load' | 'track' | 'untrack' | 'delete';

/** Stands in for Word.Annotation: an underline, known by its id. */
export class SimulatedAnnotation extends ClientObject<Annotation> implements Pick<Word.Annotation, Members> {
  readonly scalars = {
    id: ({ id }: Annotation) => id,
    // Without a pop-up menu nobody can accept or reject one.
    state: () => 'Created',
  };

  constructor(
    readonly objects: WordObjects,
    origin: Origin<Annotation>,
  ) {
    super(objects.request, 'Word.Annotation', origin);
  }

  get id(): string {
    return this.loaded('id');
  }

  get state(): 'Created' {
    return this.loaded('state');
  }

  load(option?: unknown): Word.Annotation {
    this.queueLoad(option);
    return asOffice<Word.Annotation>(this.facade);
  }

  track(): Word.Annotation {
    this.request.trackedObjects.add(this);
    return asOffice<Word.Annotation>(this.facade);
  }

  untrack(): Word.Annotation {
    this.request.trackedObjects.remove(this);
    return asOffice<Word.Annotation>(this.facade);
  }

  delete(): void {
    this.act('delete', ({ id }) => this.objects.document.annotations.remove([id]));
  }

  protected override exists({ id }: Annotation): boolean {
    return this.objects.document.annotations.get(id) !== undefined;
  }
}
