import { base64Bytes } from '../model/packed-bytes.ts';

/** Held here, since engines look up what is global anew each time: half a million times here. */
const { floor } = Math;

/** Chances are given in parts of this. */
export const certain = 65_536;

/**
 * Takes bits in or gives them out, one after another. Both ways do the same steps, so that one description of the data
 * serves to write and to read it.
 */
export interface BitCoder {
  /**
   * @param chance how likely a 1 is, in parts of `certain`: above 0 and below `certain`
   * @param bit what to write; a reader has no use for it
   * @returns the bit that was written or read
   */
  code(chance: number, bit: number): number;
}

/** Where a range of numbers is parted, so that a likely bit narrows it little: arithmetic coding. */
export const partedAt = (low: number, high: number, chance: number): number =>
  low + floor(((high - low) * chance) / certain);

/** Whether the highest byte of both ends of a range is the same, and so settled. */
export const isSettled = (low: number, high: number): boolean => low >>> 24 === high >>> 24;

/** Reads what compiler/bit-writer.ts wrote. */
export class BitReader implements BitCoder {
  private readonly bytes: Uint8Array;
  private at = 0;
  private low = 0;
  private high = 0xffffffff;
  private held = 0;

  /** @param text the bytes in base64 */
  constructor(text: string) {
    this.bytes = base64Bytes(text);
    for (let byte = 0; byte < 4; byte++) this.takeByte();
  }

  code(chance: number): number {
    const middle = partedAt(this.low, this.high, chance);
    const bit = this.held <= middle ? 1 : 0;
    if (bit === 1) this.high = middle;
    else this.low = middle + 1;
    while (isSettled(this.low, this.high)) {
      this.low = (this.low << 8) >>> 0;
      this.high = ((this.high << 8) | 255) >>> 0;
      this.takeByte();
    }
    return bit;
  }

  private takeByte(): void {
    this.held = ((this.held << 8) | (this.bytes[this.at++] ?? 0)) >>> 0;
  }
}
