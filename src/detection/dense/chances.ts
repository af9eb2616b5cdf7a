import { certain } from './bit-coder.ts';

/** Held here, since engines look up what is global anew each time: half a million times here. */
const { imul } = Math;

/**
 * How likely the next bit is a 1, as learnt from the bits before it: each of several contexts has its own count of what
 * came before in the same place, and a small weighing, which learns as well, makes one chance of them (context mixing,
 * as in the compressors of the PAQ family). Reader and writer must come to the very same chances in any engine:
 * nothing here but sums, products and quotients, which ECMAScript defines to the last digit.
 */
export class Chances {
  /** What was learnt, in groups of eight: see `open`. */
  private readonly learnt = new Int32Array(1 << tableBits);
  private readonly weights: Float64Array[] = [];
  private readonly groups = new Int32Array(mostContexts);
  private readonly slots = new Int32Array(mostContexts);
  private readonly places = new Int32Array(mostContexts);
  private readonly stretched = new Float64Array(mostContexts);
  private own: Float64Array = new Float64Array(0);
  private contexts = 0;
  private mixed = 0;

  /**
   * Turns to the next three bits of a number (`bitsAtOnce`).
   *
   * @param keys of the contexts, the first `contexts` of them
   * @param before what is known of the number so far
   */
  open(keys: Int32Array, contexts: number, before: number): void {
    const { learnt, groups } = this;
    this.contexts = contexts;
    for (let at = 0; at < contexts; at++) {
      const hash = hashOf(keys[at] as number, before);
      const group = (hash >>> (32 + bitsAtOnce - tableBits)) << bitsAtOnce;
      groups[at] = group;
      // The first of a group says whose it is. Another context had it: it begins afresh.
      if (learnt[group] === hash) continue;
      learnt[group] = hash;
      for (let node = 1; node < 1 << bitsAtOnce; node++) learnt[group + node] = unknown;
    }
  }

  /**
   * The chance that the next bit is a 1.
   *
   * @param node what is known of these three bits: a 1 and those that were there
   * @param weighing which weights are used: those of bits alike
   */
  next(node: number, weighing: number): number {
    const { learnt, slots, places, groups } = this;
    const own = (this.own = this.weights[weighing] ??= new Float64Array(mostContexts * steps).fill(atFirst));
    let sum = 0;
    for (let at = 0; at < this.contexts; at++) {
      const slot = (groups[at] as number) + node;
      const known = learnt[slot] as number;
      const stretched = stretch[known >>> 20] as number;
      const place = at * steps + (stepOf[known & mostCounted] as number);
      slots[at] = slot;
      places[at] = place;
      this.stretched[at] = stretched;
      sum += (own[place] as number) * stretched;
    }
    this.mixed = squashed(sum);
    const chance = (this.mixed * certain) | 0;
    return chance < 1 ? 1 : chance < certain ? chance : certain - 1;
  }

  /** Learns what the bit was. */
  learn(bit: number): void {
    const { own, slots, places, learnt } = this;
    const error = (bit - this.mixed) * rate;
    const aim = bit === 1 ? highest : 0;
    for (let at = 0; at < this.contexts; at++) {
      const place = places[at] as number;
      own[place] = (own[place] as number) + error * (this.stretched[at] as number);
      const slot = slots[at] as number;
      const known = learnt[slot] as number;
      const count = known & mostCounted;
      const chance = known >>> countBits;
      const moved = chance + (((aim - chance) * (shareOf[count] as number)) | 0);
      learnt[slot] = (moved << countBits) | (count < mostCounted ? count + 1 : count);
    }
  }
}

export const mostContexts = 12;
export const bitsAtOnce = 3;
const tableBits = 22;
/** Of what was learnt in a slot: how many bits it was learnt from, and the chance above. */
const countBits = 8;
const mostCounted = (1 << countBits) - 1;
const highest = (1 << (32 - countBits)) - 1;
const unknown = 1 << 31;
/** By what share of the difference a bit moves the chance, the less the more there were. */
const shareOf = Float64Array.from({ length: mostCounted + 1 }, (_, count) => 1 / (count + 1.6));
const rate = 0.02;
const atFirst = 0.3;

/** The more bits a chance was learnt from, the more it may weigh: in so many steps. */
const steps = 13;
const stepOf = Uint8Array.from({ length: mostCounted + 1 }, (_, count) =>
  count < 10 ? count : count < 20 ? 10 : count < 40 ? 11 : 12,
);

function hashOf(key: number, before: number): number {
  let hash = imul(key ^ imul(before, 0x9e3779b1), 0x85ebca6b);
  hash = imul(hash ^ (hash >>> 15), 0xc2b2ae35);
  return hash ^ (hash >>> 13);
}

/** Log-odds go from -`widest` to `widest`, in steps of one part in `fineness`. */
const widest = 12;
const fineness = 128;
/** e to the power of one step. */
const growth = 1.007843097206448;

/** Chances by log-odds. */
const squash = (() => {
  const half = [0.5];
  for (let power = growth; half.length <= widest * fineness; power *= growth) half.push(power / (1 + power));
  return Float64Array.from({ length: 2 * widest * fineness + 1 }, (_, at) => {
    const step = at - widest * fineness;
    return step < 0 ? 1 - (half[-step] as number) : (half[step] as number);
  });
})();

function squashed(logOdds: number): number {
  const bounded = logOdds < -widest ? -widest : logOdds > widest ? widest : logOdds;
  return squash[((bounded + widest) * fineness + 0.5) | 0] as number;
}

/** Log-odds by chance, in parts of 4096. */
const stretch = (() => {
  let at = 0;
  return Float64Array.from({ length: 4096 }, (_, chance) => {
    while ((squash[at] as number) < (chance + 0.5) / 4096) at++;
    return at / fineness - widest;
  });
})();
