import { find, UnusableSearch } from '../../model/index.ts';
import type { Anchor, FindOptions, TextRange, WordDocument } from '../../model/index.ts';
import { invalidArgument, notAllowed, OfficeError } from '../rich-api/errors.ts';

/** Word on the web takes no more than 4 MB at once (OfficeDev/office-js#4697). */
const mostInserted = 4 * 1024 * 1024;

/** Where new words go, as far as the simulator has it. */
export type InsertLocation = 'Replace' | 'Start' | 'End';

/** Every place in `range` where `wanted` stands. Throws as Word does for a text that it refuses. */
export function searchIn(
  document: WordDocument,
  range: TextRange,
  wanted: unknown,
  options: unknown,
  location: string,
): readonly Anchor[] {
  if (typeof wanted !== 'string') throw invalidArgument(location);
  const { matchWildcards, ...simple } = (options ?? {}) as FindOptions & { matchWildcards?: boolean };
  if (matchWildcards) throw new TypeError(`The simulator has no wildcards in ${location}; Office has them.`);
  try {
    const found = find(document.textOf(range), wanted, simple);
    const positionAt = positionsIn(document, range);
    return found.map(({ start, end }) => document.anchor({ start: positionAt(start), end: positionAt(end) }));
  } catch (error) {
    if (!(error instanceof UnusableSearch)) throw error;
    if (error.reason !== 'too long') throw invalidArgument(location);
    throw new OfficeError(
      'SearchStringInvalidOrTooLong',
      'The search string is invalid or too long.',
      location,
    );
  }
}

/** Gives the positions at so many code units from the start of a range; to be asked in rising order. */
function positionsIn(document: WordDocument, range: TextRange): (offset: number) => TextRange['start'] {
  const paragraphs = document.paragraphsIn(range);
  let index = 0;
  let startOfParagraph = -range.start.offset;
  return (offset) => {
    for (; index < paragraphs.length - 1; index += 1) {
      const length = paragraphs[index]?.text.length ?? 0;
      if (offset <= startOfParagraph + length) break;
      startOfParagraph += length + 1;
    }
    return { paragraphId: paragraphs[index]?.id ?? range.end.paragraphId, offset: offset - startOfParagraph };
  };
}

/** Writes into the document for the add-in; answers with where the new words are. */
export function insertInto(
  document: WordDocument,
  range: TextRange,
  text: unknown,
  where: unknown,
  location: string,
): Anchor {
  if (typeof text !== 'string' || !isInsertLocation(where)) throw invalidArgument(location);
  checkWritable(document, location);
  if (text.length > mostInserted)
    throw new OfficeError('GeneralException', 'There was an internal error while processing the request.');
  const at = {
    Replace: range,
    Start: { start: range.start, end: range.start },
    End: { start: range.end, end: range.end },
  };
  return document.anchor(document.replace(at[where], text, 'add-in'));
}

/** Throws NotAllowed where the add-in can't change the document. */
export function checkWritable(document: WordDocument, location: string): void {
  if (document.faults.readOnly) throw notAllowed(location);
}

/** Selects a range, or puts the cursor at one of its ends; the page shows it. */
export function selectRange(document: WordDocument, range: TextRange, mode: unknown, location: string): void {
  if (mode === 'Start') document.select({ start: range.start, end: range.start }, 'add-in');
  else if (mode === 'End') document.select({ start: range.end, end: range.end }, 'add-in');
  else if (mode === undefined || mode === 'Select') document.select(range, 'add-in');
  else throw invalidArgument(location);
}

/** The text as it reads now, or as it did before the tracked changes. */
export function reviewedText(
  document: WordDocument,
  range: TextRange,
  version: unknown,
  location: string,
): string {
  if (version !== undefined && version !== 'Current' && version !== 'Original')
    throw invalidArgument(location);
  return document.reviewedTextOf(range, version === 'Original' ? 'original' : 'current');
}

function isInsertLocation(value: unknown): value is InsertLocation {
  return value === 'Replace' || value === 'Start' || value === 'End';
}
