import type { RuleWord } from '../grammar/rules.ts';
import { familyOf, type Irregular } from '../text/families.ts';
import type { FamilyData } from './read-language.ts';
import type { Written } from './language.ts';

/** The words that patterns are written with, each once. */
export class VocabularyBuilder {
  private readonly byKey = new Map<string, RuleWord>();

  constructor(private readonly families: FamilyData) {}

  /** The word of a rule. One whose family is only itself stands for itself, however it was written. */
  word({ word, how }: Written & { is: 'word' }): RuleWord {
    const isAlone = how === 'family' && this.isAlone(word);
    const meant: RuleWord = { word, how: isAlone ? 'exact' : how };
    const key = `${meant.how} ${word}`;
    const given = this.byKey.get(key) ?? meant;
    this.byKey.set(key, given);
    return given;
  }

  get words(): readonly RuleWord[] {
    return [...this.byKey.values()];
  }

  /** The irregular forms of those words that have some. */
  irregular(): Irregular {
    const own = this.words.filter(
      ({ word, how }) => how === 'family' && Object.hasOwn(this.families.irregular, word),
    );
    return Object.fromEntries(own.map(({ word }) => [word, this.families.irregular[word] ?? []]));
  }

  private isAlone(word: string): boolean {
    const { irregular, single } = this.families;
    if (Object.hasOwn(irregular, word)) return false;
    return single.has(word) || familyOf(word, irregular).length === 1;
  }
}
