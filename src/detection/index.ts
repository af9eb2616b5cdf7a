export { createDetector, createDetectorInTurns } from './detector.ts';
export { mayPrompt } from './gate/index.ts';
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
