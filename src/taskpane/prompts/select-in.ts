import type { Span } from '../../detection/index.ts';

/** Selects a stretch of a text box and brings it into sight. Offsets are UTF-16 code units, end exclusive. */
export function selectIn(box: HTMLTextAreaElement, { start, end }: Span): void {
  box.focus();
  // A browser scrolls to what is selected only when the box takes the focus anew.
  box.setSelectionRange(end, end);
  box.blur();
  box.focus();
  box.setSelectionRange(start, end);
}
