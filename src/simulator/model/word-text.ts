/** A paragraph as it is now. Never changed in place: an edit makes another one with the same id. */
export interface Paragraph {
  readonly id: string;
  readonly text: string;
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
  const before = new Map(splice.removed.map((paragraph) => [paragraph.id, paragraph.text]));
  const after = new Set(splice.inserted.map((paragraph) => paragraph.id));
  return {
    added: splice.inserted.filter(({ id }) => !before.has(id)).map(({ id }) => id),
    changed: splice.inserted
      .filter(({ id, text }) => before.has(id) && before.get(id) !== text)
      .map(({ id }) => id),
    deleted: splice.removed.filter(({ id }) => !after.has(id)).map(({ id }) => id),
  };
}

/**
 * Where a position is after a splice. Positions before and after the changed words stay with their neighbours; one
 * inside them goes to where the change begins.
 */
export function afterSplice(position: Position, splice: Splice): Position {
  const from = flatOffset(splice.removed, position);
  if (from === undefined) return position;
  const before = flatText(splice.removed);
  const after = flatText(splice.inserted);
  const start = commonStart(before, after);
  const end = commonEnd(before, after, start);
  if (from <= start) return positionAt(splice.inserted, from) ?? position;
  const fromEnd = before.length - from;
  const to = fromEnd <= end ? after.length - fromEnd : start;
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
