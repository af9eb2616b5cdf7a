import type { HostTheme } from '../types.ts';

/** The part of a host's theme that we look at. */
export interface ThemeColours {
  readonly bodyBackgroundColor?: string;
  /** Not given by Outlook. */
  readonly isDarkTheme?: boolean;
}

export interface ThemeSource {
  /** The host's theme, undefined where it has none to tell. */
  colours(): ThemeColours | undefined;
  /** Calls back when the host's theme changes, where the host tells. */
  onChange(listener: () => void): void;
}

const FORCED = '(forced-colors: active)';
const DARK = '(prefers-color-scheme: dark)';

/**
 * The theme to draw in, and word of later changes. Colours that a person forces come first, then the host's theme, then what the
 * person prefers everywhere.
 */
export function followTheme(source: ThemeSource, onChange: (theme: HostTheme) => void): HostTheme {
  let last = themeNow(source);
  const look = (): void => {
    const now = themeNow(source);
    if (now === last) return;
    last = now;
    onChange(now);
  };
  for (const query of [FORCED, DARK]) mediaQuery(query)?.addEventListener('change', look);
  try {
    source.onChange(look);
  } catch {
    // A host that can't tell of changes leaves the theme as it was found.
  }
  return last;
}

function themeNow(source: ThemeSource): HostTheme {
  if (mediaQuery(FORCED)?.matches === true) return 'high-contrast';
  const colours = coloursOf(source);
  const dark =
    colours?.isDarkTheme ?? isDark(colours?.bodyBackgroundColor) ?? mediaQuery(DARK)?.matches ?? false;
  return dark ? 'dark' : 'light';
}

function coloursOf(source: ThemeSource): ThemeColours | undefined {
  try {
    return source.colours();
  } catch {
    return undefined;
  }
}

/** Whether a colour such as "#1F1F1F" is dark, by its perceived lightness; undefined where it is no colour. */
function isDark(colour: string | undefined): boolean | undefined {
  const digits = /^#?([0-9a-f]{6})/i.exec(colour ?? '')?.[1];
  if (digits === undefined) return undefined;
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => Number.parseInt(digits.slice(at, at + 2), 16));
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128;
}

function mediaQuery(query: string): MediaQueryList | undefined {
  return typeof matchMedia === 'function' ? matchMedia(query) : undefined;
}
