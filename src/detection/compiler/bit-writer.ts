import { isSettled, partedAt, type BitCoder } from '../dense/bit-coder.ts';

/** Writes bits for a BitReader: the likelier a bit was held to be, the less room it takes. */
export class BitWriter implements BitCoder {
  private text = '';
  private low = 0;
  private high = 0xffffffff;

  code(chance: number, bit: number): number {
    const middle = partedAt(this.low, this.high, chance);
    if (bit === 1) this.high = middle;
    else this.low = middle + 1;
    while (isSettled(this.low, this.high)) {
      this.text += String.fromCharCode(this.high >>> 24);
      this.low = (this.low << 8) >>> 0;
      this.high = ((this.high << 8) | 255) >>> 0;
    }
    return bit;
  }

  /** All that was written, in base64. */
  toString(): string {
    return btoa(this.text + String.fromCharCode(this.high >>> 24, 0, 0, 0));
  }
}
