import { Annotations } from './annotations.ts';
import { noFaults } from './faults.ts';
import type { Faults } from './faults.ts';
import { identifierMaker } from './identifiers.ts';
import { Notes } from './notes.ts';
import { Signal } from './signal.ts';
import { UndoStack } from './undo-stack.ts';
import type { Run } from './runs.ts';
import { cut, deleted, reviewed, runsOf, withRuns } from './runs.ts';
import { afterSplice, idsOf, onlyMarks } from './word-text.ts';
import type { Paragraph, Position, Splice, SpliceIds, TextRange } from './word-text.ts';

/** Who does something to the document: the one who writes, another who has it open, or the add-in. */
export type Author = 'person' | 'co-author' | 'add-in';

export interface DocumentChange extends SpliceIds {
  readonly by: Author;
  /** Words were marked as deleted (or no longer), and nothing else: Word sends add-ins no event for this. */
  readonly onlyMarks: boolean;
}

/** What a document is made of; a text alone is an ordinary paragraph. */
export type ParagraphSource =
  | string
  /** In a cell of a table; its column, from 1, for the page. */
  | { readonly cell: string; readonly column?: number }
  /** With a note on its last word. */
  | { readonly text: string; readonly footnote: string }
  | { readonly text: string; readonly endnote: string };

export interface SelectionChange {
  readonly selection: TextRange;
  readonly by: Author;
}

export interface WordComment {
  readonly id: string;
  readonly text: string;
  readonly author: string;
  readonly created: Date;
  /** Where it stands; moves with the text. */
  readonly anchor: Anchor;
}

/** A range that moves with the text around it until it is released. */
export interface Anchor {
  readonly range: TextRange;
  release(): void;
}

export type ChangeTrackingMode = 'Off' | 'TrackAll' | 'TrackMineOnly';

/** What the body of a note has from the document that it belongs to. */
interface Shared {
  readonly faults: Faults;
  readonly nextId: () => string;
}

/**
 * A Word document, as far as the simulator has one: paragraphs with ids, a selection, comments, undo. Knows no page and
 * no Office. Positions that are not in the document are errors of the caller and throw.
 */
export class WordDocument {
  readonly faults: Faults;
  readonly changed = new Signal<DocumentChange>();
  /** The text of one of its notes has changed. */
  readonly noteChanged = new Signal<DocumentChange>();
  readonly selectionChanged = new Signal<SelectionChange>();
  readonly commentsChanged = new Signal<readonly WordComment[]>();
  /** Whether edits are tracked: deleted words then stay, marked. New paragraphs are not tracked. */
  changeTrackingMode: ChangeTrackingMode = 'Off';
  /** How often the add-in has written to the document. */
  writes = 0;
  /** How often the add-in has had a batch run. */
  runs = 0;
  /** How often the add-in has asked for every property of a text or of its paragraphs at once: Word stands still over it. */
  standstills = 0;
  /** How often the add-in has asked for every property of a range at once: Word then takes the focus. */
  focusTaken = 0;
  /** Where it is kept; null while it has never been saved. */
  address: string | null = null;

  /** Whether this is the text of a footnote or endnote. */
  readonly isNote: boolean;
  /** Where the person, or the add-in, last selected something: in this text, or in that of one of its notes. */
  active: WordDocument = this;

  readonly #nextId: () => string;
  /** What the add-in has underlined: seen by the person, and no part of the document. */
  readonly annotations = new Annotations(this, identifierMaker());
  readonly notes: Notes;
  readonly #anchors = new Set<MovingRange>();
  readonly #undo = new UndoStack();
  readonly #byId = new Map<string, Paragraph>();
  #paragraphs: readonly Paragraph[];
  #selection: TextRange;
  #comments: readonly WordComment[] = [];

