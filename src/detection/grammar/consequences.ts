import { Numbers } from '../numbers.ts';
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
 * The consequences of finding symbols. Worked out when a symbol is first found, and kept side by side: whoever asked all
 * that they are made of would look into memory in six places, most of them seldom visited.
 */
export class Consequences {
  /** By symbol two numbers: its consequences, and where in the list it stands what it leads on to. */
  private readonly known: Int32Array;
  /** Of each symbol: the node that it leads to from the root, or -1; the concepts that it makes by itself; -1. */
  private readonly further = new Numbers();

  constructor(
    private readonly concepts: Concepts,
    private readonly roles: SymbolRoles,
    private readonly sequences: Sequences,
    private readonly openings: Openings,
  ) {
    this.known = new Int32Array(2 * concepts.symbols);
  }

  of(symbol: number): number {
    return (this.known[2 * symbol] as number) || this.workOut(symbol);
  }

  /** Where it stands what a symbol leads on to, whose consequences have been asked for: `start` and `unit` read it. */
  furtherOf(symbol: number): number {
    return this.known[2 * symbol + 1] as number;
  }

  /** The node that it leads to from the root, or -1. */
  start(further: number): number {
    return this.further.at(further);
  }

  /** The concepts that it makes by itself, counted from 1; -1 behind the last. */
  unit(further: number, number: number): number {
    return this.further.at(further + number);
  }

  private workOut(symbol: number): number {
    const start = this.sequences.start(symbol);
    const units = this.concepts.unitsOf(symbol);
    this.known[2 * symbol + 1] = this.further.push(start);
    for (const unit of units) this.further.push(unit);
    this.further.push(-1);
    return (this.known[2 * symbol] = this.inDigits(symbol, units.length > 0 || start >= 0));
  }

  private inDigits(symbol: number, leadsOn: boolean): number {
    const track = this.roles.trackOf[symbol] as number;
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
