import { ConceptIndex } from '../grammar/concept-index.ts';
import type { RuleWord } from '../grammar/rules.ts';
import { rolesOf } from '../grammar/symbol-roles.ts';
import { exactMark } from '../grammar/unpack-words.ts';
import { packWords } from '../packing/word-list.ts';
import { shapes, type CompiledCount, type CompiledDetector, type CompiledTrigger } from '../types.ts';
import { packConcepts, sortedConcepts } from './pack-concepts.ts';
import { packPatterns } from './pack-patterns.ts';
import { packRoles } from './pack-roles.ts';
import type { WrittenRules } from './written-rules.ts';

/**
 * Packs rules into what the panel is built with: some 130 kB compressed where plain JSON took 420. Their words stand as
 * `sortedWords` has them.
 */
export function packRules(rules: WrittenRules, counts: readonly CompiledCount[]): CompiledDetector {
  const firstConcept = shapes.length + rules.words.length;
  const index = new ConceptIndex(sortedConcepts(rules.concepts), firstConcept);
  return {
    format: 5,
    words: packedWords(rules.words),
    irregular: Object.entries(rules.irregular)
      .map(([base, forms]) => [base, ...forms].join(' '))
      .join('\n'),
    known: packWords([...rules.known].sort()),
    unforgiving: packWords([...rules.unforgiving].sort()),
    concepts: packConcepts(index, firstConcept),
    roles: packRoles(rolesOf(index, rules)),
    rules: packPatterns(rules),
    lexicons: rules.lexicons.map(([name]) => name),
    triggers: rules.triggers.map(said),
    absences: rules.absences.map(said),
    counts,
  };
}

const said = ({ lesson, id, tier, why }: CompiledTrigger): CompiledTrigger => ({ lesson, id, tier, why });

const hows = ['family', 'exact', 'prefix', 'capitals'] as const;
/** Numbers below 50 take one character (packing/digits.ts); so many of the words that rules name most come first. */
const mostCommon = 20;

/** The words in the order that packing keeps: the most used, then by how they are meant, then by letters. */
export function sortedWords(words: readonly RuleWord[], uses: (word: RuleWord) => number): RuleWord[] {
  const byUse = words.filter(({ how }) => how === 'family' || how === 'exact');
  byUse.sort((a, b) => uses(b) - uses(a) || compare(a, b));
  const common = byUse.slice(0, mostCommon);
  const rest = words.filter((word) => !common.includes(word));
  return [...common, ...rest.sort((a, b) => hows.indexOf(a.how) - hows.indexOf(b.how) || compare(a, b))];
}

const compare = (a: RuleWord, b: RuleWord): number => (a.word < b.word ? -1 : a.word > b.word ? 1 : 0);

function packedWords(words: readonly RuleWord[]): CompiledDetector['words'] {
  const mayBeCommon = words.filter(({ how }) => how === 'family' || how === 'exact').length;
  const common = words.slice(0, Math.min(mostCommon, mayBeCommon));
  const rest = words.slice(common.length);
  const listOf = (how: RuleWord['how']): string =>
    packWords(rest.filter((word) => word.how === how).map(({ word }) => word));
  return {
    common: packWords(common.map(({ word, how }) => (how === 'exact' ? exactMark + word : word))),
    family: listOf('family'),
    exact: listOf('exact'),
    prefix: listOf('prefix'),
    capitals: listOf('capitals'),
  };
}
