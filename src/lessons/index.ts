export {
  caseOf,
  leadOf,
  lessonById,
  lessonsOfCase,
  lessonsOfTheme,
  strengthsOf,
  twinOf,
} from './accessors.ts';
export type { Lead } from './accessors.ts';
export { fillResources, resourceIdsOf } from './organisation.ts';
export type { Organisation, OrganisationLink, OutlookChoices } from './organisation.ts';
export type {
  AuditCase,
  Critique,
  Lesson,
  LessonSource,
  LessonStatus,
  Pack,
  Resource,
  Rewording,
  Strength,
  Tier,
} from './types.ts';
