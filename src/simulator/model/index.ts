export type { Annotation, Critique } from './annotations.ts';
export { noFaults } from './faults.ts';
export type { Faults } from './faults.ts';
export { find, UnusableSearch } from './find.ts';
export type { FindOptions } from './find.ts';
export { Mailbox } from './mailbox.ts';
export { OutlookItem } from './outlook-item.ts';
export type { BodyType, ComposeType, ItemMode, Notification, OutlookItemOptions } from './outlook-item.ts';
export { Theme } from './theme.ts';
export { harmlessHtml, htmlOfText, textOfHtml } from './html-source.ts';
export type { SourceRange } from './html-source.ts';
export type { Note, NoteKind } from './notes.ts';
export { Signal } from './signal.ts';
export type { Unsubscribe } from './signal.ts';
export { caret, WordDocument } from './word-document.ts';
export type {
  Anchor,
  Author,
  ChangeTrackingMode,
  DocumentChange,
  ParagraphSource,
  SelectionChange,
  WordComment,
} from './word-document.ts';
export type { Run } from './runs.ts';
export { runsOf } from './runs.ts';
export type { Paragraph, Position, TextRange } from './word-text.ts';
