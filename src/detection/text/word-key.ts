import { Kind, lastPlain, numberSigns, signs } from './characters.ts';

/** The sign of apostrophes of all kinds. */
export const apostropheSign = lastPlain + 1;

/** A sign takes so many binary digits. */
export const signDigits = 6;
/** How far a number's digits are moved for the highest sign's worth of them to be left. */
export const carried = 32 - signDigits;
/** So many signs have room in a key. */
export const mostSigns = 16;

/**
 * A word of up to 16 ASCII letters, digits, apostrophes and number signs as one number of 96 binary digits, in three
 * parts: each sign moves those before it up. No two words have the same.
 */
export class WordKey {
  low = 0;
  middle = 0;
  high = 0;
  private length = 0;
  private isForeign = false;

  /** Whether the numbers stand for all that was added. */
  get isWhole(): boolean {
    return !this.isForeign && this.length <= mostSigns;
  }

  /** Takes what stands in `text` from `start` to `end`. */
  take(text: string, start: number, end: number): void {
    this.low = this.middle = this.high = this.length = 0;
    this.isForeign = false;
    for (let at = start; at < end && this.isWhole; at++) this.add(signOf(text.charCodeAt(at)));
  }

  private add(sign: number): void {
    if (sign === 0) this.isForeign = true;
    this.length++;
    this.high = (this.high << signDigits) | (this.middle >>> carried);
    this.middle = (this.middle << signDigits) | (this.low >>> carried);
    this.low = (this.low << signDigits) | sign;
  }
}

/** From 1; 0 for a character that no key can hold. */
function signOf(code: number): number {
  const sign = signs[code] as number;
  if (sign <= lastPlain) return sign;
  if (sign === Kind.Apostrophe) return apostropheSign;
  const other = numberSigns.indexOf(code);
  return other < 0 ? 0 : apostropheSign + 1 + other;
}
