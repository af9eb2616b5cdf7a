/** Everything that is tested, and how it is counted. */
export { sumOf } from './outcome.ts';
export type { Outcome } from './outcome.ts';
export { suites } from './suites.ts';
export type { Suite } from './suites.ts';
