export { OrphanedReflection } from './OrphanedReflection.tsx';
export { rewordingsFor } from './rewordings.ts';
export type { Writing, WritingKind } from './types.ts';
export { useWriting } from './use-writing.ts';
export type { WritingState } from './use-writing.ts';
export { WritingBox } from './WritingBox.tsx';
export { WrittenBar } from './WrittenBar.tsx';
