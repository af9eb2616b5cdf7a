import { Kind, lastPlain, numberSigns, signs } from './characters.ts';

/** A sign takes so many binary digits. */
export const signDigits = 6;
/** So many signs stand in one number. */
export const signsInNumber = 5;

/** The sign of apostrophes of all kinds. */
export const apostropheSign = lastPlain + 1;

const most = 3 * signsInNumber;

/**
 * A word of up to 15 ASCII letters, digits, apostrophes and number signs as three numbers, five characters in each. No
 * two words have the same.
 */
export class WordKey {
  first = 0;
  second = 0;
  third = 0;
  private length = 0;
  private isForeign = false;

  begin(): void {
    this.first = this.second = this.third = this.length = 0;
    this.isForeign = false;
  }

  /** Whether the numbers stand for all that was added. */
  get isWhole(): boolean {
    return !this.isForeign && this.length <= most;
  }

  /** Adds the character that is `code`. */
  add(code: number): void {
    const sign = signOf(code);
    if (sign === 0) this.isForeign = true;
    const place = this.length++;
    if (place < signsInNumber) this.first = (this.first << signDigits) | sign;
    else if (place < 2 * signsInNumber) this.second = (this.second << signDigits) | sign;
    else this.third = (this.third << signDigits) | sign;
  }

  /** Takes all of `word`. */
  take(word: string): void {
    this.begin();
    for (let at = 0; at < word.length && this.isWhole; at++) this.add(word.charCodeAt(at));
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
