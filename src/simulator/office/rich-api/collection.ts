import { ClientObject } from './client-object.ts';
import type { Origin, Scalars } from './client-object.ts';
import { invalidArgument, propertyNotLoaded } from './errors.ts';
import { readLoadOption } from './load-option.ts';
import type { RequestContext } from './request-context.ts';
import type { TypeOfTheFake } from '../api-sets/types-of-the-fake.ts';

/** What a collection needs of its items. */
interface Item {
  readonly facade: object;
  fillFrom(paths: readonly string[]): void;
  toJSON(): object;
}

/** A collection of proxies. Loading names the items' properties, with or without "items/" before them. */
export abstract class Collection<Target, Made extends Item> extends ClientObject<readonly Target[]> {
  readonly scalars: Scalars<readonly Target[]> = {};
  /** Objects of each item that can be loaded along with it. */
  protected readonly parts: readonly string[] = [];
  #items: readonly Made[] | undefined;

  constructor(
    request: RequestContext,
    officeType: TypeOfTheFake,
    origin: Origin<readonly Target[]>,
    readonly make: (target: Target, statement: string) => Made,
  ) {
    super(request, officeType, origin);
  }

  /** What the add-in sees as `items`. */
  protected loadedItems<Seen>(): Seen[] {
    if (!this.#items) throw propertyNotLoaded(this.location('items'));
    return this.#items.map((item) => item.facade as Seen);
  }

  override toJSON(): object {
    return { items: this.#items?.map((item) => item.toJSON()) ?? [] };
  }

  override queueLoad(option: unknown): void {
    this.checkUsable();
    const { paths, top, skip } = readLoadOption(option, this.location('load'));
    const ofItems = paths.filter((path) => path !== 'items').map((path) => path.replace(/^items\//, ''));
    const within = ofItems.filter((path) => path.includes('/')).map((path) => path.split('/')[0] ?? '');
    if (within.some((part) => !this.parts.includes(part))) throw invalidArgument(this.location('load'));
    this.request.queue({
      statement: `${this.origin.statement}.load(...);`,
      run: () => {
        const targets = this.target('load').slice(skip, top === undefined ? undefined : skip + top);
        this.#items = targets.map((target, n) => this.make(target, `${this.origin.statement}.items[${n}]`));
        for (const item of this.#items) item.fillFrom(ofItems);
      },
    });
  }
}
