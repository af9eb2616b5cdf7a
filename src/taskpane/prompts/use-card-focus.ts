import { useCallback, useEffect, useRef } from 'react';
import type { FocusEvent, RefObject } from 'react';

/** Moves the focus to a card, or to the heading of the list where there is none. */
export interface CardFocus {
  /** The element that holds heading and cards; cards carry their id in `data-card`. */
  readonly view: RefObject<HTMLDivElement | null>;
  /** To be called when the focus comes to anything in the view. */
  readonly onFocus: (event: FocusEvent) => void;
  /** Once the list has been drawn again: to the first of these cards that is there, else to the heading. */
  readonly moveTo: (ids: readonly string[]) => void;
}

/**
 * Keeps the focus in a sensible place when cards go: an act moves it to the next card; a card that vanishes with its words
 * while the focus is in it leaves it to the heading. Nothing else ever moves it.
 */
export function useCardFocus(): CardFocus {
  const view = useRef<HTMLDivElement>(null);
  const focused = useRef<string>(undefined);
  const wanted = useRef<readonly string[]>(undefined);

  const onFocus = useCallback((event: FocusEvent) => {
    focused.current = cardAround(event.target)?.dataset['card'];
  }, []);

  const moveTo = useCallback((ids: readonly string[]) => {
    wanted.current = ids;
  }, []);

  // After every drawing: only then is it known which cards are there.
  useEffect(() => {
    const root = view.current;
    if (root === null) return;
    const isLost =
      focused.current !== undefined &&
      document.activeElement === document.body &&
      findCard(root, focused.current) === undefined;
    const ids = wanted.current ?? (isLost ? [] : undefined);
    wanted.current = undefined;
    if (ids === undefined) return;
    focused.current = undefined;
    // A closing menu gives the focus back to its button first.
    setTimeout(() => {
      const card = ids.map((id) => findCard(root, id)).find((found) => found !== undefined);
      (card ?? root.querySelector('h2'))?.focus();
    }, 0);
  });

  return { view, onFocus, moveTo };
}

function findCard(root: HTMLElement, id: string): HTMLElement | undefined {
  return [...root.querySelectorAll<HTMLElement>('[data-card]')].find((card) => card.dataset['card'] === id);
}

function cardAround(element: Element): HTMLElement | undefined {
  return element.closest<HTMLElement>('[data-card]') ?? undefined;
}
