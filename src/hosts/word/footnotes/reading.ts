import type { FreshBlock } from '../../watching/index.ts';

/** Of each kind so many are read at most: nobody writes as many by hand. */
export const MOST = 300;

/** A line (a paragraph) of a note: where it begins in the note's text. */
export interface Line extends FreshBlock {
  readonly note: Word.NoteItem;
  readonly start: number;
}

export interface NotesRead {
  readonly lines: readonly Line[];
  /** The kinds of which there may be more than were read. */
  readonly cut: readonly NoteKind[];
}

export type NoteKind = 'footnotes' | 'endnotes';

const KINDS: readonly NoteKind[] = ['footnotes', 'endnotes'];

// Word has a mark (U+0002) for the note's number at the start of its text; what follows is separated by a blank.
// eslint-disable-next-line no-control-regex
const LINE = /[^\u0000-\u0007\n\r\s][^\r\n\u0007]*/g;

/**
 * Reads all footnotes and endnotes within a run of the caller's, in one round trip and, where there are any, a second.
 *
 * @param reviewed whether to ask for the text with tracked changes accepted
 */
export async function readNotes(context: Word.RequestContext, reviewed: boolean): Promise<NotesRead> {
  const { body } = context.document;
  const collections = KINDS.map((kind) => ({ kind, notes: body[kind] }));
  for (const { notes } of collections) notes.load({ $top: MOST, body: { text: true } });
  await context.sync();

  const items = collections.flatMap(({ notes }) => notes.items);
  const asked = items.map((note) => ({
    note,
    reviewed: reviewed ? note.body.getReviewedText('Current') : undefined,
  }));
  if (reviewed && asked.length > 0) await context.sync();
  return {
    lines: asked.flatMap((one) => linesOf(one.note, one.reviewed?.value ?? one.note.body.text)),
    cut: collections.filter(({ notes }) => notes.items.length >= MOST).map(({ kind }) => kind),
  };
}

function linesOf(note: Word.NoteItem, text: string): Line[] {
  return [...text.matchAll(LINE)].map((line) => ({ note, start: line.index, text: line[0] }));
}
