export { browserClock, pageAttention } from './clock.ts';
export type { Attention, Clock } from './clock.ts';
export { NoAnswer, withDeadline } from './deadline.ts';
export { PassageBook } from './passage-book.ts';
export type { FreshBlock } from './alignment.ts';
export { Reporter } from './reporter.ts';
export { HINTS_SETTLE, Rounds, WHOLE_AFTER_HINT } from './rounds.ts';
export type { Look, LookOutcome, Pace } from './rounds.ts';
