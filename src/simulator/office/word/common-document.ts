import type { Unsubscribe, WordDocument } from '../../model/index.ts';
import type { Answers } from '../answers.ts';
import type { ApiLevels } from '../api-sets/levels.ts';
import { asEnum } from '../common/enumerations.ts';
import { answerAsync, AsyncError, optionsOf } from '../common/async.ts';
import type { AsyncArguments } from '../common/async.ts';
import { strict } from '../strict.ts';

type SelectionHandler = (event: Office.DocumentSelectionChangedEventArgs) => void;
const selectionChanged = 'documentSelectionChanged';

/** Stands in for Office.context.document: whether it can be changed, and where the cursor goes. */
export class CommonDocument implements Pick<
  Office.Document,
  'mode' | 'url' | 'addHandlerAsync' | 'removeHandlerAsync'
> {
  readonly facade: Office.Document;
  readonly stop: Unsubscribe;
  #handlers: SelectionHandler[] = [];

  constructor(
    readonly source: WordDocument,
    readonly answers: Answers,
    levels: ApiLevels,
  ) {
    this.facade = strict(this, 'Office.Document', levels) as unknown as Office.Document;
    this.stop = source.selectionChanged.subscribe(() => this.#report());
  }

  get mode(): Office.DocumentMode {
    return asEnum(this.source.faults.readOnly ? 'readOnly' : 'readWrite');
  }

  /** Null, against its type, for a document that was never saved, as in Word. */
  get url(): string {
    return this.source.address as string;
  }

  addHandlerAsync(eventType: unknown, handler: SelectionHandler, ...rest: AsyncArguments<void>): void {
    answerAsync(this.answers, rest, () => {
      checkEvent(eventType);
      this.#handlers.push(handler);
    });
  }

  removeHandlerAsync(eventType: unknown, ...rest: AsyncArguments<void, Office.RemoveHandlerOptions>): void {
    const { handler } = optionsOf<{ handler: unknown }>(rest);
    answerAsync(this.answers, rest, () => {
      checkEvent(eventType);
      this.#handlers = handler === undefined ? [] : this.#handlers.filter((one) => one !== handler);
    });
  }

  #report(): void {
    if (this.source.faults.loseEvents) return;
    const event = {
      type: selectionChanged,
      document: this.facade,
    } as unknown as Office.DocumentSelectionChangedEventArgs;
    for (const handler of this.#handlers) queueMicrotask(() => handler(event));
  }
}

function checkEvent(eventType: unknown): void {
  if (eventType === selectionChanged) return;
  throw new AsyncError(5010, 'Event handler', 'This event is not supported by the simulated Word.');
}
