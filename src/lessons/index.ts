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
