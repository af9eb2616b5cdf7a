import { digitsOf } from '../packing/digits.ts';
import { unpackWords } from '../packing/word-list.ts';
import { shapes, type CompiledDetector } from '../types.ts';
import { PackedConcepts } from './packed-concepts.ts';
import type {
  AbsenceRules,
  Concepts,
  Guard,
  GuardPlace,
  Pattern,
  Reach,
  RuleWord,
  Rules,
  TriggerRules,
} from './rules.ts';

/** How guards' places and patterns' reaches are numbered. */
export const guardPlaces = [
  'before',
  'after',
  'inside',
  'sentence',
  'outside',
  'next',
  'neighbours',
] as const;
export const reaches = ['sentence', 'words', 'neighbours'] as const;
/** Stands before words of the list `common` that stand for themselves only. */
export const exactMark = "'";

/** What rules know of words by themselves. */
type RulesOnWords = Pick<Rules, 'words' | 'irregular' | 'known' | 'unforgiving'>;

/**
 * The rules that compiler/pack-rules.ts packed.
 *
 * @param onWords what `unpackRulesOnWords` made, by whom that was done before
 * @param concepts what `unpackConcepts` made
 */
export function unpackRules(
  compiled: CompiledDetector,
  onWords = unpackRulesOnWords(compiled),
  concepts = unpackConcepts(compiled, onWords),
): Rules {
  const reader = new RuleReader(compiled.rules);
  const lexicons = compiled.lexicons.map((name) => [name, reader.number()] as const);
  const guards = reader.list(() => reader.guard());
  const triggers = compiled.triggers.map((trigger): TriggerRules => ({ ...trigger, ...reader.trigger() }));
  const absences = compiled.absences.map((trigger): AbsenceRules => ({
    ...trigger,
    ...reader.trigger(),
    needs: reader.patterns(),
  }));
  return { ...onWords, concepts, lexicons, guards, triggers, absences };
}

export const unpackConcepts = (
  { concepts }: CompiledDetector,
  { words }: Pick<RulesOnWords, 'words'>,
): Concepts => new PackedConcepts(concepts, shapes.length + words.length);

export const unpackRulesOnWords = ({
  words,
  irregular,
  known,
  unforgiving,
}: CompiledDetector): RulesOnWords => ({
  words: wordsOf(words),
  irregular: irregularOf(irregular),
  known: unpackWords(known),
  unforgiving: unpackWords(unforgiving),
});

/** In the order of their symbols. */
function wordsOf(words: CompiledDetector['words']): RuleWord[] {
  const common = unpackWords(words.common).map((word): RuleWord =>
    word.charAt(0) === exactMark ? { word: word.slice(1), how: 'exact' } : { word, how: 'family' },
  );
  const rest = (['family', 'exact', 'prefix', 'capitals'] as const).map((how) =>
    unpackWords(words[how]).map((word): RuleWord => ({ word, how })),
  );
  return common.concat(...rest);
}

function irregularOf(packed: string): Record<string, readonly string[]> {
  const irregular: Record<string, readonly string[]> = {};
  for (const line of packed.split('\n')) {
    const [base = '', ...forms] = line.split(' ');
    if (base !== '') irregular[base] = forms;
  }
  return irregular;
}

class RuleReader {
  private readonly numbers: readonly number[];
  private at = 0;

  constructor(text: string) {
    this.numbers = digitsOf(text);
  }

  number(): number {
    return this.numbers[this.at++] as number;
  }

  list<T>(item: () => T): T[] {
    const items: T[] = [];
    for (let left = this.number(); left > 0; left--) items.push(item());
    return items;
  }

  guard(): Guard {
    return { symbol: this.number(), place: this.place() };
  }

  trigger(): Pick<TriggerRules, 'when' | 'unless'> {
    return { when: this.patterns(), unless: this.list(() => this.number()) };
  }

  patterns(): Pattern[] {
    return this.list(() => this.pattern());
  }

  private pattern(): Pattern {
    return {
      first: this.number(),
      others: this.list(() => ({ symbol: this.number(), reach: this.reach() })),
    };
  }

  private place(): GuardPlace {
    const is = guardPlaces[this.number()] ?? 'sentence';
    return is === 'before' || is === 'after' ? { is, most: this.number() } : { is };
  }

  private reach(): Reach {
    const is = reaches[this.number()] ?? 'sentence';
    return is === 'words' ? { is, most: this.number() } : { is };
  }
}
