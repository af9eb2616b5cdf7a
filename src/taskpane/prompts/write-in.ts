import type { Span } from '../../detection/index.ts';

/** Writes into a text box in place of a stretch, as typing does, so that the box's own undo takes it back. */
export function writeIn(box: HTMLTextAreaElement, { start, end }: Span, text: string): void {
  box.focus();
  box.setSelectionRange(start, end);
  if (typeByCommand(text)) return;
  box.setRangeText(text, start, end, 'end');
  box.dispatchEvent(new Event('input', { bubbles: true }));
}

/** The only way for a page to write so that the browser can undo it; deprecated, without a successor. */
function typeByCommand(text: string): boolean {
  try {
    // eslint-disable-next-line @typescript-eslint/no-deprecated
    return document.execCommand('insertText', false, text);
  } catch {
    return false;
  }
}
