import type { SymbolRoles } from './rules.ts';

/** A symbol's roles are packed as one character: how much each of these adds to its code. What is tracked is asked for. */
export const roleBits = { none: 48, compound: 1, asked: 2, tracked: 4, calling: 8, second: 16 } as const;

/** The roles of symbols, as compiler/pack-roles.ts packed them. */
export class PackedRoles implements SymbolRoles {
  readonly isCompound: Uint8Array;
  readonly isAsked: Uint8Array;
  readonly isSecond: Uint8Array;
  readonly isCalling: Uint8Array;
  readonly trackOf: Int32Array;
  readonly tracks: number;
  /** The symbols that patterns begin with, in rising order. */
  readonly calling: number[] = [];

  /** @param roles a character for each symbol */
  constructor(roles: string) {
    const { length } = roles;
    const isCompound = (this.isCompound = new Uint8Array(length));
    const isAsked = (this.isAsked = new Uint8Array(length));
    const isSecond = (this.isSecond = new Uint8Array(length));
    const isCalling = (this.isCalling = new Uint8Array(length));
    const trackOf = (this.trackOf = new Int32Array(length).fill(-1));
    let tracks = 0;
    // One loop, and most symbols are passed by at once: it runs when nothing is compiled yet.
    for (let symbol = 0; symbol < length; symbol++) {
      const role = roles.charCodeAt(symbol) - roleBits.none;
      if (role === 0) continue;
      if (role & roleBits.compound) isCompound[symbol] = 1;
      if (role & roleBits.asked) isAsked[symbol] = 1;
      if (role & roleBits.second) isSecond[symbol] = 1;
      if (role & roleBits.tracked) trackOf[symbol] = tracks++;
      if (role & roleBits.calling) {
        isCalling[symbol] = 1;
        this.calling.push(symbol);
      }
    }
    this.tracks = tracks;
  }
}
