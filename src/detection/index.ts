export { createDetector } from './detector.ts';
export type {
  CompiledDetector,
  CompiledModel,
  Detector,
  Finding,
  Passage,
  PassageFindings,
  Span,
} from './types.ts';
