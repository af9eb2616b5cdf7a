import { useEffect } from 'react';
import type { RefObject } from 'react';

/**
 * F8 goes to the next card and Shift+F8 to the one before, as in editors; past the last, from the first again. Cards in a closed
 * fold are passed over. Only the focus moves: what is written stays as it is.
 */
export function useCardKeys(view: RefObject<HTMLDivElement | null>): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'F8' || event.ctrlKey || event.altKey || event.metaKey) return;
      const root = view.current;
      if (root === null || root.closest('[hidden]') !== null) return;
      const card = neighbour(cardsIn(root), event.shiftKey ? -1 : 1);
      if (card === undefined) return;
      event.preventDefault();
      card.focus();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [view]);
}

function cardsIn(root: HTMLElement): readonly HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>('[data-card]')];
}

/** The card after (or before) the one that has the focus; where none has it, the first (or last) of what follows (or goes before). */
function neighbour(cards: readonly HTMLElement[], step: 1 | -1): HTMLElement | undefined {
  const focused = document.activeElement;
  const within = cards.findIndex((card) => card.contains(focused));
  if (within >= 0) return cards[(within + step + cards.length) % cards.length];
  const after = cards.findIndex((card) => isAfter(card, focused));
  if (step === 1) return cards[after] ?? cards[0];
  return cards[after - 1] ?? cards.at(-1);
}

function isAfter(card: HTMLElement, focused: Element | null): boolean {
  if (focused === null || focused === document.body) return true;
  return (focused.compareDocumentPosition(card) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}
