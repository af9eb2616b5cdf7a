import { digitsOf } from '../packing/digits.ts';
import { unpackWords } from '../packing/word-list.ts';
import { shapes, type CompiledDetector } from '../types.ts';
import { PackedCallers } from './packed-callers.ts';
import { PackedConcepts } from './packed-concepts.ts';
import { PatternReader } from './packed-patterns.ts';
import { PackedRoles } from './packed-roles.ts';
import type { AbsenceRules, Caller, Concepts, Guard, RuleWord, Rules } from './rules.ts';

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
export const unpackRules = (
  compiled: CompiledDetector,
  onWords = unpackRulesOnWords(compiled),
  concepts = unpackConcepts(compiled, onWords),
): Rules => new PackedRules(compiled, onWords, concepts);

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

/** Reads guards, patterns and absences when they are first asked for. */
class PackedRules implements Rules {
  readonly words: Rules['words'];
  readonly irregular: Rules['irregular'];
  readonly known: Rules['known'];
  readonly unforgiving: Rules['unforgiving'];
  readonly roles: PackedRoles;
  readonly lexicons: Rules['lexicons'];
  private readonly callers: PackedCallers;
  private readGuards: readonly Guard[] | undefined;
  private readAbsences: readonly AbsenceRules[] | undefined;

  constructor(
    private readonly compiled: CompiledDetector,
    { words, irregular, known, unforgiving }: RulesOnWords,
    readonly concepts: Concepts,
  ) {
    this.words = words;
    this.irregular = irregular;
    this.known = known;
    this.unforgiving = unforgiving;
    this.roles = new PackedRoles(compiled.roles);
    const symbols = digitsOf(compiled.rules.lexicons);
    this.lexicons = compiled.lexicons.map((name, at) => [name, symbols[at] as number] as const);
    this.callers = new PackedCallers(compiled, this.roles);
  }

  get guards(): readonly Guard[] {
    return (this.readGuards ??= this.guardsIn(this.compiled.rules.guards));
  }

  get absences(): readonly AbsenceRules[] {
    return (this.readAbsences ??= this.absencesIn(this.compiled.rules.absences));
  }

  callersOf(symbol: number): readonly Caller[] {
    return this.callers.of(symbol);
  }

  private guardsIn(text: string): readonly Guard[] {
    const reader = new PatternReader(text);
    return reader.list(() => reader.guard());
  }

  private absencesIn(text: string): readonly AbsenceRules[] {
    const reader = new PatternReader(text);
    return this.compiled.absences.map((trigger) => ({
      ...trigger,
      when: reader.patterns(),
      unless: reader.list(() => reader.number()),
      needs: reader.patterns(),
    }));
  }
}
