import { Signal } from './signal.ts';
import type { Anchor, DocumentChange, WordDocument } from './word-document.ts';

/** What an add-in asks to have underlined: UTF-16 code units of the paragraph's text, tracked deletions and all. */
export interface Critique {
  readonly start: number;
  readonly length: number;
  readonly colorScheme: string;
  /** Whether a pop-up menu with suggestions comes with it. */
  readonly hasMenu: boolean;
}

export interface Annotation {
  readonly id: string;
  readonly colorScheme: string;
  readonly hasMenu: boolean;
  /** Where it stands; moves with the text. */
  readonly anchor: Anchor;
  /** False where Word has taken it and does not show it (OfficeDev/office-js#6595). */
  readonly isDrawn: boolean;
}

interface Kept extends Annotation {
  /** The words that it was put under. */
  readonly words: string;
}

/**
 * The underlines of an add-in: beside the document and no part of it. They move with the text, and one goes when the words above it
 * are edited; undo does not bring it back.
 */
export class Annotations {
  readonly inserted = new Signal<readonly string[]>();
  readonly removed = new Signal<readonly string[]>();
  readonly clicked = new Signal<string>();
  /** What is to be seen has changed. */
  readonly changed = new Signal<undefined>();
  readonly #document: WordDocument;
  readonly #nextId: () => string;
  #all: readonly Kept[] = [];

  constructor(document: WordDocument, nextId: () => string) {
    this.#document = document;
    this.#nextId = nextId;
    document.changed.subscribe((change) => this.#follow(change));
  }

  get all(): readonly Annotation[] {
    return this.#all;
  }

  /** The words that are underlined and to be seen, in the order of the document. */
  get drawnWords(): readonly string[] {
    return this.#all
      .filter(({ isDrawn }) => isDrawn)
      .map(({ words, anchor: { range } }) => ({
        words,
        at: [this.#document.indexOf(range.start.paragraphId), range.start.offset],
      }))
      .sort(({ at: [p = 0, o = 0] }, { at: [q = 0, r = 0] }) => p - q || o - r)
      .map(({ words }) => words);
  }

  get(id: string): Annotation | undefined {
    return this.#all.find((one) => one.id === id);
  }

  /** Underlines stretches of a paragraph; answers with an id for each, in the same order. */
  insert(paragraphId: string, critiques: readonly Critique[]): readonly string[] {
    const made = critiques.map(({ start, length, colorScheme, hasMenu }): Kept => {
      const at = (offset: number) => ({ paragraphId, offset });
      const range = { start: at(start), end: at(start + length) };
      return {
        id: this.#nextId(),
        colorScheme,
        hasMenu,
        anchor: this.#document.anchor(range),
        isDrawn: !this.#document.faults.hideUnderlines,
        words: this.#document.textOf(range),
      };
    });
    this.#all = [...this.#all, ...made];
    const ids = made.map(({ id }) => id);
    this.changed.send(undefined);
    this.inserted.send(ids);
    return ids;
  }

  remove(ids: readonly string[]): void {
    this.#drop(ids);
    this.removed.send(ids);
  }

  /** All are gone and nobody is told, as after half an hour without a key (OfficeDev/office-js#5364), or with the add-in that made them. */
  lose(): void {
    this.#drop(this.#all.map(({ id }) => id));
  }

  /** The person clicks on one. */
  click(id: string): void {
    this.clicked.send(id);
  }

  #drop(ids: readonly string[]): void {
    const gone = new Set(ids);
    for (const { id, anchor } of this.#all) if (gone.has(id)) anchor.release();
    this.#all = this.#all.filter(({ id }) => !gone.has(id));
    this.changed.send(undefined);
  }

  #follow({ changed, added, deleted }: DocumentChange): void {
    if (this.#all.length === 0) return;
    const touched = new Set(changed);
    const isTouched = ({ anchor }: Kept): boolean =>
      added.length > 0 || deleted.length > 0 || touched.has(anchor.range.start.paragraphId);
    const edited = this.#all.filter(
      (one) => isTouched(one) && this.#document.textOf(one.anchor.range) !== one.words,
    );
    if (edited.length > 0) this.remove(edited.map(({ id }) => id));
  }
}