  /**
   * @param sources one a paragraph; a document always has at least one, if only an empty one
   * @param shared for the text of a note: what it has from its document
   */
  constructor(sources: readonly ParagraphSource[] = [''], shared?: Shared) {
    this.isNote = shared !== undefined;
    this.faults = shared?.faults ?? noFaults();
    this.#nextId = shared?.nextId ?? identifierMaker();
    this.notes = new Notes(this, this.#nextId, (text) => this.#noteBody(text));
    this.#paragraphs = this.#newParagraphs(sources.length > 0 ? sources : ['']);
    for (const paragraph of this.#paragraphs) this.#byId.set(paragraph.id, paragraph);
    this.#selection = caret(this.#startOfDocument());
    this.#addNotes(sources);
  }

  get paragraphs(): readonly Paragraph[] {
    return this.#paragraphs;
  }

  get selection(): TextRange {
    return this.#selection;
  }

  get comments(): readonly WordComment[] {
    return this.#comments;
  }

  /** The paragraph with this id, or undefined where there is none (any more). */
  paragraph(id: string): Paragraph | undefined {
    return this.#byId.get(id);
  }

  /** Where a paragraph stands, from 0; throws where there is none. */
  indexOf(id: string): number {
    const paragraph = this.#byId.get(id);
    const index = paragraph ? this.#paragraphs.indexOf(paragraph) : -1;
    if (index < 0) throw new Error('The document has no paragraph with this id.');
    return index;
  }

  /** The range from the start of one paragraph to the end of another (or of the same one). */
  wholeParagraphs(firstId: string, lastId: string = firstId): TextRange {
    const last = this.#at(this.indexOf(lastId));
    return {
      start: { paragraphId: firstId, offset: 0 },
      end: { paragraphId: last.id, offset: last.text.length },
    };
  }

  /** The whole document. */
  everything(): TextRange {
    return this.wholeParagraphs(this.#at(0).id, this.#at(this.#paragraphs.length - 1).id);
  }

  /** The paragraphs that a range touches. */
  paragraphsIn(range: TextRange): readonly Paragraph[] {
    return this.#paragraphs.slice(
      this.indexOf(range.start.paragraphId),
      this.indexOf(range.end.paragraphId) + 1,
    );
  }

  /** The words in a range, tracked deletions among them, paragraphs separated by "\n". */
  textOf(range: TextRange): string {
    return this.#partsOf(range, (runs) => runs.map(({ text }) => text).join(''));
  }

  /** The words in a range as they would read with all tracked changes accepted ("current") or rejected ("original"). */
  reviewedTextOf(range: TextRange, version: 'current' | 'original'): string {
    return this.#partsOf(range, (runs) => reviewed(runs, version));
  }

  /** Accepts or rejects every tracked change; undo takes that back. */
  settleTrackedChanges(outcome: 'accepted' | 'rejected'): void {
    const kept = outcome === 'accepted' ? 'current' : 'original';
    const group = {};
    this.#paragraphs.forEach((paragraph, index) => {
      const { runs } = paragraph;
      if (runs === undefined) return;
      const inserted = [withRuns(paragraph, [{ text: reviewed(runs, kept) }])];
      const splice = { index, removed: [paragraph], inserted };
      const before = this.#selection;
      this.#apply(splice, 'person');
      this.#remember(splice, before, 'person', group);
    });
  }

