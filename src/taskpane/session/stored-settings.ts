import type { SettingsStore } from '../../hosts/index.ts';
import { readSetAside, settingNames, writeSetAside } from '../../prompts/index.ts';
import type { SetAside } from '../../prompts/index.ts';

const keys = {
  ...settingNames,
  considerShown: 'consider',
  underlinesShown: 'underlines',
} as const;

const salt = /^[0-9a-f]{32}$/u;

/** All that outlives the panel: a random salt, numbers and lesson ids of what was set aside, and switches. Never text. */
export class StoredSettings {
  readonly #store: SettingsStore;
  readonly #makeSalt: () => string;

  constructor(store: SettingsStore, makeSalt: () => string = randomHex) {
    this.#store = store;
    this.#makeSalt = makeSalt;
  }

  /** The installation's salt, made at its first use. */
  salt(): string {
    const stored = this.#store.get(keys.salt);
    if (stored !== undefined && salt.test(stored)) return stored;
    const made = this.#makeSalt();
    this.#store.set(keys.salt, made);
    return made;
  }

  setAside(): SetAside {
    return readSetAside(this.#store.get(keys.setAside));
  }

  keepSetAside(setAside: SetAside): void {
    this.#store.set(keys.setAside, writeSetAside(setAside));
  }

  considerShown(): boolean {
    return this.#store.get(keys.considerShown) !== 'off';
  }

  keepConsiderShown(shown: boolean): void {
    this.#store.set(keys.considerShown, shown ? 'on' : 'off');
  }

  /** Whether a line above the message stands in for the panel while it is out of sight. */
  hintsShown(): boolean {
    return this.#store.get(keys.hints) !== 'off';
  }

  keepHintsShown(shown: boolean): void {
    this.#store.set(keys.hints, shown ? 'on' : 'off');
  }

  /** Whether words with a prompt are underlined in the document; only where the person has asked for it. */
  underlinesShown(): boolean {
    return this.#store.get(keys.underlinesShown) === 'on';
  }

  keepUnderlinesShown(shown: boolean): void {
    this.#store.set(keys.underlinesShown, shown ? 'on' : 'off');
  }

  /** Empties everything; the next `salt()` is a new one. */
  forgetAll(): void {
    for (const key of Object.values(keys)) this.#store.set(key, '');
  }
}

/** 128 random bits. */
export function randomHex(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
