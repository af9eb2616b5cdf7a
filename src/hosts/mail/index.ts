export { authorsWords, QUOTED_MESSAGES, SIGNATURE } from './authors-words.ts';
export type { AuthorsWords } from './authors-words.ts';
export { headerKindOf } from './header-words.ts';
export type { HeaderKind } from './header-words.ts';
export { findQuotedHistory } from './quoted-history.ts';
export type { QuotedHistoryOptions } from './quoted-history.ts';
export { findSignature } from './signature.ts';
export { linesOf } from './lines.ts';
export type { Line, Span } from './lines.ts';
