import type { Note, NoteKind, WordDocument } from '../model/index.ts';
import { button, element } from './element.ts';
import { wordEditor } from './word-editor.ts';

const kinds: readonly (readonly [kind: NoteKind, name: string])[] = [
  ['footnote', 'Footnote'],
  ['endnote', 'Endnote'],
];

/** A footnote's own text, and what stands before it. */
interface Row {
  readonly element: HTMLElement;
  readonly name: HTMLElement;
  readonly editor: HTMLElement;
}

/** The footnotes and endnotes, each to be written in; hidden while there are none. */
export function wordNotes(source: WordDocument): HTMLElement {
  const list = element('ul');
  const section = element('section', { class: 'notes', hidden: true, 'aria-labelledby': 'notes-title' });
  section.append(element('h3', { id: 'notes-title' }, 'Footnotes and endnotes'), list);
  const rows = new Map<Note, Row>();
  const render = (): void => {
    const named = kinds.flatMap(([kind, name]) =>
      source.notes.ofKind(kind).map((note, index) => ({ note, name: `${name} ${index + 1}` })),
    );
    for (const [note, { element }] of rows) {
      if (source.notes.has(note)) continue;
      element.remove();
      rows.delete(note);
    }
    named.forEach(({ note, name }, index) => {
      const row = rows.get(note) ?? newRow(source, note, rows);
      row.name.textContent = name;
      row.editor.setAttribute('aria-label', name);
      // Moving a row that stands where it should would take the cursor out of it.
      if (list.children[index] !== row.element) list.insertBefore(row.element, list.children[index] ?? null);
    });
    section.hidden = named.length === 0;
  };
  source.notes.changed.subscribe(render);
  source.changed.subscribe(render);
  render();
  return section;
}

/** Puts a new note at the cursor, and the cursor into the note. */
export function noteButtons(source: WordDocument): HTMLElement {
  const add = (kind: NoteKind): void => {
    const note = source.notes.add(kind, source.selection.end, '');
    document.querySelector<HTMLElement>(`[data-note="${CSS.escape(note.id)}"] [role=textbox]`)?.focus();
  };
  return element(
    'span',
    { class: 'review' },
    ...kinds.map(([kind, name]) => button(`Insert ${name.toLowerCase()}`, () => add(kind))),
  );
}

function newRow(source: WordDocument, note: Note, rows: Map<Note, Row>): Row {
  const name = element('span', { class: 'quiet' });
  const editor = wordEditor(note.body, 'note-text');
  const remove = button('Delete note', () => source.notes.remove(note.id));
  const row = { name, editor, element: element('li', { 'data-note': note.id }, name, editor, remove) };
  rows.set(note, row);
  return row;
}
