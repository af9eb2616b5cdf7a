/**
 * The language that patterns are written in. Read docs/packs.md for it as authors see it.
 *
 *   word        the word and, if it is a base form, its whole family; `'word'` only itself; `word*` all that begin so
 *   DNA         two or more capitals: only where written in capitals
 *   {lexicon}   a shared lexicon
 *   (a|b c)     one of; `[a]` or `(a)?` optional
 *   ~4          up to four other words
 *   ^ and $     the edges of a sentence
 *   A & B       both in one sentence, in any order; `A &6 B` within six words; `A && B` also in the sentence beside
 */
export type Written =
  | { readonly is: 'word'; readonly word: string; readonly how: 'family' | 'exact' | 'prefix' | 'capitals' }
  | { readonly is: 'lexicon'; readonly name: string }
  | { readonly is: 'sequence'; readonly parts: readonly Written[] }
  | { readonly is: 'choice'; readonly options: readonly Written[] }
  | { readonly is: 'optional'; readonly part: Written }
  | { readonly is: 'gap'; readonly most: number }
  | { readonly is: 'first' }
  | { readonly is: 'last' };

export type WrittenReach = 'sentence' | 'neighbours' | number;

export interface WrittenPattern {
  readonly first: Written;
  readonly others: readonly { readonly part: Written; readonly reach: WrittenReach }[];
}

/** A fault in a pattern, with what to do about it. */
export class PatternFault extends Error {
  constructor(
    readonly problem: string,
    readonly mend: string,
  ) {
    super(`${problem}: ${mend}`);
  }
}

const most = 12;

const symbols =
  /\s*(?:(&&|&\d+|&)|(~\d*)|(\{[^{}]*\})|([()[\]|^$?])|('[^']*')|((?:[\p{L}\p{M}\p{N}]|[.:/](?=\d)|['’](?=\p{L}))+\*?)|([-–/+]))/uy;

interface Sign {
  readonly kind: 'reach' | 'gap' | 'lexicon' | 'mark' | 'exact' | 'word';
  readonly text: string;
}

function signsOf(source: string): Sign[] {
  const signs: Sign[] = [];
  const kinds = ['reach', 'gap', 'lexicon', 'mark', 'exact', 'word'] as const;
  symbols.lastIndex = 0;
  const text = source.trimEnd();
  while (symbols.lastIndex < text.length) {
    const from = symbols.lastIndex;
    const match = symbols.exec(text);
    if (!match) {
      throw new PatternFault(
        `“${source}” has a sign that patterns do not know, at “${text.slice(from).trim().slice(0, 12)}”`,
        'use words, {lexicons}, (a|b), [optional], ~3, ^, $ and &',
      );
    }
    const at = kinds.findIndex((_, index) => match[index + 1] !== undefined);
    const kind = kinds[at];
    if (kind) signs.push({ kind, text: match[at + 1] ?? '' });
  }
  return signs;
}

class Reader {
  private at = 0;

  constructor(
    private readonly signs: readonly Sign[],
    private readonly source: string,
  ) {}

  pattern(): WrittenPattern {
    const first = this.sequence();
    const others: { part: Written; reach: WrittenReach }[] = [];
    for (let sign = this.peek(); sign?.kind === 'reach'; sign = this.peek()) {
      this.at++;
      const reach =
        sign.text === '&&' ? 'neighbours' : sign.text === '&' ? 'sentence' : Number(sign.text.slice(1));
      others.push({ part: this.sequence(), reach });
    }
    const left = this.peek();
    if (left) this.fail(`“${this.source}” has a “${left.text}” too many`, 'close each bracket once');
    return { first, others };
  }

  private peek(): Sign | undefined {
    return this.signs[this.at];
  }

  private fail(problem: string, mend: string): never {
    throw new PatternFault(problem, mend);
  }

  private isMark(text: string): boolean {
    const sign = this.peek();
    return sign?.kind === 'mark' && sign.text === text;
  }

  private sequence(): Written {
    const parts: Written[] = [];
    for (let sign = this.peek(); sign && sign.kind !== 'reach'; sign = this.peek()) {
      if (sign.kind === 'mark' && (sign.text === ')' || sign.text === ']' || sign.text === '|')) break;
      parts.push(...this.maybeOptional(this.item(sign)));
    }
    if (parts.length === 0) {
      this.fail(`“${this.source}” has an empty part`, 'write a word between the signs, or take the sign out');
    }
    return parts.length === 1 && parts[0] ? parts[0] : { is: 'sequence', parts };
  }

