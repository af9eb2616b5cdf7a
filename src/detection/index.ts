export { createDetector } from './detector.ts';
export type {
  CompiledDetector,
  CompiledGate,
  CompiledModel,
  Detector,
  Finding,
  Passage,
  PassageFindings,
  Span,
  Trained,
} from './types.ts';
