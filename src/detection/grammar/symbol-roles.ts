import type { ConceptIndex } from './concept-index.ts';
import type { AbsenceRules, Guard, Pattern, SymbolRoles, TriggerRules } from './rules.ts';

/** What asks for symbols, concepts aside. */
interface Asking {
  readonly triggers: readonly Pick<TriggerRules, 'when'>[];
  readonly absences: readonly Pick<AbsenceRules, 'when' | 'needs'>[];
  readonly guards: readonly Guard[];
}

/** The roles of symbols, worked out from all that asks for them. */
export const rolesOf = (concepts: ConceptIndex, asking: Asking): SymbolRoles =>
  new WorkedOutRoles(concepts, asking);

class WorkedOutRoles implements SymbolRoles {
  readonly isCompound: Uint8Array;
  readonly isAsked: Uint8Array;
  readonly isSecond: Uint8Array;
  readonly isCalling: Uint8Array;
  readonly trackOf: Int32Array;
  tracks = 0;

  constructor(
    { symbols, isCompound, isFollowing, isSecond, isBehindGap }: ConceptIndex,
    { triggers, absences, guards }: Asking,
  ) {
    this.isCompound = isCompound;
    this.isAsked = isFollowing.slice();
    this.isSecond = isSecond;
    this.isCalling = new Uint8Array(symbols);
    this.trackOf = new Int32Array(symbols).fill(-1);
    for (const { when } of triggers) {
      for (const { first } of when) this.isCalling[first] = 1;
      this.addPatterns(when);
    }
    for (const { when, needs } of absences) {
      this.addPatterns(when);
      this.addPatterns(needs);
    }
    for (const { symbol } of guards) this.track(symbol);
    for (let symbol = 0; symbol < symbols; symbol++) if (isBehindGap[symbol] === 1) this.track(symbol);
  }

  private addPatterns(patterns: readonly Pattern[]): void {
    for (const { first, others } of patterns) {
      this.track(first);
      for (const { symbol } of others) this.track(symbol);
    }
  }

  private track(symbol: number): void {
    this.isAsked[symbol] = 1;
    if (this.trackOf[symbol] === -1) this.trackOf[symbol] = this.tracks++;
  }
}
