import { endsAttribution, headerKindOf, isSeparator, mayBeginAttribution } from './header-words.ts';
import type { HeaderKind } from './header-words.ts';
import { linesOf } from './lines.ts';
import type { Line, Span } from './lines.ts';

export interface QuotedHistoryOptions {
  /**
   * What a block of headers at the very start of the text is. `own` (the default): the e-mail's own, as in a saved or printed
   * one. `history`: the first thing in a reply that nobody has written in yet, as in a message being composed.
   */
  readonly headersAtStart?: 'own' | 'history';
}

const HEADER_BLOCK_LINES = 9;
const ATTRIBUTION_LINES = 4;
const ATTRIBUTION_LENGTH = 320;

/**
 * Finds the earlier messages that a plain-text e-mail quotes: lines marked with ">", and what stands below "On … wrote:",
 * "-----Original Message-----", "Begin forwarded message:" or a block of "From: Sent: To: Subject:".
 *
 * What the author writes between or below lines marked with ">" is the author's own and is left out of the result; below an
 * unmarked history nothing can be told apart, so that reaches to the end.
 *
 * @param text the e-mail's text, untouched
 * @returns stretches of history in order, apart from each other, never empty; UTF-16 code units, end exclusive. Time is linear.
 */
export function findQuotedHistory(text: string, options: QuotedHistoryOptions = {}): Span[] {
  const lines = linesOf(text);
  const spans: Span[] = [];
  let at = options.headersAtStart === 'history' ? 0 : afterOwnHeaders(lines);
  while (at < lines.length) {
    const history = historyAt(lines, at, text.length);
    if (history === undefined) {
      at += 1;
    } else {
      spans.push(history.span);
      at = history.next;
    }
  }
  return spans;
}

interface Found {
  readonly span: Span;
  /** Index of the line to go on from. */
  readonly next: number;
}

function historyAt(lines: readonly Line[], at: number, length: number): Found | undefined {
  const line = lines[at];
  if (line === undefined || line.text === '') return undefined;
  if (isQuoteMark(lines, at)) return markedFrom(lines, at, at);

  const opened = afterOpening(lines, at);
  if (opened !== undefined) {
    const first = nextWritten(lines, opened);
    if (first !== undefined && isQuoteMark(lines, first)) return markedFrom(lines, at, first);
    return { span: { start: line.start, end: length }, next: lines.length };
  }

  const glued = gluedHeaders(line);
  return glued === undefined ? undefined : { span: { start: glued, end: length }, next: lines.length };
}

/** The stretch from line `from` to the end of the run of marked lines that begins at `firstMarked`; blank lines join runs. */
function markedFrom(lines: readonly Line[], from: number, firstMarked: number): Found {
  let last = firstMarked;
  for (let at = firstMarked + 1; at < lines.length; at += 1) {
    const line = lines[at];
    if (line === undefined) break;
    if (line.text.startsWith('>')) last = at;
    else if (line.text !== '') break;
  }
  return { span: { start: lines[from]?.start ?? 0, end: lines[last]?.end ?? 0 }, next: last + 1 };
}

/** Whether a line is marked with ">" as a quotation; a lone "> 5 days" or ">95th centile" is a comparison. */
function isQuoteMark(lines: readonly Line[], at: number): boolean {
  const text = lines[at]?.text ?? '';
  if (!text.startsWith('>')) return false;
  if (!/^>\s*[=£$]?\s*\d/.test(text)) return true;
  return isMarkedNeighbour(lines[at - 1]) || isMarkedNeighbour(lines[at + 1]);
}

function isMarkedNeighbour(line: Line | undefined): boolean {
  return line !== undefined && line.text.startsWith('>');
}

/** Index of the first line below the words that announce an earlier message, where such words begin at line `at`. */
function afterOpening(lines: readonly Line[], at: number): number | undefined {
  const text = lines[at]?.text ?? '';
  if (/^_{10,}$/.test(text) || /^-{20,}$/.test(text)) {
    const next = nextWritten(lines, at + 1);
    return next === undefined ? undefined : afterHeaderBlock(lines, next);
  }
  if (isSeparator(text)) return afterHeaders(lines, at + 1);
  return afterHeaderBlock(lines, at) ?? afterAttribution(lines, at);
}

