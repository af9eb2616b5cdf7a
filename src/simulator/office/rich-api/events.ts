import { strict } from '../strict.ts';
import type { RequestContext } from './request-context.ts';

type Handler<Args> = (args: Args) => Promise<unknown>;

/** The functions that wait for one kind of event, over all request contexts of an add-in. */
export class Handlers<Args> {
  readonly #handlers = new Set<Handler<Args>>();

  add(handler: Handler<Args>): void {
    this.#handlers.add(handler);
  }

  remove(handler: Handler<Args>): void {
    this.#handlers.delete(handler);
  }

  /** Calls every handler. An error in one is its own: it stays an unhandled rejection, as in Office. */
  call(args: Args): void {
    for (const handler of [...this.#handlers]) void Promise.resolve().then(() => handler(args));
  }
}

/** What the add-in sees of an event: adding and removing take effect at the `sync` of the same context. */
class SimulatedEventHandlers<Args> implements Pick<OfficeExtension.EventHandlers<Args>, 'add' | 'remove'> {
  constructor(
    readonly request: RequestContext,
    readonly handlers: Handlers<Args>,
    readonly name: string,
  ) {}

  add(handler: Handler<Args>): OfficeExtension.EventHandlerResult<Args> {
    this.request.queue({ statement: `${this.name}.add(...);`, run: () => this.handlers.add(handler) });
    const result = { context: this.request.facade, remove: () => this.remove(handler) };
    return strict(result, 'OfficeExtension.EventHandlerResult', this.request.levels);
  }

  remove(handler: Handler<Args>): void {
    this.request.queue({ statement: `${this.name}.remove(...);`, run: () => this.handlers.remove(handler) });
  }
}

export function eventOf<Args>(
  request: RequestContext,
  handlers: Handlers<Args>,
  name: string,
): OfficeExtension.EventHandlers<Args> {
  return strict(
    new SimulatedEventHandlers(request, handlers, name),
    'OfficeExtension.EventHandlers',
    request.levels,
  );
}
