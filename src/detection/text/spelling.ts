import { isLettersOnly } from './characters.ts';
import { hashFactor, hashStep } from './hash.ts';
import type { WordForms } from './word-forms.ts';

/** Words shorter than this are never mended, and none is mended into them. */
const shortest = 6;
const longest = 20;

/**
 * Finds the word that was meant by one with a single typing error (a letter too many, too few, wrong, or two
 * changed about). Content words only: the first letter must be right, and the short words that turn the meaning
 * are out of reach. Makes every word that is one error away and asks for it by its hash: some five hundred questions
 * for a word that no list knows.
 */
export class Spelling {
  private letters: readonly number[] | undefined;

  constructor(
    private readonly forms: WordForms,
    private readonly unforgiving: ReadonlySet<string>,
  ) {}

  /** The word meant, the first by its letters where several are near; undefined where none is. */
  mend(word: string): string | undefined {
    if (word.length < shortest || word.length > longest || !isLettersOnly(word)) return undefined;
    let meant: string | undefined;
    this.forEachNear(word, (near) => {
      if ((meant === undefined || near < meant) && this.isCandidate(near)) meant = near;
    });
    return meant;
  }

  private isCandidate(word: string): boolean {
    return (
      word.length >= shortest && !this.unforgiving.has(word) && this.forms.has(word) && isLettersOnly(word)
    );
  }

  /** Calls `visit` for words one error away whose hash some form has. */
  private forEachNear(word: string, visit: (near: string) => void): void {
    const edits = new Edits(word);
    const hashes = this.forms.hashesFor(word.charAt(0));
    const ask = (hash: number, at: number, until: number, between: string): void => {
      if (hashes.has(hash)) visit(word.slice(0, at) + between + word.slice(until));
    };
    for (let at = 1; at <= word.length; at++) {
      if (at < word.length) ask(edits.without(at), at, at + 1, '');
      if (at + 1 < word.length) ask(edits.swapped(at), at, at + 2, word.charAt(at + 1) + word.charAt(at));
      for (const letter of this.alphabet()) {
        if (at < word.length) ask(edits.replaced(at, letter), at, at + 1, String.fromCharCode(letter));
        ask(edits.inserted(at, letter), at, at, String.fromCharCode(letter));
      }
    }
  }

  private alphabet(): readonly number[] {
    if (this.letters === undefined) {
      const small = Array.from({ length: 26 }, (_, at) => 97 + at);
      this.letters = small.concat(this.forms.rareLetters());
    }
    return this.letters;
  }
}

/** Hashes of a word with one place changed, each in a few steps: that of the part before, the change, the part behind. */
class Edits {
  /** Hash of the first n letters, by n. */
  private readonly before: number[] = [0];
  /** What the letters from n on add to a hash, by n. */
  private readonly behind: number[];
  /** The hash factor to the power n. */
  private readonly powers: number[] = [1];

  constructor(private readonly word: string) {
    const { length } = word;
    for (let at = 0; at < length; at++) {
      this.before.push(hashStep(this.before[at] ?? 0, word.charCodeAt(at)));
      this.powers.push(Math.imul(this.powers[at] ?? 1, hashFactor));
    }
    this.behind = this.powers.map(() => 0);
    for (let at = length - 1; at >= 0; at--) {
      const own = Math.imul(word.charCodeAt(at), this.powers[length - 1 - at] ?? 1);
      this.behind[at] = (own + (this.behind[at + 1] ?? 0)) | 0;
    }
  }

  without(at: number): number {
    return this.joined(this.before[at] ?? 0, at + 1);
  }

  replaced(at: number, letter: number): number {
    return this.joined(hashStep(this.before[at] ?? 0, letter), at + 1);
  }

  inserted(at: number, letter: number): number {
    return this.joined(hashStep(this.before[at] ?? 0, letter), at);
  }

  swapped(at: number): number {
    const first = hashStep(this.before[at] ?? 0, this.word.charCodeAt(at + 1));
    return this.joined(hashStep(first, this.word.charCodeAt(at)), at + 2);
  }

  private joined(hash: number, rest: number): number {
    const { length } = this.word;
    return (Math.imul(hash, this.powers[length - rest] ?? 1) + (this.behind[rest] ?? 0)) | 0;
  }
}
