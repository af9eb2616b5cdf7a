import type { Mailbox } from '../../model/index.ts';
import type { Answers } from '../answers.ts';
import { answerAsync } from '../common/async.ts';
import type { AsyncArguments, Callback } from '../common/async.ts';
import { outlookError } from './errors.ts';
import { answerForItem } from './item-access.ts';
import type { ItemHost } from './item-access.ts';

/** Both limits count UTF-16 code units. */
const longestSettings = 32 * 1024;
const longestSessionData = 50_000;

/** Stands in for Office.RoamingSettings: kept in memory until saved, at most 32 KB. */
export class SimulatedRoamingSettings implements Pick<
  Office.RoamingSettings,
  'get' | 'set' | 'remove' | 'saveAsync'
> {
  readonly #settings: Map<string, unknown>;

  constructor(
    private readonly mailbox: Mailbox,
    private readonly answers: Answers,
  ) {
    this.#settings = new Map(Object.entries(JSON.parse(mailbox.savedSettings) as Record<string, unknown>));
  }

  get(name: string): unknown {
    return this.#settings.get(name);
  }

  set(name: string, value: unknown): void {
    this.#settings.set(name, value);
  }

  remove(name: string): void {
    this.#settings.delete(name);
  }

  saveAsync(...rest: [callback?: Callback<void> | undefined]): void {
    const json = JSON.stringify(Object.fromEntries(this.#settings));
    answerAsync(this.answers, rest, () => {
      if (json.length > longestSettings || this.mailbox.faults.settingsFull)
        throw outlookError('GenericSettingsError');
      this.mailbox.savedSettings = json;
    });
  }
}

/** Stands in for Office.SessionData: short texts that live as long as the draft is open. */
export class SimulatedSessionData implements Pick<
  Office.SessionData,
  'getAsync' | 'getAllAsync' | 'setAsync' | 'removeAsync' | 'clearAsync'
> {
  constructor(private readonly host: ItemHost) {}

  getAsync(name: string, ...rest: [callback: Callback<string>]): void {
    answerForItem(this.host, rest, () => {
      const value = this.host.item.sessionData.get(name);
      if (value === undefined) throw outlookError('KeyNotFound');
      return value;
    });
  }

  getAllAsync(...rest: [callback: Callback<object>]): void {
    answerForItem(this.host, rest, () => Object.fromEntries(this.host.item.sessionData));
  }

  setAsync(name: string, value: string, ...rest: AsyncArguments<void>): void {
    answerForItem(this.host, rest, () => {
      const all = JSON.stringify(Object.fromEntries([...this.host.item.sessionData, [name, value]]));
      if (all.length > longestSessionData) throw outlookError('SessionObjectMaxLengthExceeded');
      this.host.item.sessionData.set(name, value);
    });
  }

  removeAsync(name: string, ...rest: AsyncArguments<void>): void {
    answerForItem(this.host, rest, () => {
      if (!this.host.item.sessionData.delete(name)) throw outlookError('KeyNotFound');
    });
  }

  clearAsync(...rest: AsyncArguments<void>): void {
    answerForItem(this.host, rest, () => this.host.item.sessionData.clear());
  }
}
