export { longestSlice, pagePacing, Slice } from './pacing.ts';
export type { Pacing } from './pacing.ts';
export { PassageScanner } from './passage-scanner.ts';
export type { ScanWatcher, TextScanner } from './passage-scanner.ts';
export { longestPiece, piecesOf } from './pieces.ts';
