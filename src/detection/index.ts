export { createDetector } from './detector.ts';
export type {
  CompiledDetector,
  CompiledGate,
  CompiledModel,
  Detector,
  Finding,
  NoteReview,
  Passage,
  PassageFindings,
  Span,
  Trained,
} from './types.ts';
