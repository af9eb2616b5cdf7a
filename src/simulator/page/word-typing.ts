import type { Position, TextRange, WordDocument } from '../model/index.ts';
import { deletionFrom, positionOf, selectionIn } from './word-places.ts';

/** Deleting keys by the names that browsers give them. */
const deletions: Readonly<Record<string, readonly ['backward' | 'forward', 'character' | 'word' | 'line']>> =
  {
    deleteContentBackward: ['backward', 'character'],
    deleteContentForward: ['forward', 'character'],
    deleteWordBackward: ['backward', 'word'],
    deleteWordForward: ['forward', 'word'],
    deleteSoftLineBackward: ['backward', 'line'],
    deleteSoftLineForward: ['forward', 'line'],
    deleteHardLineBackward: ['backward', 'line'],
    deleteHardLineForward: ['forward', 'line'],
  };

/**
 * Brings what the person types into the document. The browser changes nothing itself, but for words that it composes
 * (accents, scripts, phone keyboards): those are read back from the editor.
 */
export function followTyping(editor: HTMLElement, document: WordDocument, render: () => void): void {
  let composing = false;
  editor.addEventListener('compositionstart', () => {
    composing = true;
  });
  editor.addEventListener('compositionend', () => {
    composing = false;
    readBack(editor, document, render);
  });
  editor.addEventListener('input', () => {
    if (!composing) readBack(editor, document, render);
  });
  editor.addEventListener('beforeinput', (event) => {
    if (composing || !event.cancelable) return;
    event.preventDefault();
    typeInto(document, event, editor);
  });
  editor.addEventListener('drop', (event) => event.preventDefault());
  editor.addEventListener('keydown', (event) => {
    const step = undoKey(event);
    if (!step) return;
    event.preventDefault();
    if (step === 'undo') document.undo();
    else document.redo();
  });
}

function typeInto(document: WordDocument, event: InputEvent, editor: HTMLElement): void {
  const selected = selectionIn(editor, document) ?? document.selection;
  document.select(selected, 'person');
  const deletion = deletions[event.inputType];
  if (deletion) {
    const empty = isEmpty(selected);
    const range = empty ? deletionFrom(selected.start, document.paragraphs, ...deletion) : selected;
    if (!isEmpty(range)) document.replace(range, '', 'person');
    return;
  }
  const text = textOf(event);
  if (text === undefined) return;
  document.replace(targetOf(event, editor, document) ?? selected, text, 'person');
}

/** What an input writes; undefined for those that write nothing, such as formatting. */
function textOf(event: InputEvent): string | undefined {
  switch (event.inputType) {
    case 'insertParagraph':
    case 'insertLineBreak':
      return '\n';
    case 'deleteByCut':
      return '';
    case 'insertText':
    case 'insertReplacementText':
    case 'insertFromPaste':
    case 'insertFromYank':
      return event.data ?? event.dataTransfer?.getData('text/plain') ?? undefined;
    default:
      return undefined;
  }
}

/** Where a corrected spelling goes: not where the cursor is. */
function targetOf(event: InputEvent, editor: HTMLElement, document: WordDocument): TextRange | undefined {
  if (event.inputType !== 'insertReplacementText') return undefined;
  const target = event.getTargetRanges()[0];
  if (!target) return undefined;
  const start = positionOf(editor, document, target.startContainer, target.startOffset);
  const end = positionOf(editor, document, target.endContainer, target.endOffset);
  return start && end && { start, end };
}

/** Takes over what the browser has put into the editor by itself. */
function readBack(editor: HTMLElement, document: WordDocument, render: () => void): void {
  for (const { id, text } of document.paragraphs) {
    const shown = editor.querySelector(`[data-paragraph="${CSS.escape(id)}"]`)?.textContent;
    if (shown === undefined || shown === text) continue;
    const start = commonStart(text, shown);
    const end = commonEnd(text, shown, start);
    const range = { start: at(id, start), end: at(id, text.length - end) };
    document.replace(range, shown.slice(start, shown.length - end), 'person');
  }
  const cursor = selectionIn(editor, document);
  render();
  if (cursor) document.select(cursor, 'person');
}

function at(paragraphId: string, offset: number): Position {
  return { paragraphId, offset };
}

function commonStart(a: string, b: string): number {
  let length = 0;
  while (length < Math.min(a.length, b.length) && a[length] === b[length]) length += 1;
  return length;
}

function commonEnd(a: string, b: string, apart: number): number {
  let length = 0;
  const most = Math.min(a.length, b.length) - apart;
  while (length < most && a[a.length - 1 - length] === b[b.length - 1 - length]) length += 1;
  return length;
}

function isEmpty({ start, end }: TextRange): boolean {
  return start.paragraphId === end.paragraphId && start.offset === end.offset;
}

function undoKey(event: KeyboardEvent): 'undo' | 'redo' | undefined {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return undefined;
  const key = event.key.toLowerCase();
  if (key === 'z') return event.shiftKey ? 'redo' : 'undo';
  return key === 'y' ? 'redo' : undefined;
}
