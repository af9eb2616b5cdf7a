import type { AuditCase, Lesson, Pack, Strength } from './types.ts';

/** The words that lead a lesson's card, and which of the audit's words they are. */
export interface Lead {
  readonly kind: 'question' | 'reminder' | 'message';
  readonly text: string;
}

/** The lesson with this id; nothing where the pack has none. */
export function lessonById(pack: Pack, id: string): Lesson | undefined {
  return pack.lessons.find((lesson) => lesson.id === id);
}

/** The lessons drawn from a case, in the pack's order. */
export function lessonsOfCase(pack: Pack, number: number): readonly Lesson[] {
  return pack.lessons.filter((lesson) => lesson.source.case === number);
}

/** The lessons of a theme, in the pack's order. */
export function lessonsOfTheme(pack: Pack, theme: string): readonly Lesson[] {
  return pack.lessons.filter((lesson) => lesson.themes.includes(theme));
}

/** The case that a lesson was drawn from. */
export function caseOf(pack: Pack, lesson: Lesson): AuditCase | undefined {
  return pack.cases.find(({ number }) => number === lesson.source.case);
}

/** The good practice that the audit found in the lesson's case. */
export function strengthsOf(pack: Pack, lesson: Lesson): readonly Strength[] {
  return caseOf(pack, lesson)?.strengths ?? [];
}

/** The id of the lesson that shares a card with this one; nothing where it has a card of its own. */
export function twinOf(pack: Pack, id: string): string | undefined {
  const pair = pack.twins.find((twins) => twins.includes(id));
  return pair?.find((twin) => twin !== id);
}

/** What leads a lesson's card: the audit's first question, else its first reminder, else its first message. */
export function leadOf(lesson: Lesson): Lead {
  const [question] = lesson.questions;
  if (question !== undefined) return { kind: 'question', text: question };
  const [reminder] = lesson.reminders;
  if (reminder !== undefined) return { kind: 'reminder', text: reminder };
  // A pack is refused when a lesson has none of the three, so there is a message.
  return { kind: 'message', text: lesson.messages[0] ?? '' };
}
