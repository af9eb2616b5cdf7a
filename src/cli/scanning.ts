import { findQuotedHistory } from '../hosts/mail/index.ts';
import type { Detector, Finding } from '../detection/index.ts';

/** A text to scan. With kind "email" quoted reply history is left out. */
export interface ScanRequest {
  readonly text: string;
  readonly kind?: string;
}

interface Piece {
  readonly from: number;
  readonly to: number;
}

/** Findings in the author's own words, count triggers included. Offsets count from the start of the whole text. */
export function scanText(detector: Detector, { text, kind }: ScanRequest): readonly Finding[] {
  const pieces = kind === 'email' ? authorsPieces(text) : [{ from: 0, to: text.length }];
  const findings = pieces.flatMap(({ from, to }) =>
    detector.scan(text.slice(from, to)).map((finding) => shifted(finding, from)),
  );
  const [whole] = detector.overDocument([{ passage: { id: 'text', text }, findings }]);
  return whole?.findings ?? [];
}

/** What is left of an e-mail without its quoted history. */
function authorsPieces(text: string): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const { start, end } of findQuotedHistory(text)) {
    if (start > from) pieces.push({ from, to: start });
    from = end;
  }
  if (from < text.length) pieces.push({ from, to: text.length });
  return pieces;
}

function shifted(finding: Finding, by: number): Finding {
  if (by === 0) return finding;
  const move = <T extends { readonly start: number; readonly end: number }>(span: T): T => ({
    ...span,
    start: span.start + by,
    end: span.end + by,
  });
  const { evidence } = finding;
  return { ...move(finding), ...(evidence ? { evidence: evidence.map(move) } : {}) };
}
