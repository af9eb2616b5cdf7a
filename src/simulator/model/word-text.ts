import type { Run } from './runs.ts';

/** A paragraph as it is now. Never changed in place: an edit makes another one with the same id. */
export interface Paragraph {
  readonly id: string;
  /** Its words, those among them that are deleted with tracking on. */
  readonly text: string;
  /** Its stretches, where changes in it are tracked. */
  readonly runs?: readonly Run[];
  /** Where it stands in a cell of a table: in this column, from 1. */
  readonly column?: number;
}

/** A place in a paragraph: UTF-16 code units from its start. */
export interface Position {
  readonly paragraphId: string;
  readonly offset: number;
}

/** From one place to another, in the order of the document. */
export interface TextRange {
  readonly start: Position;
  readonly end: Position;
}

/** Some paragraphs in a row replaced by others: every edit is one of these. */
export interface Splice {
  readonly index: number;
  readonly removed: readonly Paragraph[];
  readonly inserted: readonly Paragraph[];
}

/** The edit that takes back `splice`. */
export function inverse(splice: Splice): Splice {
  return { index: splice.index, removed: splice.inserted, inserted: splice.removed };
}

/** Ids of the paragraphs that a splice added, changed and deleted. */
export interface SpliceIds {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly deleted: readonly string[];
}

export function idsOf(splice: Splice): SpliceIds {
  const before = new Map(splice.removed.map((paragraph) => [paragraph.id, paragraph]));
  const after = new Set(splice.inserted.map((paragraph) => paragraph.id));
  return {
    added: splice.inserted.filter(({ id }) => !before.has(id)).map(({ id }) => id),
    changed: splice.inserted
      .filter((paragraph) => {
        const earlier = before.get(paragraph.id);
        return earlier !== undefined && !isSame(earlier, paragraph);
      })
      .map(({ id }) => id),
    deleted: splice.removed.filter(({ id }) => !after.has(id)).map(({ id }) => id),
  };
}

function isSame(one: Paragraph, other: Paragraph): boolean {
  return one.text === other.text && one.runs === other.runs;
}

/** Whether a splice only marks words as deleted: no word comes, none goes from the page. */
export function onlyMarks(splice: Splice): boolean {
  return (
    splice.removed.length === splice.inserted.length &&
    splice.removed.every(({ id, text }, n) => {
      const after = splice.inserted[n];
      return after?.id === id && after.text === text;
    })
  );
}

/**
 * Where a range is after a splice: it keeps to its words. What is written right before or right behind them is not part
 * of it; a place inside changed words goes to where the change begins.
 */
export function afterSplice(range: TextRange, splice: Splice): TextRange {
  const change = changeOf(splice);
  const end = moved(range.end, splice, change, false);
  const empty = range.start.paragraphId === range.end.paragraphId && range.start.offset === range.end.offset;
  return { start: empty ? end : moved(range.start, splice, change, true), end };
}

/** The words that differ: code units from the start and from the end of the paragraphs, put into one text, that do not. */
interface Change {
  readonly sameAtStart: number;
  readonly sameAtEnd: number;
  readonly lengthBefore: number;
  readonly lengthAfter: number;
}

function changeOf({ removed, inserted }: Splice): Change {
  const before = flatText(removed);
  const after = flatText(inserted);
  const sameAtStart = commonStart(before, after);
  const sameAtEnd = commonEnd(before, after, sameAtStart);
  return { sameAtStart, sameAtEnd, lengthBefore: before.length, lengthAfter: after.length };
}

function moved(position: Position, splice: Splice, change: Change, behindNewText: boolean): Position {
  const from = flatOffset(splice.removed, position);
  if (from === undefined) return position;
  const { sameAtStart, sameAtEnd, lengthBefore, lengthAfter } = change;
  const fromEnd = lengthBefore - from;
  const inEnd = fromEnd <= sameAtEnd;
  const stays = from < sameAtStart || (from === sameAtStart && !(inEnd && behindNewText));
  const to = stays ? from : inEnd ? lengthAfter - fromEnd : sameAtStart;
  return positionAt(splice.inserted, to) ?? position;
}

function flatText(paragraphs: readonly Paragraph[]): string {
  return paragraphs.map(({ text }) => text).join('\n');
}

function flatOffset(paragraphs: readonly Paragraph[], position: Position): number | undefined {
  let offset = 0;
  for (const { id, text } of paragraphs) {
    if (id === position.paragraphId) return offset + Math.min(position.offset, text.length);
    offset += text.length + 1;
  }
  return undefined;
}

function positionAt(paragraphs: readonly Paragraph[], flat: number): Position | undefined {
  let rest = flat;
  for (const { id, text } of paragraphs) {
    if (rest <= text.length) return { paragraphId: id, offset: rest };
    rest -= text.length + 1;
  }
  return undefined;
}

function commonStart(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let length = 0;
  while (length < most && a.charCodeAt(length) === b.charCodeAt(length)) length += 1;
  return length;
}

function commonEnd(a: string, b: string, apartFromStart: number): number {
  const most = Math.min(a.length, b.length) - apartFromStart;
  let length = 0;
  while (length < most && a.charCodeAt(a.length - 1 - length) === b.charCodeAt(b.length - 1 - length))
    length += 1;
  return length;
}
