import { htmlToLines } from './html-to-lines.ts';
import type { MailLine } from './html-to-lines.ts';
import type { Span } from './lines.ts';
import { findQuotedHistory } from './quoted-history.ts';
import { findSignature } from './signature.ts';

/** The author's own words in an e-mail, line by line, and what else stood in it. */
export interface AuthorsWords {
  /** Lines with words in them; no-break spaces are kept. */
  readonly texts: readonly string[];
  /** What was left out, in words for the practitioner. */
  readonly notRead: readonly string[];
}

export const QUOTED_MESSAGES = 'quoted earlier messages';
export const SIGNATURE = 'the e-mail signature';

/**
 * The author's own lines of a message that is being composed. Quoted history and the signature are left out: by the marks that mail
 * programs put into the HTML, and by the words that stand above history in plain text.
 *
 * @param html the body as Outlook gives it, in HTML even where the message is plain text
 */
export function authorsWords(html: string): AuthorsWords {
  const lines = htmlToLines(html);
  const { history, signature } = plainParts(lines);

  const texts: string[] = [];
  const leftOut = new Set<MailLine['owner']>();
  let at = 0;
  for (const line of lines) {
    const span = { start: at, end: at + plainLine(line).length };
    at = span.end + 1;
    if (line.owner !== 'author') leftOut.add(line.owner);
    else if (line.text === '') continue;
    else if (history.some((part) => overlaps(part, span))) leftOut.add('history');
    else if (signature !== undefined && overlaps(signature, span)) leftOut.add('signature');
    else texts.push(line.text);
  }
  return {
    texts,
    notRead: [
      ...(leftOut.has('history') ? [QUOTED_MESSAGES] : []),
      ...(leftOut.has('signature') ? [SIGNATURE] : []),
    ],
  };
}

function plainParts(lines: readonly MailLine[]): { history: readonly Span[]; signature: Span | undefined } {
  const text = lines.map(plainLine).join('\n');
  const history = findQuotedHistory(text, { headersAtStart: 'history' });
  return { history, signature: findSignature(text, history) };
}

/** A line as it would stand in plain text, so that "On … wrote:" is seen to belong to the quotation below it and to no more. */
function plainLine(line: MailLine): string {
  if (line.owner === 'author') return line.text;
  return line.owner === 'history' ? '>>' : '';
}

function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
