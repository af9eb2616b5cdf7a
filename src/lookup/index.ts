export { byCase, byTheme } from './browse.ts';
export type { CaseShelf, ThemeShelf } from './browse.ts';
export { createLookup } from './lookup.ts';
export { lookupFields } from './types.ts';
export type { Lookup, LookupField, LookupResult, LookupResults, MatchRange } from './types.ts';
