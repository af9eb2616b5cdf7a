export { measureLongDocument } from './measure.ts';
export { longDocumentReport } from './report.ts';
export type { LongDocumentFigures } from './types.ts';
