import { missingSet, setOfMember } from '../api-sets/levels.ts';
import type { TypeOfTheFake } from '../api-sets/types-of-the-fake.ts';
import { strict } from '../strict.ts';
import {
  apiNotFound,
  invalidArgument,
  invalidObjectPath,
  itemNotFound,
  propertyNotLoaded,
} from './errors.ts';
import { readLoadOption } from './load-option.ts';
import type { LoadRequest } from './load-option.ts';
import type { RequestContext } from './request-context.ts';

/** How a proxy object comes by what it stands for, when its turn comes at `sync`. */
export interface Origin<Target> {
  /** As it would be written, without text of the document: "paragraph.search(...)". */
  readonly statement: string;
  /** Finds the thing itself, or null where there is none. */
  readonly find: () => Target | null;
  /** Whether null makes a null object rather than an error. */
  readonly orNull?: boolean;
  /** Found in the middle of a batch, as the items of a collection are: not queued again. */
  readonly now?: boolean;
}

/** Reads one property of the thing itself. */
export type Scalars<Target> = Readonly<Record<string, (target: Target) => unknown>>;

/**
 * A proxy for something in the document, with Office's discipline: made and used at once, filled at `sync`. Reading a
 * property that was not loaded throws PropertyNotLoaded.
 */
export abstract class ClientObject<Target> {
  /** What the add-in gets to see of this object. */
  readonly facade: this;
  readonly #values = new Map<string, unknown>();
  #target: Target | null | undefined;
  #ended = false;

  constructor(
    readonly request: RequestContext,
    readonly officeType: TypeOfTheFake,
    readonly origin: Origin<Target>,
  ) {
    this.facade = strict(this, officeType, request.levels);
    request.created(this);
    if (origin.now) this.#target = origin.find();
    else request.queue({ statement: `var it = ${origin.statement};`, run: () => this.#instantiate() });
  }

  /** The properties that can be loaded. */
  abstract readonly scalars: Scalars<Target>;

  get context(): Word.RequestContext {
    return this.request.facade;
  }

  /** Only known after `sync`. */
  get isNullObject(): boolean {
    if (this.#target === undefined) throw propertyNotLoaded(this.location('isNullObject'));
    return this.#target === null;
  }

  /** Queues the loading of properties. */
  queueLoad(option: unknown): void {
    this.checkUsable();
    const request = readLoadOption(option, this.location('load'));
    for (const path of request.paths.filter((one) => one.includes('/'))) this.#loadThrough(path);
    const own = request.paths.filter((path) => !path.includes('/'));
    if (own.length === 0 && request.paths.length > 0) return;
    this.request.queue({
      statement: `${this.origin.statement}.load(...);`,
      run: () => this.fill({ ...request, paths: own }),
    });
  }

  /** Queues an act on the thing itself. */
  act(method: string, run: (target: Target) => void): void {
    this.checkUsable();
    this.request.queue({
      statement: `${this.origin.statement}.${method}(...);`,
      run: () => run(this.target(method)),
    });
  }

  /** The thing itself, while a batch is being done; throws ItemNotFound where there is none. */
  target(member: string): Target {
    if (this.#target === undefined) throw invalidObjectPath(this.origin.statement);
    if (this.#target === null || !this.exists(this.#target)) throw itemNotFound(this.location(member));
    return this.#target;
  }

  /** No longer usable: the run is over, and nobody tracks the object. */
  endUse(): void {
    this.#ended = true;
    if (this.#target !== undefined && this.#target !== null) this.release(this.#target);
  }

  location(member: string): string {
    return `${this.officeType.slice(this.officeType.indexOf('.') + 1)}.${member}`;
  }

  /** The value of a loaded property; throws PropertyNotLoaded where it was not. A null object has no values. */
  protected loaded<Value>(property: string): Value {
    if (!this.#values.has(property) && this.#target !== null)
      throw propertyNotLoaded(this.location(property));
    return this.#values.get(property) as Value;
  }

  /** Remembers a property as if it had been loaded, as setting one does. */
  protected remember(property: string, value: unknown): void {
    this.#values.set(property, value);
  }

  /** What has been loaded, as JSON.stringify asks for it. */
  toJSON(): object {
    return Object.fromEntries(this.#values);
  }

  /** Fills in properties, in the middle of a batch. */
  protected fill(request: LoadRequest): void {
    if (this.#target === null) return;
    const target = this.target('load');
    const names = request.paths.length > 0 ? request.paths : this.#allScalars();
    for (const name of names) this.#values.set(name, this.#read(target, name));
  }

  /** Whether the thing is still in the document. */
  protected exists(_target: Target): boolean {
    return true;
  }

  /** Lets go of what a target holds on to. */
  protected release(_target: Target): void {
    // Most targets hold on to nothing.
  }

  protected checkUsable(): void {
    if (this.#ended) throw invalidObjectPath(this.origin.statement);
  }

  #instantiate(): void {
    this.#target = this.origin.find();
    if (this.#target === null && !this.origin.orNull) throw itemNotFound(this.origin.statement);
  }

  #loadThrough(path: string): void {
    const [navigation = '', ...rest] = path.split('/');
    const next: unknown = this.facade[navigation as keyof this];
    const inner =
      typeof next === 'object' && next !== null ? (next as { load?: (option: string) => void }) : {};
    if (!inner.load) throw invalidArgument(this.location('load'));
    inner.load(rest.join('/'));
  }

  #allScalars(): readonly string[] {
    return Object.keys(this.scalars).filter(
      (name) => !missingSet(this.request.levels, this.officeType, name),
    );
  }

  #read(target: Target, name: string): unknown {
    const read = this.scalars[name];
    const missing = missingSet(this.request.levels, this.officeType, name);
    if (missing) throw apiNotFound(this.location(name), missing, 'Word');
    if (read) return read(target);
    if (setOfMember(this.officeType, name) === undefined) throw invalidArgument(this.location(name));
    throw new TypeError(`The simulator has no ${this.officeType}.${name} to load; Office has it.`);
  }
}
