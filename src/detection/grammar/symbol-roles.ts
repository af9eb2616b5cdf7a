import type { Pattern, Rules } from './rules.ts';

/** What symbols are needed for. Of what nothing asks for no note need be taken where it stands. */
export class SymbolRoles {
  /** By symbol: 1 where a pattern, a guard or a sequence (behind its beginning) asks for it. */
  readonly isAsked: Uint8Array;
  /** By symbol: 1 where patterns begin with it. */
  readonly isCalling: Uint8Array;
  /** By symbol: the number under which it is remembered where in a sentence it stands, or -1. */
  readonly trackOf: Int32Array;
  tracks = 0;

  constructor({ triggers, absences, guards, concepts }: Rules) {
    const { symbols, isFollowing, isBehindGap } = concepts;
    this.isAsked = isFollowing.slice();
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
