import type { BodyType, Mailbox, OutlookItem } from '../../model/index.ts';
import type { Answers } from '../answers.ts';
import type { ApiLevels } from '../api-sets/levels.ts';
import { answerAsync } from '../common/async.ts';
import { outlookError, wrongArgument } from './errors.ts';

/** What the parts of a simulated e-mail need to answer calls. */
export interface ItemHost {
  readonly mailbox: Mailbox;
  readonly item: OutlookItem;
  readonly answers: Answers;
  readonly levels: ApiLevels;
}

/** Answers a call about an e-mail; it fails once another one has been opened. */
export function answerForItem<Value>(
  host: ItemHost,
  parameters: readonly unknown[],
  compute: () => Value,
): void {
  answerAsync(host.answers, parameters, () => {
    if (host.mailbox.item !== host.item) throw outlookError('APICallFailedDueToItemChange');
    return compute();
  });
}

/** Reads "html" or "text"; anything else is refused at once. */
export function bodyTypeOf(coercionType: unknown): BodyType {
  if (coercionType === 'html' || coercionType === 'text') return coercionType;
  throw wrongArgument('coercionType');
}
