import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The audit as it was printed, line by line, with its markdown marks. */
const printed = readFileSync(join(__dirname, 'audit-send-2016-17.txt'), 'utf8').split('\n');

/** The headings that lessons stand under, in the order of the audit. */
const headings: readonly string[] = [
  'Access to services',
  'Information Sharing and Communication',
  'Case Recording',
  'Safeguarding children with complex health needs',
  'Children who witness Domestic Abuse',
  'Holding difficult conversations',
  'Transitioning into Adulthood',
  'Disguised Compliance and Chaotic Families',
  'Chronic Neglect',
  'Keeping focus on safeguarding despite complex health issues',
  'The voice of the child or young person',
  'Transition planning',
  'Non-compliant parents',
  'Non-attendance at services',
];

/** Drops the marks of markdown (bold, emphasis, links, escapes) and joins whitespace. Changes no word. */
export function withoutMarks(text: string): string {
  return text
    .replace(/\[([^\]]*)\]\(#\)/g, '$1')
    .replace(/\\([()])/g, '$1')
    .replace(/\*/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The whole audit without marks. */
export const wholeAudit = withoutMarks(printed.join('\n'));

export interface Section {
  readonly case: number;
  readonly heading: string;
  /** The text under the heading without marks. */
  readonly text: string;
  /** The words of its links. */
  readonly links: readonly string[];
}

/** The key messages of the audit, heading by heading. */
export function sections(): readonly Section[] {
  let caseNumber = 0;
  const found: { case: number; heading: string; lines: string[] }[] = [];
  let open: string[] | undefined;
  for (const line of printed) {
    const caseLine = /^Case (\d) \(/.exec(line);
    if (caseLine) {
      caseNumber = Number(caseLine[1]);
      open = undefined;
    } else if (headings.includes(line)) {
      open = [];
      found.push({ case: caseNumber, heading: line, lines: open });
    } else {
      open?.push(line);
    }
  }
  return found.map(({ lines, ...section }) => ({
    ...section,
    text: withoutMarks(lines.join('\n')),
    links: [...lines.join('\n').matchAll(/\[([^\]]*)\]\(#\)/g)].map((link) => withoutMarks(link[1] ?? '')),
  }));
}

/** The strengths of each case, case 1 first: the audit's only lists. */
export function strengthsByCase(): readonly (readonly string[])[] {
  const cases: string[][] = [];
  for (const line of printed) {
    if (/^Case \d \(/.test(line)) cases.push([]);
    if (line.startsWith('- ')) cases.at(-1)?.push(withoutMarks(line.slice(2)));
  }
  return cases;
}
