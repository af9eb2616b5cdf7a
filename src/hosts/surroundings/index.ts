export { browserStore } from './browser-store.ts';
export { followTheme } from './theme.ts';
export type { ThemeColours, ThemeSource } from './theme.ts';
