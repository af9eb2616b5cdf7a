import type { Guard, Pattern, RuleWord, Rules, Sequence } from '../grammar/rules.ts';
import { exactMark, guardPlaces, reaches } from '../grammar/unpack-rules.ts';
import { DigitWriter } from '../packing/digits.ts';
import { packWords } from '../packing/word-list.ts';
import { shapes, type CompiledCount, type CompiledDetector, type CompiledTrigger } from '../types.ts';
import { packConcepts } from './pack-concepts.ts';

/** Rules whose concepts are lists of what they may be, as they are easiest to make. */
export interface WrittenRules extends Omit<Rules, 'concepts'> {
  readonly concepts: readonly (readonly Sequence[])[];
}

/**
 * Packs rules into what the panel is built with: some 130 kB compressed where plain JSON took 420. Their words stand as
 * `sortedWords` has them.
 */
export function packRules(rules: WrittenRules, counts: readonly CompiledCount[]): CompiledDetector {
  const writer = new RuleWriter();
  for (const [, symbol] of rules.lexicons) writer.number(symbol);
  writer.list(rules.guards, (guard) => writer.guard(guard));
  for (const trigger of rules.triggers) writer.trigger(trigger);
  for (const absence of rules.absences) {
    writer.trigger(absence);
    writer.patterns(absence.needs);
  }
  return {
    format: 3,
    words: packedWords(rules.words),
    irregular: Object.entries(rules.irregular)
      .map(([base, forms]) => [base, ...forms].join(' '))
      .join('\n'),
    known: packWords([...rules.known].sort()),
    unforgiving: packWords([...rules.unforgiving].sort()),
    concepts: packConcepts(rules.concepts, shapes.length + rules.words.length),
    rules: writer.toString(),
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

class RuleWriter {
  private readonly digits = new DigitWriter();

  toString(): string {
    return this.digits.toString();
  }

  number(number: number): void {
    this.digits.write(number);
  }

  list<T>(items: readonly T[], write: (item: T) => void): void {
    this.number(items.length);
    items.forEach(write);
  }

  guard({ symbol, place }: Guard): void {
    this.number(symbol);
    this.number(guardPlaces.indexOf(place.is));
    if (place.is === 'before' || place.is === 'after') this.number(place.most);
  }

  trigger({ when, unless }: Rules['triggers'][number]): void {
    this.patterns(when);
    this.list(unless, (number) => this.number(number));
  }

  patterns(patterns: readonly Pattern[]): void {
    this.list(patterns, (pattern) => this.pattern(pattern));
  }

  private pattern({ first, others }: Pattern): void {
    this.number(first);
    this.list(others, ({ symbol, reach }) => {
      this.number(symbol);
      this.number(reaches.indexOf(reach.is));
      if (reach.is === 'words') this.number(reach.most);
    });
  }
}
