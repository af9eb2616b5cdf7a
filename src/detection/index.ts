export { createDetector } from './detector.ts';
export type { CompiledDetector, Detector, Finding, Passage, PassageFindings, Span } from './types.ts';
