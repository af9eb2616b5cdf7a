import { teamsHighContrastTheme, webDarkTheme, webLightTheme } from '@fluentui/react-components';
import type { Theme } from '@fluentui/react-components';
import { useState, useSyncExternalStore } from 'react';
import type { HostTheme, WritingHost } from '../../hosts/index.ts';

const themes: Readonly<Record<HostTheme, Theme>> = {
  light: webLightTheme,
  dark: webDarkTheme,
  'high-contrast': teamsHighContrastTheme,
};

/** The host's theme, followed as it changes. */
export function useHostTheme(host: WritingHost): Theme {
  const [store] = useState(() => followTheme(host));
  return themes[useSyncExternalStore(store.subscribe, store.theme)];
}

/** Asked for once and before the first picture, so that a dark host never flashes white. */
function followTheme(host: WritingHost): {
  readonly theme: () => HostTheme;
  readonly subscribe: (listener: () => void) => () => void;
} {
  const listeners = new Set<() => void>();
  let theme = host.theme((changed) => {
    theme = changed;
    for (const listener of listeners) listener();
  });
  return {
    theme: () => theme,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
