import { caret } from '../model/index.ts';
import type { Paragraph, Position, TextRange, WordDocument } from '../model/index.ts';

/** The paragraph's element in the editor. */
export function paragraphElement(editor: HTMLElement, id: string): HTMLElement | null {
  return editor.querySelector<HTMLElement>(`[data-paragraph="${CSS.escape(id)}"]`);
}

/**
 * Where a place in the editor's elements is in the document; undefined outside of the editor. Never beyond what the
 * document has: while the browser composes a word, the editor is ahead of it.
 */
export function positionOf(
  editor: HTMLElement,
  source: WordDocument,
  node: Node,
  offset: number,
): Position | undefined {
  const position = node === editor ? besideChild(editor, offset) : within(editor, node, offset);
  const text = position && source.paragraph(position.paragraphId)?.text;
  if (!position || text === undefined) return undefined;
  return { ...position, offset: Math.min(position.offset, text.length) };
}

function within(editor: HTMLElement, node: Node, offset: number): Position | undefined {
  const inside = node instanceof Element ? node : node.parentElement;
  const paragraph = inside?.closest<HTMLElement>('[data-paragraph]');
  const id = paragraph?.dataset['paragraph'];
  if (!paragraph || !id || !editor.contains(paragraph)) return undefined;
  const before = document.createRange();
  before.selectNodeContents(paragraph);
  before.setEnd(node, offset);
  return { paragraphId: id, offset: before.toString().length };
}

/** A place between paragraphs, as browsers give it when everything is selected. */
function besideChild(editor: HTMLElement, index: number): Position | undefined {
  const next = editor.children[index];
  const id = next instanceof HTMLElement ? next.dataset['paragraph'] : undefined;
  if (id) return { paragraphId: id, offset: 0 };
  const last = editor.lastElementChild;
  const lastId = last instanceof HTMLElement ? last.dataset['paragraph'] : undefined;
  return last && lastId ? { paragraphId: lastId, offset: last.textContent.length } : undefined;
}

/** What the person has selected in the editor, in the order of the document; undefined where it is elsewhere. */
export function selectionIn(editor: HTMLElement, source: WordDocument): TextRange | undefined {
  const selection = document.getSelection();
  if (!selection || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  const start = positionOf(editor, source, range.startContainer, range.startOffset);
  const end = positionOf(editor, source, range.endContainer, range.endOffset);
  return start && end && { start, end };
}

/** The same range in the editor's elements. */
export function domRange(editor: HTMLElement, { start, end }: TextRange): Range | undefined {
  const from = point(editor, start);
  const to = point(editor, end);
  if (!from || !to) return undefined;
  const range = document.createRange();
  range.setStart(...from);
  range.setEnd(...to);
  return range;
}

function point(editor: HTMLElement, { paragraphId, offset }: Position): [Node, number] | undefined {
  const paragraph = paragraphElement(editor, paragraphId);
  if (!paragraph) return undefined;
  const texts = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
  let rest = offset;
  let last: Text | undefined;
  while (texts.nextNode()) {
    last = texts.currentNode as Text;
    if (rest <= last.length) return [last, rest];
    rest -= last.length;
  }
  return last ? [last, last.length] : [paragraph, 0];
}

/** How far a key that deletes reaches from a cursor: the range to delete, or a caret where there is nothing. */
export function deletionFrom(
  cursor: Position,
  paragraphs: readonly Paragraph[],
  direction: 'backward' | 'forward',
  unit: 'character' | 'word' | 'line',
): TextRange {
  const index = paragraphs.findIndex(({ id }) => id === cursor.paragraphId);
  const text = paragraphs[index]?.text ?? '';
  if (direction === 'backward') {
    const before = text.slice(0, cursor.offset);
    const previous = paragraphs[index - 1];
    if (before === '') return previous ? { start: endOf(previous), end: cursor } : caret(cursor);
    const start = before.length - lastUnit(before, unit).length;
    return { start: { ...cursor, offset: start }, end: cursor };
  }
  const after = text.slice(cursor.offset);
  const next = paragraphs[index + 1];
  if (after === '') return next ? { start: cursor, end: { paragraphId: next.id, offset: 0 } } : caret(cursor);
  return { start: cursor, end: { ...cursor, offset: cursor.offset + firstUnit(after, unit).length } };
}

function endOf({ id, text }: Paragraph): Position {
  return { paragraphId: id, offset: text.length };
}

/** Characters as people see them: an emoji or a letter with its accents is one. */
const characters = new Intl.Segmenter('en-GB', { granularity: 'grapheme' });

function lastUnit(text: string, unit: 'character' | 'word' | 'line'): string {
  if (unit === 'line') return text;
  if (unit === 'word') return /\s*\S+\s*$/.exec(text)?.[0].replace(/^\s+/, '') ?? text;
  return [...characters.segment(text)].at(-1)?.segment ?? '';
}

function firstUnit(text: string, unit: 'character' | 'word' | 'line'): string {
  if (unit === 'line') return text;
  if (unit === 'word') return /^\s*\S+/.exec(text)?.[0] ?? text;
  return characters.segment(text)[Symbol.iterator]().next().value?.segment ?? '';
}
