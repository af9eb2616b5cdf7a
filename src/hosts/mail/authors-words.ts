import { colourSaid } from './colours.ts';
import type { AnswerColour } from './colours.ts';
import { htmlToLines } from './html-to-lines.ts';
import type { MailLine } from './html-to-lines.ts';
import type { Span } from './lines.ts';
import { findQuotedHistory } from './quoted-history.ts';
import { signOffIn } from './sign-off.ts';
import { findSignature } from './signature.ts';

/** The author's own words in an e-mail, line by line, and what else stood in it. */
export interface AuthorsWords {
  /** Lines with words in them; no-break spaces are kept. */
  readonly texts: readonly string[];
  /** What was left out, in words for the practitioner. */
  readonly notRead: readonly string[];
}

/** Lines with their owners, some of them with other owners than before. */
export type Decide = (lines: readonly MailLine[]) => readonly MailLine[];

export const QUOTED_MESSAGES = 'quoted earlier messages';
export const SIGNATURE = 'the e-mail signature';

/**
 * The author's own lines of a message that is being composed. Quoted history and the signature are left out: by the marks that mail
 * programs put into the HTML, and by the words that stand above history in plain text.
 *
 * @param html the body as Outlook gives it, in HTML even where the message is plain text
 * @param decide decides about lines that marks and words leave in doubt
 */
export function authorsWords(html: string, decide: Decide = (lines) => lines): AuthorsWords {
  const lines = decide(ownedLines(html));
  const texts = lines.flatMap(({ owner, text }) => (owner === 'author' && text !== '' ? [text] : []));
  const leftOut = new Set(lines.map(({ owner }) => owner));
  return {
    texts,
    notRead: [
      ...(leftOut.has('history') ? [QUOTED_MESSAGES] : []),
      ...(leftOut.has('signature') ? [SIGNATURE] : []),
    ],
  };
}

function ownedLines(html: string): MailLine[] {
  const lines = ownersOf(htmlToLines(html));
  const answersIn = lines
    .map(({ owner, text }) => (owner === 'author' ? colourSaid(text) : undefined))
    .find(isSaid);
  return answersIn === undefined ? lines : ownersOf(htmlToLines(html, answersIn));
}

function isSaid(colour: AnswerColour | undefined): boolean {
  return colour !== undefined;
}

/** The lines with what is not the author's own told by their words, where the HTML has no mark for it. */
function ownersOf(lines: readonly MailLine[]): MailLine[] {
  const { history, signature } = plainParts(lines);
  let at = 0;
  const marked = lines.map((line): MailLine => {
    const span = { start: at, end: at + plainLine(line).length };
    at = span.end + 1;
    if (line.owner !== 'author' || line.text === '') return line;
    if (history.some((part) => overlaps(part, span))) return { ...line, owner: 'history' };
    if (signature !== undefined && overlaps(signature, span)) return { ...line, owner: 'signature' };
    return line;
  });
  return withoutSignOffs(marked);
}

/** Each stretch of the author's lines, without the end of a mail that it may close with. */
function withoutSignOffs(lines: readonly MailLine[]): MailLine[] {
  const result: MailLine[] = [];
  let stretch: MailLine[] = [];
  const close = (): void => {
    const isEnd = signOffIn(stretch.map(({ text }) => text));
    result.push(
      ...stretch.map((line, at): MailLine => (isEnd[at] === true ? { ...line, owner: 'signature' } : line)),
    );
    stretch = [];
  };
  for (const line of lines) {
    if (line.owner === 'author') {
      stretch.push(line);
    } else {
      close();
      result.push(line);
    }
  }
  close();
  return result;
}

function plainParts(lines: readonly MailLine[]): { history: readonly Span[]; signature: Span | undefined } {
  const text = lines.map(plainLine).join('\n');
  const history = findQuotedHistory(text, { headersAtStart: 'history' });
  return { history, signature: findSignature(text, history) };
}

/** A line as it would stand in plain text, so that "On … wrote:" is seen to belong to the quotation below it and to no more. */
function plainLine({ owner, text }: MailLine): string {
  if (owner === 'author') return text;
  return owner === 'history' ? '>>' : '';
}

function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
