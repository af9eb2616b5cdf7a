import type { BitCoder } from './bit-coder.ts';
import { bitsAtOnce, Chances, mostContexts } from './chances.ts';

/** Held here, since engines look up what is global anew each time: half a million times here. */
const { imul } = Math;

/**
 * Writes or reads whole numbers. Each may depend on what went before, its contexts, which the caller knows both ways.
 * When writing, `given` is the number; when reading, it is left out. Both ways the number is returned.
 */
export class NumberCoder {
  private readonly chances = new Chances();
  private readonly keys = new Int32Array(mostContexts);

  constructor(private readonly bits: BitCoder) {}

  /**
   * A number below 2 to the power of `width`.
   *
   * @param kind what numbers it is alike: a number below 32
   */
  number(width: number, kind: number, contexts: readonly number[], given = 0): number {
    this.setContexts(kind, contexts);
    let number = 1;
    let node = 1;
    for (let left = width - 1; left >= 0; left--) {
      if ((width - 1 - left) % bitsAtOnce === 0) {
        this.chances.open(this.keys, contexts.length, number);
        node = 1;
      }
      const bit = this.bit(node, kind * 32 + left, (given >> left) & 1);
      node = node * 2 + bit;
      number = number * 2 + bit;
    }
    return number - (1 << width);
  }

  /** A number from 0 up, which is small as a rule: first how many digits it has, then these. */
  count(kind: number, contexts: readonly number[], given = 0): number {
    const digits = this.number(5, kind, contexts, 31 - Math.clz32(given + 1));
    let number = 1;
    for (let left = digits - 1; left >= 0; left--) {
      this.chances.open(this.keys, contexts.length, -(number * 32 + digits));
      number = number * 2 + this.bit(1, kind * 32 + 31 - left, ((given + 1) >> left) & 1);
    }
    return number - 1;
  }

  private setContexts(kind: number, contexts: readonly number[]): void {
    for (let at = 0; at < contexts.length; at++) {
      this.keys[at] = contextOf(contexts[at] as number, kind * mostContexts + at);
    }
  }

  private bit(node: number, weighing: number, given: number): number {
    const bit = this.bits.code(this.chances.next(node, weighing), given);
    this.chances.learn(bit);
    return bit;
  }
}

/** A context made of up to four numbers. */
export function contextOf(a: number, b = 0, c = 0, d = 0): number {
  return step(step(step(step(0x1f1f1f1f, a), b), c), d);
}

function step(state: number, part: number): number {
  const mixed = imul(state ^ part, 0x85ebca6b);
  return mixed ^ (mixed >>> 13);
}
