export { noFaults } from './faults.ts';
export type { Faults } from './faults.ts';
export { find, UnusableSearch } from './find.ts';
export type { FindOptions } from './find.ts';
export { Theme } from './theme.ts';
export { Signal } from './signal.ts';
export type { Unsubscribe } from './signal.ts';
export { caret, WordDocument } from './word-document.ts';
export type {
  Anchor,
  Author,
  ChangeTrackingMode,
  DocumentChange,
  SelectionChange,
  WordComment,
} from './word-document.ts';
export type { Paragraph, Position, TextRange } from './word-text.ts';
