import { useEffect, useRef } from 'react';
import type { Prompt } from '../../prompts/index.ts';
import { usePanel } from '../shared/panel-context.ts';
import { count, titleOf } from '../shared/wording.ts';

/** Tells screen readers politely of cards that have come; never of the quieter ones, never moving anything. */
export function useNewCards(prompts: readonly Prompt[]): void {
  const { pack, announce } = usePanel();
  const known = useRef<ReadonlySet<string>>(new Set());
  const cards = prompts.filter(({ tier }) => tier === 'prompt');

  useEffect(() => {
    const fresh = cards.filter(({ id }) => !known.current.has(id));
    known.current = new Set(cards.map(({ id }) => id));
    if (fresh.length === 0) return;
    const titles = fresh.map(({ lessons }) => titleOf(pack, lessons)).join('; ');
    announce(`${count(fresh.length, 'new prompt')}: ${titles}.`);
  }, [cards, pack, announce]);
}
