import type { Annotation, WordDocument } from '../model/index.ts';
import { domRange } from './word-places.ts';

/** Names of the marks for each of Word's colours, for the style sheet. */
const colours = ['Red', 'Green', 'Blue', 'Lavender', 'Berry'] as const;

/** Draws the add-in's underlines over the editor without touching its text, and takes clicks on them. */
export function showUnderlines(editor: HTMLElement, source: WordDocument): void {
  const draw = (): void => drawAll(editor, source.annotations.all);
  source.annotations.changed.subscribe(draw);
  // The editor may have put other text in place of what the marks were on.
  source.changed.subscribe(draw);
  editor.addEventListener('click', ({ clientX, clientY }) => {
    const clicked = source.annotations.all.find(
      (annotation) => annotation.isDrawn && isAt(editor, annotation, clientX, clientY),
    );
    if (clicked !== undefined) source.annotations.click(clicked.id);
  });
}

/** Browsers that have no such marks show none. */
function drawAll(editor: HTMLElement, annotations: readonly Annotation[]): void {
  if (!('highlights' in CSS)) return;
  for (const colour of colours) {
    const ranges = annotations
      .filter(({ colorScheme, isDrawn }) => isDrawn && colorScheme === colour)
      .flatMap(({ anchor }) => domRange(editor, anchor.range) ?? []);
    const name = `underline-${colour.toLowerCase()}`;
    if (ranges.length > 0) CSS.highlights.set(name, new Highlight(...ranges));
    else CSS.highlights.delete(name);
  }
}

function isAt(editor: HTMLElement, { anchor }: Annotation, x: number, y: number): boolean {
  const rectangles = [...(domRange(editor, anchor.range)?.getClientRects() ?? [])];
  return rectangles.some(
    ({ left, right, top, bottom }) => x >= left && x <= right && y >= top && y <= bottom,
  );
}
