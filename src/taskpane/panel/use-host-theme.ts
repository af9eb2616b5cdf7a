import { teamsHighContrastTheme, webDarkTheme, webLightTheme } from '@fluentui/react-components';
import type { Theme } from '@fluentui/react-components';
import { useLayoutEffect, useState } from 'react';
import type { HostTheme, WritingHost } from '../../hosts/index.ts';

const themes: Readonly<Record<HostTheme, Theme>> = {
  light: webLightTheme,
  dark: webDarkTheme,
  'high-contrast': teamsHighContrastTheme,
};

/** The host's theme, followed as it changes. */
export function useHostTheme(host: WritingHost): Theme {
  const [theme, setTheme] = useState<HostTheme>('light');
  // Before the first picture, so that a dark host never flashes white.
  useLayoutEffect(() => setTheme(host.theme(setTheme)), [host]);
  return themes[theme];
}
