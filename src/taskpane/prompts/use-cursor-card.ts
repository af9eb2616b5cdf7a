import { useEffect } from 'react';
import type { RefObject } from 'react';
import type { AtCursor } from '../session/index.ts';

/**
 * Brings the card of the cursor's paragraph into sight when the cursor comes to it, and only then. Not while the person is in the
 * panel, with the focus or the pointer: then it scrolls for nobody but them. The focus never moves.
 */
export function useCursorCard(view: RefObject<HTMLDivElement | null>, atCursor: AtCursor | undefined): void {
  // A click on an underline is no mere move of the cursor: what comes of it is not decided here.
  const card = atCursor?.click === undefined ? atCursor?.card : undefined;
  const passage = atCursor?.passageId;

  useEffect(() => {
    const root = view.current;
    if (root === null || card === undefined || passage === undefined) return;
    if (document.hasFocus() || root.matches(':hover')) return;
    const found = [...root.querySelectorAll<HTMLElement>('[data-card]')].find(
      ({ dataset }) => dataset['card'] === card,
    );
    // At once for everyone: what slides beside the text one writes is a distraction.
    found?.scrollIntoView({ block: 'nearest' });
  }, [view, card, passage]);
}
