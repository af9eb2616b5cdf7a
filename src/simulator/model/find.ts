/** How Word's Find looks for words; all false unless said. */
export interface FindOptions {
  readonly ignorePunct?: boolean;
  readonly ignoreSpace?: boolean;
  readonly matchCase?: boolean;
  readonly matchPrefix?: boolean;
  readonly matchSuffix?: boolean;
  readonly matchWholeWord?: boolean;
}

/** A place where something was found: UTF-16 code units, end exclusive. */
export interface Found {
  readonly start: number;
  readonly end: number;
}

/** Word finds nothing longer than this, special codes counted as they are written. */
export const longestSearch = 255;

/** What the special codes of Word's Find stand for, as parts of a regular expression ("\n" ends a paragraph). */
const specialCodes: Readonly<Record<string, string>> = {
  p: '\\n',
  l: '\\v',
  t: '\\t',
  s: '\\u00A0',
  w: '[^\\S\\n]+',
  '?': '[^\\n]',
  '#': '\\d',
  $: '\\p{L}',
  '+': '\\u2014',
  '=': '\\u2013',
  '~': '\\u2011',
  '-': '\\u00AD',
  '^': '\\^',
};

/** Straight and curly quotation marks find each other. */
const quotationMarks: Readonly<Record<string, string>> = {
  "'": "['\\u2018\\u2019]",
  '\u2018': "['\\u2018]",
  '\u2019': "['\\u2019]",
  '"': '["\\u201C\\u201D]',
  '\u201C': '["\\u201C]',
  '\u201D': '["\\u201D]',
};

/** A search text that Word refuses. */
export class UnusableSearch extends Error {
  constructor(readonly reason: 'empty' | 'too long' | 'unknown code') {
    super(`Word refuses this search: ${reason}.`);
  }
}

/**
 * Everything that `wanted` finds in `text`, from left to right, without overlaps. Throws UnusableSearch for a text that
 * is empty, longer than 255 code units, or holds an unknown code after "^".
 */
export function find(text: string, wanted: string, options: FindOptions = {}): readonly Found[] {
  if (wanted === '') throw new UnusableSearch('empty');
  if (wanted.length > longestSearch) throw new UnusableSearch('too long');
  const pattern = new RegExp(withEdges(source(wanted, options), options), options.matchCase ? 'gu' : 'giu');
  return [...text.matchAll(pattern)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}

function source(wanted: string, options: FindOptions): string {
  const between = (options.ignorePunct ? '\\p{P}*' : '') + (options.ignoreSpace ? '[^\\S\\n]*' : '');
  return parts(wanted).join(between);
}

function parts(wanted: string): readonly string[] {
  const answer: string[] = [];
  const characters = [...wanted];
  for (let n = 0; n < characters.length; n += 1) {
    const character = characters[n] ?? '';
    if (character !== '^') {
      answer.push(quotationMarks[character] ?? literally(character));
      continue;
    }
    const number = /^0?\d{1,3}(?!\d)/.exec(characters.slice(n + 1).join(''))?.[0];
    if (number) {
      answer.push(characterOfCode(Number(number)));
      n += number.length;
      continue;
    }
    n += 1;
    const code = specialCodes[characters[n] ?? ''];
    if (!code) throw new UnusableSearch('unknown code');
    answer.push(code);
  }
  return answer;
}

/** "^13" is the end of a paragraph, as "^p" is. */
function characterOfCode(code: number): string {
  return code === 13 ? '\\n' : literally(String.fromCodePoint(code));
}

function literally(character: string): string {
  return character.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}

function withEdges(pattern: string, options: FindOptions): string {
  const start = options.matchWholeWord || options.matchPrefix ? '(?<![\\p{L}\\p{N}_])' : '';
  const end = options.matchWholeWord || options.matchSuffix ? '(?![\\p{L}\\p{N}_])' : '';
  return `${start}(?:${pattern})${end}`;
}