  private maybeOptional(parts: Written[]): Written[] {
    if (!this.isMark('?')) return parts;
    this.at++;
    const last = parts.pop();
    return last ? [...parts, { is: 'optional', part: last }] : parts;
  }

  private item(sign: Sign): Written[] {
    this.at++;
    if (sign.kind === 'gap') return [this.gap(sign.text)];
    if (sign.kind === 'lexicon') return [{ is: 'lexicon', name: sign.text.slice(1, -1).trim() }];
    if (sign.kind === 'exact') return wordsIn(sign.text.slice(1, -1)).map((word) => exact(word));
    if (sign.kind === 'word') return plainWords(sign.text);
    if (sign.text === '?')
      this.fail(`“${this.source}” has a “?” with nothing before it`, 'put it after what may be left out');
    if (sign.text === '^') return [{ is: 'first' }];
    if (sign.text === '$') return [{ is: 'last' }];
    return [this.bracket(sign.text)];
  }

  private gap(text: string): Written {
    const words = text === '~' ? 3 : Number(text.slice(1));
    if (words < 1 || words > most) {
      this.fail(
        `“${text}” in “${this.source}” is no gap`,
        `write ~1 to ~${most}: the number of words between`,
      );
    }
    return { is: 'gap', most: words };
  }

  private bracket(open: string): Written {
    const close = open === '(' ? ')' : ']';
    const options = [this.sequence()];
    while (this.isMark('|')) {
      this.at++;
      options.push(this.sequence());
    }
    if (!this.isMark(close)) {
      this.fail(`“${this.source}” opens “${open}” and does not close it`, `add “${close}”`);
    }
    this.at++;
    const choice: Written = options.length === 1 && options[0] ? options[0] : { is: 'choice', options };
    return open === '[' ? { is: 'optional', part: choice } : choice;
  }
}

const exact = (word: string): Written => ({ is: 'word', word, how: 'exact' });

/** The tokens that a written word stands for: the tokeniser parts hyphens and contractions, so patterns must too. */
function wordsIn(text: string): string[] {
  return text
    .toLowerCase()
    .replace(/’/g, "'")
    .split(/[\s\-–]+/)
    .filter((word) => word !== '');
}

function plainWords(text: string): Written[] {
  if (text.endsWith('*')) return [{ is: 'word', word: text.slice(0, -1).toLowerCase(), how: 'prefix' }];
  if (/^\p{Lu}{2,}s?$/u.test(text)) return [{ is: 'word', word: text.toLowerCase(), how: 'capitals' }];
  const word = text.toLowerCase().replace(/’/g, "'");
  const parts = contraction(word);
  return parts.map((part) => ({ is: 'word', word: part, how: 'family' }));
}

/** "didn't" as the tokeniser sees it: "did", "not". A possessive 's is nothing. */
function contraction(word: string): string[] {
  if (word === "can't" || word === 'cannot') return ['can', 'not'];
  if (word === "won't") return ['will', 'not'];
  if (word.endsWith("n't")) return [word.slice(0, -3), 'not'];
  if (word.endsWith("'s")) return [word.slice(0, -2)];
  return [word.replaceAll("'", '')];
}

/**
 * Reads one pattern.
 * @throws PatternFault with what to do next.
 */
export function readPattern(source: string): WrittenPattern {
  if (source.trim() === '') throw new PatternFault('an empty pattern', 'write at least one word');
  const pattern = new Reader(signsOf(source), source).pattern();
  if ([pattern.first, ...pattern.others.map(({ part }) => part)].some(mayBeEdgeAlone)) {
    throw new PatternFault(
      `“${source}” has a part that may be nothing but the edge of a sentence`,
      'put a word that must be there beside “^” or “$”',
    );
  }
  return pattern;
}

/** Whether what is written may stand for no word at all and yet for an edge. */
export function mayBeEdgeAlone(written: Written): boolean {
  switch (written.is) {
    case 'first':
    case 'last':
      return true;
    case 'optional':
      return mayBeEdgeAlone(written.part);
    case 'choice':
      return written.options.some(mayBeEdgeAlone);
    case 'sequence':
      return written.parts.every(mayBeWordless) && written.parts.some(mayBeEdgeAlone);
    default:
      return false;
  }
}

function mayBeWordless(written: Written): boolean {
  if (written.is === 'optional' || written.is === 'gap') return true;
  if (written.is === 'choice') return written.options.some(mayBeWordless);
  if (written.is === 'sequence') return written.parts.every(mayBeWordless);
  return written.is === 'first' || written.is === 'last';
}
