export { createDetector, createDetectorInTurns } from './detector.ts';
export type { Prompting } from './detector.ts';
export { mayPrompt } from './gate/index.ts';
export { unpackPrompting } from './prompting-detector.ts';
export type { PromptingDetector } from './prompting-detector.ts';
export type { PackedPrompting } from './dense/prompting.ts';
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
