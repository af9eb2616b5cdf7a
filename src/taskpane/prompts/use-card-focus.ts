import { useCallback, useEffect, useRef } from 'react';
import type { RefObject } from 'react';

/** Moves the focus to a card, or to the heading where there is none. */
export interface CardFocus {
  readonly heading: RefObject<HTMLHeadingElement | null>;
  /** To be given to each card, so that it can be found. */
  readonly cardRef: (id: string) => (card: HTMLElement | null) => void;
  /** Once the list has been drawn again: to the first of these cards that is there, else to the heading. */
  readonly moveTo: (ids: readonly string[]) => void;
}

/**
 * Keeps the focus in a sensible place when cards go: an act moves it to the next card; a card that vanishes with its words
 * while the focus is in it leaves it to the heading. Nothing else ever moves it.
 */
export function useCardFocus(): CardFocus {
  const heading = useRef<HTMLHeadingElement>(null);
  const cards = useRef(new Map<string, HTMLElement>());
  const wanted = useRef<readonly string[]>(undefined);

  const cardRef = useCallback(
    (id: string) => (card: HTMLElement | null) => {
      if (card !== null) {
        cards.current.set(id, card);
        return;
      }
      const gone = cards.current.get(id);
      cards.current.delete(id);
      if (gone?.contains(document.activeElement)) wanted.current ??= [];
    },
    [],
  );

  // After every drawing: only then is it known which cards are there.
  useEffect(() => {
    if (wanted.current === undefined) return undefined;
    const target = wanted.current.map((id) => cards.current.get(id)).find((card) => card !== undefined);
    wanted.current = undefined;
    // A closing menu gives the focus back to its button first.
    const timer = setTimeout(() => (target ?? heading.current)?.focus({ preventScroll: false }), 0);
    return () => clearTimeout(timer);
  });

  const moveTo = useCallback((ids: readonly string[]) => {
    wanted.current = ids;
  }, []);

  return { heading, cardRef, moveTo };
}
