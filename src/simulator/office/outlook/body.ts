import type { BodyType } from '../../model/index.ts';
import { asEnum } from '../common/enumerations.ts';
import { optionsOf } from '../common/async.ts';
import type { AsyncArguments } from '../common/async.ts';
import { outlookError, outOfRange, wrongArgument } from './errors.ts';
import { answerForItem, bodyTypeOf } from './item-access.ts';
import type { ItemHost } from './item-access.ts';

type CoercionOptions = Office.AsyncContextOptions & Office.CoercionTypeOptions;
type BodyOptions = Office.AsyncContextOptions & { bodyMode?: Office.MailboxEnums.BodyMode };

/** The most that can be written at once, in UTF-16 code units. */
const longestData = 1_000_000;

/** Stands in for Office.Body when reading: the whole body only. As in classic Outlook, `bodyMode` makes no difference. */
export class ReadBody implements Pick<Office.Body, 'getAsync' | 'getTypeAsync'> {
  readonly #last = new Map<BodyType, string>();

  constructor(protected readonly host: ItemHost) {}

  getAsync(coercionType: Office.CoercionType | string, ...rest: AsyncArguments<string, BodyOptions>): void {
    const type = bodyTypeOf(coercionType);
    answerForItem(this.host, rest, () => {
      if (this.host.mailbox.faults.failBody) throw outlookError('InternalServerError');
      const last = this.host.mailbox.faults.staleBody ? this.#last.get(type) : undefined;
      const body = last ?? this.host.item.bodyAs(type);
      this.#last.set(type, body);
      return body;
    });
  }

  getTypeAsync(...rest: AsyncArguments<Office.CoercionType>): void {
    answerForItem(this.host, rest, () => asEnum<Office.CoercionType>(this.host.item.bodyType));
  }
}

/** Stands in for Office.Body when writing. */
export class ComposeBody extends ReadBody implements Pick<Office.Body, 'setSelectedDataAsync'> {
  setSelectedDataAsync(data: string, ...rest: AsyncArguments<void, CoercionOptions>): void {
    insertAtCursor(this.host, data, rest);
  }
}

/** Writes at the cursor: `item.setSelectedDataAsync` and `item.body.setSelectedDataAsync` are the same. */
export function insertAtCursor(
  host: ItemHost,
  data: unknown,
  rest: AsyncArguments<void, CoercionOptions>,
): void {
  if (typeof data !== 'string') throw wrongArgument('data');
  if (data.length > longestData) throw outOfRange('data', data.length);
  const type = bodyTypeOf(optionsOf<CoercionOptions>(rest).coercionType ?? 'text');
  answerForItem(host, rest, () => {
    if (host.mailbox.faults.readOnly) throw outlookError('AccessRestricted');
    if (type === 'html' && host.item.bodyType === 'text') throw outlookError('InvalidFormatError');
    host.item.insertAtCursor(data, type);
  });
}
