import type { HostName, SettingsStore } from '../types.ts';

const NOT_KEPT =
  'This device’s storage is full, or closed to add-ins. Your latest settings last until this panel is closed.';

/**
 * A store in the browser's local storage. Its keys carry the partition that Office names (storage is kept apart by the site that the
 * panel is framed in) and the host, so that Word and Outlook never share anything. Damaged or blocked storage reads as empty.
 */
export function browserStore(host: HostName, partition: string | undefined): SettingsStore {
  let isRefused = false;
  const prefix = `practice-prompts/${partition ?? ''}/${host}/`;
  return {
    get(key) {
      try {
        return localStorage.getItem(prefix + key) ?? undefined;
      } catch {
        return undefined;
      }
    },
    set(key, value) {
      try {
        localStorage.setItem(prefix + key, value);
        isRefused = false;
      } catch {
        // Full or blocked: the choice then lasts until the panel closes.
        isRefused = true;
      }
    },
    shortfall: () => (isRefused ? NOT_KEPT : undefined),
  };
}