  select(selection: TextRange, by: Author): void {
    this.#check(selection);
    this.active = this;
    if (samePlace(this.#selection, selection) && by === 'person') return;
    this.#selection = selection;
    this.selectionChanged.send({ selection, by });
  }

  /**
   * Puts `text` where `range` is; line breaks in it make paragraphs. With tracking on, the words in `range` stay, marked, and
   * the new ones come behind them. Answers with the range of the new words.
   * The person's cursor goes behind what the person typed; for others it stays with the words around it.
   */
  replace(range: TextRange, text: string, by: Author): TextRange {
    this.#check(range);
    const lines = text.split(/\r\n|\r|\n/);
    const before = this.#selection;
    const splice = this.#spliceFor(range, lines);
    const written = this.#rangeOfNewText(splice, range, lines);
    this.#apply(splice, by);
    if (by !== 'co-author') this.active = this;
    if (by === 'person') this.select(caret(written.end), 'person');
    if (by === 'add-in') this.writes += 1;
    this.#remember(splice, before, by);
    return written;
  }

  /** Takes back the last edit (or the last word typed); false where there is none. The paragraphs get their ids back. */
  undo(): boolean {
    return this.#follow(this.#undo.back());
  }

  redo(): boolean {
    return this.#follow(this.#undo.forward());
  }

  /** Another document in the same window: no paragraph, comment or step of undo remains. */
  open(sources: readonly ParagraphSource[], address: string | null = null): void {
    this.address = address;
    const splice = {
      index: 0,
      removed: this.#paragraphs,
      inserted: this.#newParagraphs(sources.length > 0 ? sources : ['']),
    };
    this.#apply(splice, 'person');
    this.#undo.clear();
    for (const comment of this.#comments) comment.anchor.release();
    this.#comments = [];
    this.commentsChanged.send(this.#comments);
    this.annotations.lose();
    this.notes.clear();
    this.#addNotes(sources);
    this.select(caret(this.#startOfDocument()), 'person');
  }

  addComment(range: TextRange, text: string, by: Author): WordComment {
    const anchor = this.anchor(range);
    const author = by === 'add-in' ? 'Practice Prompts' : 'You';
    const comment = { id: this.#nextId(), text, author, created: new Date(), anchor };
    this.#comments = [...this.#comments, comment];
    if (by === 'add-in') this.writes += 1;
    this.commentsChanged.send(this.#comments);
    return comment;
  }

  removeComment(id: string, by: Author): void {
    const comment = this.#comments.find((one) => one.id === id);
    if (!comment) throw new Error('The document has no comment with this id.');
    comment.anchor.release();
    this.#comments = this.#comments.filter((one) => one !== comment);
    if (by === 'add-in') this.writes += 1;
    this.commentsChanged.send(this.#comments);
  }

  /** A range that moves with the text, until released. */
  anchor(range: TextRange): Anchor {
    this.#check(range);
    const anchor = new MovingRange(range, () => this.#anchors.delete(anchor));
    this.#anchors.add(anchor);
    return anchor;
  }

  #follow(steps: ReturnType<UndoStack['back']>): boolean {
    for (const { splice } of steps) this.#apply(splice, 'person');
    const last = steps.at(-1);
    if (last !== undefined) this.select(last.selection, 'person');
    return last !== undefined;
  }

  #newParagraphs(sources: readonly ParagraphSource[]): readonly Paragraph[] {
    return sources.map((source) => {
      if (typeof source === 'string') return { id: this.#nextId(), text: onOneLine(source) };
      if (!('cell' in source)) return { id: this.#nextId(), text: onOneLine(source.text) };
      const { cell, column = 1 } = source;
      return { id: this.#nextId(), text: onOneLine(cell), column };
    });
  }

  #addNotes(sources: readonly ParagraphSource[]): void {
    sources.forEach((source, index) => {
      if (typeof source === 'string' || 'cell' in source) return;
      const paragraph = this.#at(index);
      const end = { paragraphId: paragraph.id, offset: paragraph.text.length };
      if ('footnote' in source) this.notes.add('footnote', end, source.footnote);
      else this.notes.add('endnote', end, source.endnote);
    });
  }

  #noteBody(text: string): WordDocument {
    const body = new WordDocument(text.split('\n'), { faults: this.faults, nextId: this.#nextId });
    body.changed.subscribe((change) => {
      if (change.by !== 'co-author') this.active = body;
      if (change.by === 'add-in') this.writes += 1;
      this.noteChanged.send(change);
    });
    body.selectionChanged.subscribe(() => {
      this.active = body;
    });
    return body;
  }

  /** For undo; a co-author's edit makes it forget. */
  #remember(splice: Splice, selectionBefore: TextRange, by: Author, group?: object): void {
    if (by === 'co-author') this.#undo.clear();
    else
      this.#undo.add({
        splice,
        selectionBefore,
        selectionAfter: this.#selection,
        typing: by === 'person' && group === undefined,
        ...(group === undefined ? {} : { group }),
      });
  }

  #spliceFor(range: TextRange, lines: readonly string[]): Splice {
    const index = this.indexOf(range.start.paragraphId);
    const removed = this.paragraphsIn(range);
    const { start, end } = range;
    if (this.changeTrackingMode === 'Off') {
      return { index, removed, inserted: this.#replacement(removed, start.offset, end.offset, lines, {}) };
    }
    const marked = markDeleted(removed, start.offset, end.offset);
    if (lines.join('') === '' && lines.length === 1) return { index, removed, inserted: marked };
    // Behind what is now marked; words put in while tracking are gone for good, which makes it shorter.
    const last = marked.slice(-1);
    const at = end.offset - (removed.at(-1)?.text.length ?? 0) + (last[0]?.text.length ?? 0);
    const written = this.#replacement(last, at, at, lines, { change: 'inserted' });
    return { index, removed, inserted: [...marked.slice(0, -1), ...written] };
  }

  #partsOf(range: TextRange, textOfRuns: (runs: readonly Run[]) => string): string {
    const touched = this.paragraphsIn(range);
    return touched
      .map((paragraph, index) => {
        const end = index === touched.length - 1 ? range.end.offset : paragraph.text.length;
        return textOfRuns(cut(runsOf(paragraph), index === 0 ? range.start.offset : 0, end));
      })
      .join('\n');
  }

  /** What paragraphs become when lines stand in place of a stretch: see the tests for what keeps its id. */
  #replacement(
    removed: readonly Paragraph[],
    from: number,
    to: number,
    lines: readonly string[],
    kind: Pick<Run, 'change'>,
  ): readonly Paragraph[] {
    const first = removed[0];
    const last = removed.at(-1);
    if (first === undefined || last === undefined) throw new Error('An edit always has a paragraph.');
    const before = cut(runsOf(first), 0, from);
    const after = cut(runsOf(last), to, last.text.length);
    // Written in front of a paragraph, or its forerunners deleted: the words that remain keep their id.
    const keepsLast =
      before.length === 0 && lines.at(-1) === '' && after.length > 0 && (lines.length > 1 || last !== first);
    const kept = keepsLast || (this.faults.moveIds && lines.length > 1) ? lines.length - 1 : 0;
    return lines.map((line, n) =>
      withRuns({ ...first, id: n === kept ? (keepsLast ? last.id : first.id) : this.#nextId() }, [
        ...(n === 0 ? before : []),
        { text: line, ...kind },
        ...(n === lines.length - 1 ? after : []),
      ]),
    );
  }

  /** Where the lines stand after a splice: they are the last of what it inserted, before the words that were there. */
  #rangeOfNewText({ removed, inserted }: Splice, range: TextRange, lines: readonly string[]): TextRange {
    const first = inserted[inserted.length - lines.length];
    const last = inserted.at(-1);
    if (!first || !last) throw new Error('An edit always leaves a paragraph.');
    if (lines.join('') === '' && lines.length === 1) {
      const start = inserted[0] ?? first;
      const position = { paragraphId: start.id, offset: Math.min(range.start.offset, start.text.length) };
      return caret(position);
    }
    const lengthAfter = (removed.at(-1)?.text.length ?? 0) - range.end.offset;
    const end = { paragraphId: last.id, offset: last.text.length - lengthAfter };
    const [line = ''] = lines;
    const startOffset = lines.length === 1 ? end.offset - line.length : first.text.length - line.length;
    return { start: { paragraphId: first.id, offset: startOffset }, end };
  }

  #apply(splice: Splice, by: Author): void {
    const rest = this.#paragraphs.slice(splice.index + splice.removed.length);
    this.#paragraphs = [...this.#paragraphs.slice(0, splice.index), ...splice.inserted, ...rest];
    for (const { id } of splice.removed) this.#byId.delete(id);
    for (const paragraph of splice.inserted) this.#byId.set(paragraph.id, paragraph);
    for (const anchor of this.#anchors) anchor.range = afterSplice(anchor.range, splice);
    this.#selection = afterSplice(this.#selection, splice);
    this.changed.send({ ...idsOf(splice), by, onlyMarks: onlyMarks(splice) });
  }

  #at(index: number): Paragraph {
    const paragraph = this.#paragraphs[index];
    if (!paragraph) throw new Error('The document has no paragraph here.');
    return paragraph;
  }

  #startOfDocument(): Position {
    return { paragraphId: this.#at(0).id, offset: 0 };
  }

  #check({ start, end }: TextRange): void {
    const from = this.indexOf(start.paragraphId);
    const to = this.indexOf(end.paragraphId);
    const backwards = from > to || (from === to && start.offset > end.offset);
    const outside = start.offset > this.#at(from).text.length || end.offset > this.#at(to).text.length;
    if (backwards || outside || start.offset < 0) throw new Error('This is not a range of the document.');
  }
}

function onOneLine(text: string): string {
  return text.replace(/[\r\n]+/g, ' ');
}

/** A range of no length. */
export function caret(position: Position): TextRange {
  return { start: position, end: position };
}

/** Paragraphs with the words between two offsets, in the first and in the last, marked as deleted. */
function markDeleted(paragraphs: readonly Paragraph[], from: number, to: number): readonly Paragraph[] {
  return paragraphs.map((paragraph, n) => {
    const { length } = paragraph.text;
    const start = n === 0 ? from : 0;
    const end = n === paragraphs.length - 1 ? to : length;
    if (start === end) return paragraph;
    const runs = runsOf(paragraph);
    const marked = deleted(cut(runs, start, end));
    return withRuns(paragraph, [...cut(runs, 0, start), ...marked, ...cut(runs, end, length)]);
  });
}

function samePlace(a: TextRange, b: TextRange): boolean {
  return samePosition(a.start, b.start) && samePosition(a.end, b.end);
}

function samePosition(a: Position, b: Position): boolean {
  return a.paragraphId === b.paragraphId && a.offset === b.offset;
}

class MovingRange implements Anchor {
  constructor(
    public range: TextRange,
    readonly release: () => void,
  ) {}
}
