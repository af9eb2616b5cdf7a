/** Word finds nothing longer, special codes counted as they are written. */
const LONGEST = 255;

/** Characters that Word's Find takes by a code only. */
const CODES: Readonly<Record<string, string>> = {
  '^': '^^',
  '\t': '^t',
  '\v': '^l',
  '\n': '^l',
  '\u00a0': '^s',
  '\u00ad': '^-',
  '\u001e': '^~',
  '\u001f': '^-',
};

// Marks of pictures, notes and fields, and line ends that Word never has within a paragraph: Find can't be given them.
// eslint-disable-next-line no-control-regex
const UNFINDABLE = /[\u0000-\u0008\u000c-\u001d\ufffc]/;

/** What to ask Word's Find for. */
export interface SearchText {
  /** The words with Word's codes in them; at most 255 code units, never empty. */
  readonly escaped: string;
  /** The part of the quote that this finds: all of it, or its start where it is too long or holds what can't be found. */
  readonly sought: string;
}

/** What to search for to find `quote`; undefined where not even its first character can be searched for. */
export function searchTextOf(quote: string): SearchText | undefined {
  let escaped = '';
  let sought = '';
  for (const character of quote) {
    const next = CODES[character] ?? character;
    if (UNFINDABLE.test(next) || escaped.length + next.length > LONGEST) break;
    escaped += next;
    sought += character;
  }
  return sought === '' ? undefined : { escaped, sought };
}

/** Where `sought` stands in `text`, from left to right without overlaps, as Word's Find goes. */
export function occurrencesOf(sought: string, text: string): number[] {
  const starts: number[] = [];
  for (let at = text.indexOf(sought); at >= 0; at = text.indexOf(sought, at + sought.length)) starts.push(at);
  return starts;
}
