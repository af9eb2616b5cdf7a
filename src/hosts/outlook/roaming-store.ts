import type { SettingsStore } from '../types.ts';

/**
 * A store in Outlook's roaming settings, which follow the mailbox from one device to the next, with the browser's storage behind it:
 * roaming settings hold 32 KB at most, and what they refuse stays on the device.
 */
export function roamingStore(settings: Office.RoamingSettings, behind: SettingsStore): SettingsStore {
  const unsaved = new Set<string>();
  let saving = false;

  const keepOnDevice = (keys: readonly string[]): void => {
    for (const key of keys) {
      const value: unknown = settings.get(key);
      if (typeof value === 'string') behind.set(key, value);
      settings.remove(key);
    }
  };

  const save = (): void => {
    if (saving || unsaved.size === 0) return;
    saving = true;
    const keys = [...unsaved];
    unsaved.clear();
    settings.saveAsync((result) => {
      saving = false;
      if (result.status === Office.AsyncResultStatus.Failed) keepOnDevice(keys);
      save();
    });
  };

  return {
    get(key) {
      try {
        const value: unknown = settings.get(key);
        return typeof value === 'string' ? value : behind.get(key);
      } catch {
        return behind.get(key);
      }
    },
    set(key, value) {
      try {
        settings.set(key, value);
        unsaved.add(key);
        save();
      } catch {
        saving = false;
        behind.set(key, value);
      }
    },
  };
}
