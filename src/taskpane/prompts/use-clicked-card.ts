import { useEffect } from 'react';
import type { RefObject } from 'react';
import type { SessionView } from '../session/index.ts';
import { usePanel } from '../shared/panel-context.ts';
import { titleOfCard } from '../shared/wording.ts';

/**
 * Brings the card of an underline that was clicked on into sight, and says so to screen readers. The focus stays in the document, where
 * the click was.
 */
export function useClickedCard(list: RefObject<HTMLDivElement | null>, { atCursor }: SessionView): void {
  const { pack, announce } = usePanel();
  const nth = atCursor?.click?.nth;
  const card = nth === undefined ? undefined : atCursor?.card;

  useEffect(() => {
    if (nth === undefined || card === undefined) return;
    const found = [...(list.current?.querySelectorAll<HTMLElement>('[data-card]') ?? [])].find(
      ({ dataset }) => dataset['card'] === card,
    );
    found?.scrollIntoView({ block: 'nearest' });
    announce(`The card of the underlined words: ${titleOfCard(pack, card)}.`, 'clicked');
  }, [list, pack, announce, card, nth]);
}
