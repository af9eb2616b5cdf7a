import { lessonById } from '../../lessons/index.ts';
import type { Lesson, Pack } from '../../lessons/index.ts';

/** The lessons of a card, in its order; ids that the pack does not have are passed over. */
export function lessonsOf(pack: Pack, ids: readonly string[]): readonly Lesson[] {
  return ids.flatMap((id) => lessonById(pack, id) ?? []);
}

/** The titles of a card's lessons as one. */
export function titleOf(pack: Pack, ids: readonly string[]): string {
  return lessonsOf(pack, ids)
    .map(({ title }) => title)
    .join(' · ');
}

/** The title of a card by its id: the lesson, or two joined by "+". */
export function titleOfCard(pack: Pack, card: string): string {
  return titleOf(pack, card.split('+'));
}

/** Whose words these are: publisher, document and case. */
export function attributionOf(pack: Pack, lesson: Lesson): string {
  return `${pack.publisher}, ${pack.title}, case ${lesson.source.case}`;
}

/** The same in the short form that stands on every card. */
export function shortAttributionOf(pack: Pack, lesson: Lesson): string {
  return `${pack.title}, case ${lesson.source.case}`;
}

/** "1 prompt", "2 prompts". */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}
