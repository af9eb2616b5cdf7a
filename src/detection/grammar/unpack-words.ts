import { PackedWords } from '../packing/packed-words.ts';
import { unpackWords } from '../packing/word-list.ts';
import { shapes, type CompiledDetector } from '../types.ts';
import type { RuleWord, RuleWords, WordSymbols } from './rules.ts';

/** Stands before words of the list `common` that stand for themselves only. */
export const exactMark = "'";

/** What compiler/pack-rules.ts packed of words. */
export function unpackRuleWords({ words, irregular, known, unforgiving }: CompiledDetector): RuleWords {
  const common = commonOf(words.common);
  const commonOnes = (how: RuleWord['how']): ReadonlyMap<string, number> =>
    new Map(
      common.flatMap((word, at) => (word.how === how ? [[word.word, shapes.length + at] as const] : [])),
    );
  let symbols = shapes.length + common.length;
  const families = new PackedWords(words.family, symbols, commonOnes('family'));
  symbols += families.size;
  const exact = new PackedWords(words.exact, symbols, commonOnes('exact'));
  symbols += exact.size;
  const prefixes = numbered(words.prefix, symbols);
  symbols += prefixes.length;
  const capitals = numbered(words.capitals, symbols);
  symbols += capitals.length;
  return {
    size: symbols - shapes.length,
    exact,
    families,
    prefixes,
    capitals,
    irregular: irregularOf(irregular),
    known: new PackedWords(known),
    unforgiving: new Set(unpackWords(unforgiving)),
  };
}

/** All words that rules name, in the order of their symbols. */
export function listRuleWords({ words }: CompiledDetector): RuleWord[] {
  const rest = (['family', 'exact', 'prefix', 'capitals'] as const).map((how) =>
    unpackWords(words[how]).map((word): RuleWord => ({ word, how })),
  );
  return commonOf(words.common).concat(...rest);
}

const commonOf = (packed: string): RuleWord[] =>
  unpackWords(packed).map((word) =>
    word.charAt(0) === exactMark ? { word: word.slice(1), how: 'exact' } : { word, how: 'family' },
  );

const numbered = (packed: string, first: number): WordSymbols =>
  unpackWords(packed).map((word, at) => [word, first + at] as const);

function irregularOf(packed: string): Record<string, readonly string[]> {
  const irregular: Record<string, readonly string[]> = {};
  for (const line of packed.split('\n')) {
    const [base = '', ...forms] = line.split(' ');
    if (base !== '') irregular[base] = forms;
  }
  return irregular;
}
