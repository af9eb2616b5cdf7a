import type { RuleWords, WordNumbers } from '../grammar/rules.ts';
import { eachForm, eachPossibleBase, familyOf, type Irregular } from './families.ts';
import { hashOf, hashStep } from './hash.ts';

/** The words of the rules, to be found by any of their forms. */
export class WordForms {
  private readonly exact: WordNumbers;
  private readonly families: WordNumbers;
  private readonly irregular: Irregular;
  /** Irregular form to its base forms. */
  private readonly irregularBases = new Map<string, string[]>();
  private readonly hashes = new Map<string, ReadonlySet<number>>();
  private rare: readonly number[] | undefined;

  constructor({ exact, families, irregular }: Pick<RuleWords, 'exact' | 'families' | 'irregular'>) {
    this.exact = exact;
    this.families = families;
    this.irregular = irregular;
    for (const base of Object.keys(irregular)) {
      for (const form of irregular[base] ?? []) {
        this.irregularBases.set(form, [...(this.irregularBases.get(form) ?? []), base]);
      }
    }
  }

  has(form: string): boolean {
    return this.symbolsOf(form).length > 0;
  }

  /** The symbols of the words that `form` is a form of. */
  symbolsOf(form: string): number[] {
    const symbols: number[] = [];
    const exact = this.exact.of(form);
    if (exact >= 0) symbols.push(exact);
    const ask = (base: string): void => {
      const symbol = this.families.of(base);
      if (symbol < 0 || symbols.indexOf(symbol) >= 0) return;
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
    for (const word of this.exact.beginningWith(letter)) hashes.add(hashOf(word));
    for (const word of this.families.beginningWith(letter)) this.addHashes(word, hashes);
    this.irregularBases.forEach((bases, form) => {
      if (form.charAt(0) !== letter) return;
      if (bases.some((base) => this.families.of(base) >= 0)) hashes.add(hashOf(form));
    });
    this.hashes.set(letter, hashes);
    return hashes;
  }

  /** Letters beyond ASCII that stand in some word. */
  rareLetters(): readonly number[] {
    this.rare ??= rareLettersOf(this.exact.letters + this.families.letters);
    return this.rare;
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

function rareLettersOf(letters: string): readonly number[] {
  const rare: string[] = letters.match(/[\u0080-\uffff]/g) ?? [];
  return Array.from(new Set(rare), (letter) => letter.charCodeAt(0));
}