/** Index of the line below a block that begins with "From:" and holds two more kinds of header; else undefined. */
function afterHeaderBlock(lines: readonly Line[], at: number): number | undefined {
  if (headerKindOf(lines[at]?.text ?? '') !== 'from') return undefined;
  const { kinds, next } = headersFrom(lines, at);
  return kinds.size >= 3 ? next : undefined;
}

function afterHeaders(lines: readonly Line[], from: number): number {
  const first = nextWritten(lines, from);
  return first === undefined || headerKindOf(lines[first]?.text ?? '') === undefined
    ? from
    : headersFrom(lines, first).next;
}

/** The kinds of header in the unbroken lines from `at`, long lists of recipients running on over lines. */
function headersFrom(lines: readonly Line[], at: number): { kinds: Set<HeaderKind>; next: number } {
  const kinds = new Set<HeaderKind>();
  let next = at;
  for (let line = lines[next]; line !== undefined && next - at < HEADER_BLOCK_LINES; line = lines[next]) {
    if (line.text === '') break;
    const kind = headerKindOf(line.text);
    if (kind === undefined && !/[;@]/.test(line.text)) break;
    if (kind !== undefined) kinds.add(kind);
    next += 1;
  }
  return { kinds, next };
}

/** Index of the line below "On … wrote:", which mail programs break over several lines; else undefined. */
function afterAttribution(lines: readonly Line[], at: number): number | undefined {
  if (!mayBeginAttribution(lines[at]?.text ?? '')) return undefined;
  let text = '';
  for (let next = at; next < at + ATTRIBUTION_LINES; next += 1) {
    const line = lines[next];
    if (line === undefined || line.text === '' || text.length + line.text.length > ATTRIBUTION_LENGTH)
      return undefined;
    text = text === '' ? line.text : `${text} ${line.text}`;
    if (endsAttribution(text)) return isMailAttribution(lines, next + 1, text) ? next + 1 : undefined;
  }
  return undefined;
}

/** "On 4 March mum wrote:" is a note of a letter; a mail program gives the time or an address, or marks what follows. */
function isMailAttribution(lines: readonly Line[], below: number, attribution: string): boolean {
  const first = nextWritten(lines, below);
  if (first !== undefined && isQuoteMark(lines, first)) return /\d/.test(attribution);
  return /\d/.test(attribution) && /\d{1,2}[:.]\d{2}(?!\d)|\S@\S/.test(attribution);
}

/** Where headers begin that were glued to the end of a line, as Outlook's plain text does at times. */
function gluedHeaders(line: Line): number | undefined {
  const found = [...line.text.matchAll(/\b(From|Sent|Date|To|Cc|Subject):\s/g)];
  for (let index = 0; index + 2 < found.length; index += 1) {
    if (found[index]?.[1] !== 'From') continue;
    const rest = found.slice(index + 1, index + 5).map((match) => match[1]);
    const stop = rest.indexOf('From');
    const kinds = new Set(stop < 0 ? rest : rest.slice(0, stop));
    const dated = kinds.has('Sent') || kinds.has('Date');
    if (dated && kinds.has('To') && kinds.has('Subject')) return line.textStart + (found[index]?.index ?? 0);
  }
  return undefined;
}

/** Index of the first line below the e-mail's own headers, 0 where it has none. */
function afterOwnHeaders(lines: readonly Line[]): number {
  const first = nextWritten(lines, 0);
  if (first === undefined || headerKindOf(lines[first]?.text ?? '') === undefined) return 0;
  return headersFrom(lines, first).next;
}

function nextWritten(lines: readonly Line[], from: number): number | undefined {
  for (let at = from; at < lines.length; at += 1) {
    if (lines[at]?.text !== '') return at;
  }
  return undefined;
}
