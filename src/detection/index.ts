export type { Finding, Passage, PassageFindings, Span } from './types.ts';
