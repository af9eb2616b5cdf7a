import type { Openings } from './openings.ts';
import type { Concepts, SymbolRoles } from './rules.ts';
import type { Sequences } from './sequences.ts';

/** What is to be done where a symbol has been found that took more than a look at one token, as binary digits. */
export const enum Consequence {
  /** Its consequences have been worked out. */
  IsKnown = 1,
  /** It calls patterns up. */
  Calls = 2,
  /** What begins with a gap may go on with it. */
  Opens = 4,
  /** It makes other concepts by itself, or sequences begin with it. */
  LeadsOn = 8,
}
/** Above these digits stands one more than its track: see SymbolRoles. */
const digits = 4;

/**
 * The consequences of finding symbols. Worked out when a symbol is first found, and kept in one number for each: whoever
 * asked all that they are made of would look into memory in six places, most of them seldom visited.
 */
export class Consequences {
  private readonly known: Int32Array;

  constructor(
    private readonly concepts: Concepts,
    private readonly roles: SymbolRoles,
    private readonly sequences: Sequences,
    private readonly openings: Openings,
  ) {
    this.known = new Int32Array(concepts.symbols);
  }

  of(symbol: number): number {
    return (this.known[symbol] as number) || (this.known[symbol] = this.workedOut(symbol));
  }

  private workedOut(symbol: number): number {
    const track = this.roles.trackOf[symbol] as number;
    const leadsOn = this.concepts.unitsOf(symbol).length > 0 || this.sequences.start(symbol) >= 0;
    return (
      ((track + 1) << digits) |
      Consequence.IsKnown |
      (this.roles.isCalling[symbol] === 1 ? Consequence.Calls : 0) |
      (track >= 0 && this.openings.isBehind[track] === 1 ? Consequence.Opens : 0) |
      (leadsOn ? Consequence.LeadsOn : 0)
    );
  }
}

/** The track of the symbol with these consequences, or -1. */
export const trackIn = (consequences: number): number => (consequences >> digits) - 1;
