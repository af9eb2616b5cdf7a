import { lessonsOfCase, lessonsOfTheme } from '../lessons/index.ts';
import type { AuditCase, Lesson, Pack } from '../lessons/index.ts';

/** A theme and its lessons, in the pack's order. */
export interface ThemeShelf {
  readonly id: string;
  readonly title: string;
  readonly lessons: readonly Lesson[];
}

/** A case of the audit and its lessons, in the pack's order. */
export interface CaseShelf {
  readonly auditCase: AuditCase;
  readonly lessons: readonly Lesson[];
}

/** All lessons by theme; a lesson stands under each of its themes. Themes without lessons are left out. */
export function byTheme(pack: Pack): readonly ThemeShelf[] {
  return pack.themes
    .map(({ id, title }) => ({ id, title, lessons: lessonsOfTheme(pack, id) }))
    .filter(({ lessons }) => lessons.length > 0);
}

/** All lessons by the case that they were drawn from. */
export function byCase(pack: Pack): readonly CaseShelf[] {
  return pack.cases.map((auditCase) => ({ auditCase, lessons: lessonsOfCase(pack, auditCase.number) }));
}
