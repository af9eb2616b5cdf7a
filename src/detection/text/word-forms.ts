import { eachForm, eachPossibleBase, familyOf, type Irregular } from './families.ts';
import { hashOf, hashStep } from './hash.ts';

/** The words of the rules, to be found by any of their forms. */
export class WordForms {
  private readonly exact = new Map<string, number>();
  private readonly families = new Map<string, number>();
  /** Irregular form to its base forms. */
  private readonly irregularBases = new Map<string, string[]>();
  private readonly hashes = new Map<string, ReadonlySet<number>>();
  private rare: readonly number[] | undefined;
  /** The words by their first letters, once they have been asked for. */
  private lists: Readonly<Record<'exact' | 'families' | 'irregular', WordsByLetter>> | undefined;

  constructor(private readonly irregular: Irregular) {
    for (const base of Object.keys(irregular)) {
      for (const form of irregular[base] ?? []) {
        this.irregularBases.set(form, [...(this.irregularBases.get(form) ?? []), base]);
      }
    }
  }

  /** Adds a word that stands for itself only. */
  addExact(word: string, symbol: number): void {
    this.exact.set(word, symbol);
  }

  /** Adds a word with its family. */
  addFamily(word: string, symbol: number): void {
    this.families.set(word, symbol);
  }

  has(form: string): boolean {
    return this.symbolsOf(form).length > 0;
  }

  /** The symbols of the words that `form` is a form of. */
  symbolsOf(form: string): number[] {
    const symbols: number[] = [];
    const exact = this.exact.get(form);
    if (exact !== undefined) symbols.push(exact);
    const ask = (base: string): void => {
      const symbol = this.families.get(base);
      if (symbol === undefined || symbols.indexOf(symbol) >= 0) return;
      if (familyOf(base, this.irregular).indexOf(form) >= 0) symbols.push(symbol);
    };
    eachPossibleBase(form, ask);
    this.irregularBases.get(form)?.forEach(ask);
    return symbols;
  }

  /** The hashes of all forms that begin with `letter`: a quick no for what is none. */
  hashesFor(letter: string): ReadonlySet<number> {
    const given = this.hashes.get(letter);
    if (given) return given;
    const hashes = new Set<number>();
    const { exact, families, irregular } = this.byLetter();
    for (const word of exact.get(letter) ?? []) hashes.add(hashOf(word));
    for (const word of families.get(letter) ?? []) this.addHashes(word, hashes);
    for (const form of irregular.get(letter) ?? []) {
      if (this.irregularBases.get(form)?.some((base) => this.families.has(base))) hashes.add(hashOf(form));
    }
    this.hashes.set(letter, hashes);
    return hashes;
  }

  /** Letters beyond ASCII that stand in some word. */
  rareLetters(): readonly number[] {
    this.rare ??= rareLettersOf([this.exact, this.families]);
    return this.rare;
  }

  private byLetter(): NonNullable<WordForms['lists']> {
    this.lists ??= {
      exact: byLetter(this.exact),
      families: byLetter(this.families),
      irregular: byLetter(this.irregularBases),
    };
    return this.lists;
  }

  private addHashes(word: string, hashes: Set<number>): void {
    const ofBeginning = [0];
    for (let at = 0; at < word.length; at++) {
      ofBeginning.push(hashStep(ofBeginning[at] as number, word.charCodeAt(at)));
    }
    eachForm(word, this.irregular, (cut, ending) => {
      let hash = ofBeginning[word.length - cut] as number;
      for (let at = 0; at < ending.length; at++) hash = hashStep(hash, ending.charCodeAt(at));
      hashes.add(hash);
    });
  }
}

type WordsByLetter = ReadonlyMap<string, readonly string[]>;

function byLetter(words: ReadonlyMap<string, unknown>): WordsByLetter {
  const lists = new Map<string, string[]>();
  words.forEach((_, word) => {
    const letter = word.charAt(0);
    const list = lists.get(letter);
    if (list) list.push(word);
    else lists.set(letter, [word]);
  });
  return lists;
}

function rareLettersOf(words: readonly ReadonlyMap<string, number>[]): readonly number[] {
  const all = words.map((list) => Array.from(list.keys()).join('')).join('');
  const rare: string[] = all.match(/[\u0080-\uffff]/g) ?? [];
  return Array.from(new Set(rare), (letter) => letter.charCodeAt(0));
}
