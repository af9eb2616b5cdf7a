import type { Answers } from '../answers.ts';
import type { ApiLevels } from '../api-sets/levels.ts';
import { strict, unwrap } from '../strict.ts';
import { ClientObject } from './client-object.ts';
import { OfficeError, errorCodes } from './errors.ts';

/** One step of a batch: what the host is asked for, and where it says it failed. */
interface Action {
  /** The statement, as an approximation, without any text of the document. */
  readonly statement: string;
  readonly run: () => void;
}

/** What a context needs of the objects made in it. */
interface ContextObject {
  queueLoad(option: unknown): void;
  endUse(): void;
}

/** Collects what is asked of the host, and has it done in order at `sync`. */
export abstract class RequestContext implements Pick<
  OfficeExtension.ClientRequestContext,
  'load' | 'sync' | 'trackedObjects' | 'trace'
> {
  /** What the add-in gets to see of the context. */
  abstract readonly facade: Word.RequestContext;
  readonly trackedObjects: OfficeExtension.TrackedObjects;
  #queue: Action[] = [];
  readonly #created = new Set<ContextObject>();
  readonly #tracked = new Set<ContextObject>();
  #traces: string[] = [];

  constructor(
    readonly levels: ApiLevels,
    readonly answers: Answers,
  ) {
    const tracking: OfficeExtension.TrackedObjects = {
      add: (objects: OfficeExtension.ClientObject | OfficeExtension.ClientObject[]) =>
        this.#each(objects, (object) => this.#tracked.add(object)),
      remove: (objects: OfficeExtension.ClientObject | OfficeExtension.ClientObject[]) =>
        this.#each(objects, (object) => this.#tracked.delete(object)),
    };
    this.trackedObjects = strict(tracking, 'OfficeExtension.TrackedObjects', levels);
  }

  load(object: OfficeExtension.ClientObject, option?: unknown): void {
    this.#own(object).queueLoad(option);
  }

  /** Adds a message that an error of the same batch will carry. */
  trace(message: string): void {
    this.queue({ statement: 'context.trace(...);', run: () => this.#traces.push(message) });
  }

  /** Does all that was asked for, in order, up to the first failure; the promise is rejected with that. */
  async sync<Value>(passThroughValue?: Value): Promise<Value> {
    const batch = this.#queue;
    this.#queue = [];
    await this.answers.answer(() => this.#execute(batch));
    return passThroughValue as Value;
  }

  /** Adds a step to the batch. */
  queue(action: Action): void {
    this.#queue.push(action);
  }

  /** Notes an object as made in this context, so that it ends with the run unless it is tracked. */
  created(object: ContextObject): void {
    this.#created.add(object);
  }

  /** Ends the objects of a run that nobody tracks. */
  endRun(): void {
    for (const object of this.#created) {
      if (this.#tracked.has(object)) continue;
      object.endUse();
      this.#created.delete(object);
    }
  }

  #execute(batch: readonly Action[]): void {
    this.#traces = [];
    const failure = batch.length > 0 ? this.answers.takeFailure() : undefined;
    if (failure)
      throw new OfficeError(
        failure,
        `There was an internal error while processing the request. (${failure})`,
      );
    for (const { statement, run } of batch) {
      try {
        run();
      } catch (error) {
        if (!(error instanceof OfficeError)) throw error;
        error.traceMessages.push(...this.#traces);
        throw error.at(statement);
      }
    }
  }

  #each(
    objects: OfficeExtension.ClientObject | OfficeExtension.ClientObject[],
    act: (object: ContextObject) => void,
  ): void {
    for (const object of Array.isArray(objects) ? objects : [objects]) act(this.#own(object));
  }

  #own(object: unknown): ContextObject {
    const raw = unwrap(object);
    if (!(raw instanceof ClientObject))
      throw new OfficeError(errorCodes.invalidArgument, 'This is not an object of Office.');
    if (raw.request !== this) {
      throw new OfficeError(
        errorCodes.invalidRequestContext,
        'Cannot use the object across different request contexts.',
      );
    }
    return raw;
  }
}
