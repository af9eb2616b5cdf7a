import type { WordNumbers } from '../grammar/rules.ts';

/** Words and their numbers, from a list. */
export class ListedWords implements WordNumbers {
  private readonly numbers: ReadonlyMap<string, number>;
  private byLetter: ReadonlyMap<string, readonly string[]> | undefined;

  constructor(words: readonly (readonly [word: string, number: number])[]) {
    this.numbers = new Map(words);
  }

  get letters(): string {
    return Array.from(this.numbers.keys()).join('');
  }

  of(word: string): number {
    const number = this.numbers.get(word);
    return number === undefined ? -1 : number;
  }

  beginningWith(letter: string): readonly string[] {
    this.byLetter ??= byFirstLetter(this.numbers);
    return this.byLetter.get(letter) ?? [];
  }
}

function byFirstLetter(words: ReadonlyMap<string, number>): Map<string, string[]> {
  const lists = new Map<string, string[]>();
  words.forEach((_, word) => {
    const letter = word.charAt(0);
    const list = lists.get(letter);
    if (list) list.push(word);
    else lists.set(letter, [word]);
  });
  return lists;
}
