import { digitsOf } from '../packing/digits.ts';
import type { CompiledDetector } from '../types.ts';
import { betweenEntries } from './packed-concepts.ts';
import { PatternReader } from './packed-patterns.ts';
import type { PackedRoles } from './packed-roles.ts';
import type { Caller, GuardedTrigger } from './rules.ts';

/** A trigger has fewer patterns. */
const mostPatterns = 1 << 20;

/** The patterns of triggers by what they begin with. Few of them are ever called, and only these are read. */
export class PackedCallers {
  private readonly triggers: readonly GuardedTrigger[];
  private readonly entries: readonly string[];
  /** By symbol, once they have been read. */
  private readonly callers: (Caller | undefined)[];

  constructor(
    compiled: CompiledDetector,
    private readonly roles: PackedRoles,
  ) {
    const unless = compiled.rules.unless.split(betweenEntries);
    this.triggers = compiled.triggers.map(({ lesson, id, tier, why }, at) => ({
      lesson,
      id,
      tier,
      why,
      unless: digitsOf(unless[at] ?? ''),
    }));
    this.callers = new Array<Caller | undefined>(roles.isCalling.length);
    this.entries = compiled.rules.callers.split(betweenEntries);
  }

  /** One of the patterns that begin with a symbol; `next` has the others. */
  of(symbol: number): Caller | undefined {
    return (this.callers[symbol] ??= this.read(symbol));
  }

  private read(symbol: number): Caller | undefined {
    if (this.roles.isCalling[symbol] !== 1) return undefined;
    const reader = new PatternReader(this.entries[placeIn(this.roles.calling, symbol)] ?? '');
    let next: Caller | undefined;
    while (!reader.isAtEnd) {
      const trigger = reader.number();
      const number = trigger * mostPatterns + reader.number();
      const { first, others } = reader.pattern(symbol);
      next = { first, others, number, trigger: this.triggers[trigger] as GuardedTrigger, next };
    }
    return next;
  }
}

/** Where in a rising list a number stands that it has. */
function placeIn(numbers: readonly number[], number: number): number {
  let from = 0;
  let to = numbers.length;
  while (to - from > 1) {
    const middle = (from + to) >> 1;
    if ((numbers[middle] as number) > number) to = middle;
    else from = middle;
  }
  return from;
}
