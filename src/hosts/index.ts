/** Where the text lives: Word, Outlook or a box of plain text, behind one port. */
export type * from './types.ts';
export { createTextHost, openHost } from './opening.ts';
export type { Surroundings } from './opening.ts';
export { isTextHost } from './text/index.ts';
export type { TextBox, TextHost, TextSpan } from './text/index.ts';
export type { Attention, Clock } from './watching/index.ts';
