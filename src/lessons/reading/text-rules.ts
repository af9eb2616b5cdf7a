/** A rule of plain text that a text breaks. */
export interface BrokenTextRule {
  readonly problem: string;
  readonly mend: string;
}

interface TextRule extends BrokenTextRule {
  readonly found: RegExp;
}

/** A pack is text only. Near misses that stay allowed: “weight < 5 kg”, “<8 years”, “A&E; seen”, “[sic]”. */
const rules: readonly TextRule[] = [
  {
    found: /<(?:[a-z/!?])[^<]*>|<script/i,
    problem: 'the text holds HTML',
    mend: 'Remove everything between “<” and “>”: a pack holds plain text only.',
  },
  {
    found: /\bjavascript\s*:/i,
    problem: 'the text holds a script',
    mend: 'Remove it: a pack holds plain text only.',
  },
  {
    found: /&(?:amp|lt|gt|quot|apos|nbsp|#\d+|#x[\da-f]+);/i,
    problem: 'the text holds an HTML code such as “&amp;”',
    mend: 'Type the sign itself.',
  },
  {
    found: /\]\([^)]*\)/,
    problem: 'the text holds a link',
    mend: 'Keep its words only, and write its address under “resources”.',
  },
  {
    found: /\uFFFD/,
    problem: 'the text holds a sign that was lost (�)',
    mend: 'Type the sign again and save the file as UTF-8.',
  },
  {
    // Control signs, and signs that turn the direction of reading, can make a text show other than it is.
    // eslint-disable-next-line no-control-regex
    found: /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\u202A-\u202E\u2066-\u2069]/,
    problem: 'the text holds an invisible sign',
    mend: 'Delete the text and type it again by hand.',
  },
];

/** The rules that a text breaks; none for plain text. */
export function brokenTextRules(text: string): readonly BrokenTextRule[] {
  return rules.filter((rule) => rule.found.test(text));
}

/** Line breaks and runs of blanks as one space: how a text of several lines in YAML is meant. */
export function joinWhitespace(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
