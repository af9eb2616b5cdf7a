import { Signal } from './signal.ts';
import type { Anchor, WordDocument } from './word-document.ts';
import type { Position } from './word-text.ts';

export type NoteKind = 'footnote' | 'endnote';

export interface Note {
  readonly id: string;
  readonly kind: NoteKind;
  /** Where its number stands; moves with the text. */
  readonly anchor: Anchor;
  /** What it says: a small document of its own, with its own undo. */
  readonly body: WordDocument;
}

/** The footnotes and endnotes of a document. They stand beside its text and are no part of it. */
export class Notes {
  /** Notes have come or gone. */
  readonly changed = new Signal<undefined>();
  #all: readonly Note[] = [];

  constructor(
    private readonly document: WordDocument,
    private readonly nextId: () => string,
    private readonly bodyOf: (text: string) => WordDocument,
  ) {}

  /** All of a kind, in the order of the places that they belong to. */
  ofKind(kind: NoteKind): readonly Note[] {
    const placed = this.#all
      .filter((note) => note.kind === kind)
      .map((note) => ({ note, index: this.document.indexOf(note.anchor.range.start.paragraphId) }));
    return placed
      .sort((a, b) => a.index - b.index || offsetOf(a.note) - offsetOf(b.note))
      .map(({ note }) => note);
  }

  add(kind: NoteKind, at: Position, text: string): Note {
    const anchor = this.document.anchor({ start: at, end: at });
    const note = { id: this.nextId(), kind, anchor, body: this.bodyOf(text) };
    this.#all = [...this.#all, note];
    this.changed.send(undefined);
    return note;
  }

  remove(id: string): void {
    this.#leave(this.#all.filter((note) => note.id === id));
  }

  clear(): void {
    this.#leave(this.#all);
  }

  has(note: Note): boolean {
    return this.#all.includes(note);
  }

  #leave(leaving: readonly Note[]): void {
    if (leaving.length === 0) return;
    for (const { anchor, body } of leaving) {
      anchor.release();
      if (this.document.active === body) this.document.active = this.document;
    }
    this.#all = this.#all.filter((note) => !leaving.includes(note));
    this.changed.send(undefined);
  }
}

function offsetOf({ anchor }: Note): number {
  return anchor.range.start.offset;
}
