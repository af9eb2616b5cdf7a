import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import type { MailLine } from './html-to-lines.ts';

/**
 * What was decided about lines of one message, for who can't decide it again: each line by a salted hash, never by its words. The
 * offsets are those of the author's own part of the line (UTF-16 code units, end exclusive); none where the line is not the author's.
 */
export interface DecidedLines {
  readonly salt: string;
  readonly lines: readonly (readonly [hash: number, start?: number, end?: number])[];
}

/** As many lines fit into Outlook's session data with room to spare. */
const MOST = 400;

/** What `after` has that `before` has not: the same lines, with other owners or only the author's part of them. */
export function decidedLines(
  before: readonly MailLine[],
  after: readonly MailLine[],
  salt: string,
): DecidedLines {
  const lines = before.flatMap((line, at): DecidedLines['lines'] => {
    const { owner, text } = after[at] ?? line;
    if (owner === line.owner) return [];
    const hash = hashOf(line.text, salt);
    if (owner !== 'author') return [[hash]];
    const start = line.text.indexOf(text);
    return [[hash, start, start + text.length]];
  });
  return { salt, lines: lines.slice(-MOST) };
}

/** Lines as they were decided; all others as they are. */
export function asDecided(
  lines: readonly MailLine[],
  { salt, lines: decided }: DecidedLines,
): readonly MailLine[] {
  if (decided.length === 0) return lines;
  const byHash = new Map(decided.map((line) => [line[0], line]));
  return lines.map((line) => {
    const [hash, start, end] = byHash.get(hashOf(line.text, salt)) ?? [];
    if (hash === undefined || line.text === '') return line;
    if (start === undefined) return line.owner === 'author' ? { ...line, owner: 'history' } : line;
    return line.owner === 'author' ? line : { owner: 'author', text: line.text.slice(start, end) };
  });
}

/** What was left as text; undefined where that is missing or damaged. */
export function readDecidedLines(text: string | undefined): DecidedLines | undefined {
  try {
    const { salt, lines } = JSON.parse(text ?? '') as Partial<DecidedLines>;
    return typeof salt === 'string' && Array.isArray(lines) && lines.every(isDecided)
      ? { salt, lines }
      : undefined;
  } catch {
    return undefined;
  }
}

function isDecided(line: unknown): line is DecidedLines['lines'][number] {
  return Array.isArray(line) && line.length > 0 && line.every((part) => typeof part === 'number');
}

/** The first 48 bits of the hash, exact in a JavaScript number. */
function hashOf(text: string, salt: string): number {
  return hmac(sha256, bytesOf(salt), bytesOf(text))
    .slice(0, 6)
    .reduce((number, byte) => number * 256 + byte, 0);
}

/** Two bytes a code unit: Outlook's event runtime has no TextEncoder. */
function bytesOf(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  for (let at = 0; at < text.length; at += 1) {
    bytes[at * 2] = text.charCodeAt(at) >> 8;
    bytes[at * 2 + 1] = text.charCodeAt(at) & 255;
  }
  return bytes;
}
