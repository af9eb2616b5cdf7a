import { twiceAsLong } from '../numbers.ts';
import { KeySet } from './key-set.ts';

/** More than the tokens of any sentence. */
const places = 128;

/**
 * Where in a sentence symbols stand that took more to find than a look at one token. They are added by start, from the
 * last token to the first, so that those of one start lie side by side. Those of one symbol that has a track form a
 * chain, by start and end.
 */
export class Occurrences {
  private count = 0;
  private symbols: Int32Array = new Int32Array(256);
  private starts: Int32Array = new Int32Array(256);
  private ends: Int32Array = new Int32Array(256);
  private nexts: Int32Array = new Int32Array(256);
  /** By start: where its occurrences begin and end; noughts where it has none. */
  private readonly froms = new Int32Array(places);
  private readonly tos = new Int32Array(places);
  /** By track: the first of its chain, counted from when the numbering began: valid from `base` up. */
  private readonly heads: Int32Array;
  private base = 0;
  private start = 0;
  /** Symbol and end of those at this start. */
  private readonly here = new KeySet();

  constructor(tracks: number) {
    this.heads = new Int32Array(tracks).fill(-1);
  }

  /** Forgets all. */
  begin(): void {
    if (this.count === 0) return;
    this.froms.fill(0);
    this.tos.fill(0);
    this.base += this.count;
    this.count = 0;
    if (this.base < 0x3fffffff) return;
    this.heads.fill(-1);
    this.base = 0;
  }

  /** What is added from now on begins at `start`, which lies before all starts so far. */
  beginAt(start: number): void {
    this.start = start;
    this.froms[start] = this.count;
    this.tos[start] = this.count;
    this.here.begin();
  }

  /** Adds an occurrence of a symbol, which may have a track (or -1); false if it was there. */
  add(symbol: number, track: number, end: number): boolean {
    if (!this.here.add(symbol * places + end)) return false;
    if (this.count === this.ends.length) this.grow();
    const added = this.count++;
    this.symbols[added] = symbol;
    this.starts[added] = this.start;
    this.ends[added] = end;
    this.tos[this.start] = this.count;
    if (track >= 0) this.chain(added, track, end);
    return true;
  }

  /** The first occurrence of what has a track, by start and end, or -1. */
  first(track: number): number {
    return Math.max(-1, (this.heads[track] as number) - this.base);
  }

  /** The next one, or -1. */
  next(at: number): number {
    return this.nexts[at] as number;
  }

  /** The occurrences at a start, whatever their symbol, lie from here … */
  from(start: number): number {
    return this.froms[start] as number;
  }

  /** … to here, exclusive, in the order of adding. */
  to(start: number): number {
    return this.tos[start] as number;
  }

  symbolOf(at: number): number {
    return this.symbols[at] as number;
  }

  startOf(at: number): number {
    return this.starts[at] as number;
  }

  endOf(at: number): number {
    return this.ends[at] as number;
  }

  private chain(added: number, track: number, end: number): void {
    const { starts, ends, nexts } = this;
    let before = -1;
    let at = this.first(track);
    while (at >= 0 && starts[at] === this.start && (ends[at] as number) < end) {
      before = at;
      at = nexts[at] as number;
    }
    nexts[added] = at;
    if (before < 0) this.heads[track] = this.base + added;
    else nexts[before] = added;
  }

  private grow(): void {
    this.symbols = twiceAsLong(this.symbols);
    this.starts = twiceAsLong(this.starts);
    this.ends = twiceAsLong(this.ends);
    this.nexts = twiceAsLong(this.nexts);
  }
}
