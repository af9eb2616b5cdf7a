import type { SettingsStore } from '../types.ts';

const ON_DEVICE =
  'Outlook did not take your latest settings into your mailbox: its store is full, or out of reach. They are kept on this device only, until it takes them.';

/**
 * A store in Outlook's roaming settings, which follow the mailbox from one device to the next, with the browser's storage behind it:
 * roaming settings hold 32 KB at most, and what they refuse stays on the device, where it counts for more than what the mailbox still
 * has from before.
 */
export function roamingStore(settings: Office.RoamingSettings, behind: SettingsStore): SettingsStore {
  const unsaved = new Set<string>();
  const refused = new Set<string>();
  let saving = false;

  const isOnDevice = (key: string): boolean => behind.get(newer(key)) === 'yes';

  const keepOnDevice = (key: string, value: unknown): void => {
    refused.add(key);
    behind.set(key, typeof value === 'string' ? value : '');
    behind.set(newer(key), 'yes');
  };

  const saved = (key: string): void => {
    refused.delete(key);
    if (isOnDevice(key)) behind.set(newer(key), '');
  };

  const save = (): void => {
    if (saving || unsaved.size === 0) return;
    saving = true;
    const keys = [...unsaved];
    unsaved.clear();
    settings.saveAsync((result) => {
      saving = false;
      const failed = result.status === Office.AsyncResultStatus.Failed;
      for (const key of keys) {
        // One that has changed meanwhile is saved below.
        if (unsaved.has(key)) continue;
        if (!failed) saved(key);
        else {
          keepOnDevice(key, settings.get(key));
          // Or what is small enough could not be saved any more.
          settings.remove(key);
        }
      }
      save();
    });
  };

  return {
    get(key) {
      if (isOnDevice(key)) return behind.get(key);
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
        if (isOnDevice(key)) behind.set(key, value);
        unsaved.add(key);
        save();
      } catch {
        saving = false;
        keepOnDevice(key, value);
      }
    },
    shortfall: () => (refused.size > 0 ? ON_DEVICE : behind.shortfall?.()),
  };
}

/** Under which name it stands that the device has a newer value than the mailbox. */
function newer(key: string): string {
  return `${key} is newer here`;
}
