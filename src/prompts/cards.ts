import type { Pack } from '../lessons/index.ts';

/** Which card each lesson goes on. */
export interface Cards {
  /** Id of the lesson's card: the lesson itself, or its pair joined by "+". */
  cardOf(lesson: string): string;
  /** Lessons of a card, in the pack's order. */
  lessonsOf(card: string): readonly string[];
}

/**
 * Twins share one card. Where a lesson is named in two pairs the first counts, so that every lesson has one card.
 */
export function cardsOf(twins: Pack['twins']): Cards {
  const cards = new Map<string, string>();
  const pairs = new Map<string, readonly string[]>();
  for (const pair of twins) {
    if (pair.some((lesson) => cards.has(lesson))) continue;
    const card = pair.join('+');
    pairs.set(card, pair);
    for (const lesson of pair) cards.set(lesson, card);
  }
  return {
    cardOf: (lesson) => cards.get(lesson) ?? lesson,
    lessonsOf: (card) => pairs.get(card) ?? [card],
  };
}
