import { runsOf } from '../model/index.ts';
import type { DocumentChange, Paragraph, Position, TextRange, WordDocument } from '../model/index.ts';
import { element } from './element.ts';
import { domRange, paragraphElement, selectionIn } from './word-places.ts';
import { showUnderlines } from './word-underlines.ts';
import { followTyping } from './word-typing.ts';

/** Name of the mark on what the panel has shown in the text, for the style sheet. */
const shown = 'shown-by-panel';

/** An editor of a document, or of the text of a note: one element a paragraph, bound both ways. */
export function wordEditor(source: WordDocument, style = 'page-of-paper'): HTMLElement {
  const editor = element('div', {
    class: style,
    contenteditable: 'true',
    role: 'textbox',
    'aria-multiline': 'true',
    'aria-label': 'Document text',
    tabindex: '0',
    spellcheck: 'true',
  });
  const render = (): void => renderParagraphs(editor, source.paragraphs);
  render();
  followTyping(editor, source, render);
  source.changed.subscribe((change) => {
    renderChange(editor, source, change);
    // Once the edit is done: the browser loses its cursor when text is exchanged under it.
    queueMicrotask(() => {
      if (document.activeElement === editor) setCursor(editor, source);
    });
  });
  if (!source.isNote) showUnderlines(editor, source);
  source.selectionChanged.subscribe(({ by }) => {
    if (by === 'add-in') reveal(editor, source);
    else if (document.activeElement === editor) setCursor(editor, source);
  });
  document.addEventListener('selectionchange', () => {
    const selected = document.activeElement === editor ? selectionIn(editor, source) : undefined;
    if (!selected || sameRange(selected, source.selection)) return;
    mark(undefined);
    source.select(selected, 'person');
  });
  return editor;
}

/** After an edit. Where no paragraph came or went, the others are not even looked at: documents are long. */
function renderChange(editor: HTMLElement, source: WordDocument, change: DocumentChange): void {
  if (change.added.length > 0 || change.deleted.length > 0) {
    renderParagraphs(editor, source.paragraphs);
    return;
  }
  for (const id of change.changed) {
    const paragraph = paragraphElement(editor, id);
    const now = source.paragraph(id);
    if (paragraph && now) renderText(paragraph, now);
  }
}

/** Makes the elements what the paragraphs are, touching only those that differ. */
function renderParagraphs(editor: HTMLElement, paragraphs: readonly Paragraph[]): void {
  const known = new Map<string | undefined, HTMLElement>();
  for (const child of [...editor.childNodes]) {
    if (child instanceof HTMLElement && child.dataset['paragraph'])
      known.set(child.dataset['paragraph'], child);
    else child.remove();
  }
  let place: ChildNode | null = editor.firstChild;
  for (const source of paragraphs) {
    const paragraph = known.get(source.id) ?? newElement(source);
    known.delete(source.id);
    renderText(paragraph, source);
    if (paragraph === place) place = paragraph.nextSibling;
    else editor.insertBefore(paragraph, place);
  }
  for (const gone of known.values()) gone.remove();
}

function newElement({ id, column }: Paragraph): HTMLElement {
  const made = element('p', { 'data-paragraph': id, ...(column === undefined ? {} : { class: 'cell' }) });
  if (column !== undefined) made.style.gridColumn = String(column);
  return made;
}

/** An empty paragraph needs a line break to stand on; what is tracked is marked as in Word. */
function renderText(paragraph: HTMLElement, source: Paragraph): void {
  const { text, runs } = source;
  const { firstChild } = paragraph;
  const asIs =
    text === ''
      ? firstChild instanceof HTMLBRElement
      : runs === undefined && firstChild instanceof Text && firstChild.data === text;
  if (asIs && paragraph.childNodes.length === 1) return;
  if (text === '') paragraph.replaceChildren(element('br'));
  else
    paragraph.replaceChildren(
      ...runsOf(source).map((run) => {
        if (run.change === undefined) return run.text;
        return element(run.change === 'deleted' ? 'del' : 'ins', {}, run.text);
      }),
    );
}

function setCursor(editor: HTMLElement, source: WordDocument): void {
  const range = domRange(editor, source.selection);
  const selection = document.getSelection();
  const current = selectionIn(editor, source);
  if (!range || !selection || (current && sameRange(current, source.selection))) return;
  selection.setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset);
}

function sameRange(a: TextRange, b: TextRange): boolean {
  return samePosition(a.start, b.start) && samePosition(a.end, b.end);
}

function samePosition(a: Position, b: Position): boolean {
  return a.paragraphId === b.paragraphId && a.offset === b.offset;
}

/** Shows what the panel has selected: in view, marked, and selected for whoever goes on with the keyboard. */
function reveal(editor: HTMLElement, source: WordDocument): void {
  const range = domRange(editor, source.selection);
  if (!range) return;
  paragraphElement(editor, source.selection.start.paragraphId)?.scrollIntoView({ block: 'center' });
  setCursor(editor, source);
  mark(range);
}

/** Marks a range without touching the text; browsers that cannot do so show the selection alone. */
function mark(range: Range | undefined): void {
  if (!('highlights' in CSS)) return;
  if (range) CSS.highlights.set(shown, new Highlight(range));
  else CSS.highlights.delete(shown);
}
