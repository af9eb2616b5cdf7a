/**
 * Whole numbers as text, small ones in one character: a form that JSON leaves as it is and gzip shrinks well, and that
 * needs no decoder of the surroundings. The first character says how many follow: those below `one` stand for
 * themselves, the next lead two characters, the last three, and the very last any number of further ones. A tilde is
 * none of them, to part lists.
 */
const alphabet = (() => {
  let all = '';
  for (let code = 0x20; code < 0x7e; code++)
    if (code !== 0x22 && code !== 0x5c) all += String.fromCharCode(code);
  return all;
})();
const base = alphabet.length;
const one = 50;
const two = 86;
const least = { two: one, three: one + (two - one) * base };
const escape = base - 1;
const most = least.three + (escape - two) * base * base;

const values = new Uint8Array(128);
for (let value = 0; value < base; value++) values[alphabet.charCodeAt(value)] = value;

const digit = (value: number): string => alphabet.charAt(value % base);

/** Writes whole numbers from 0 up, all below 2^31. */
export class DigitWriter {
  private text = '';

  write(number: number): void {
    if (number < least.two) {
      this.text += digit(number);
    } else if (number < least.three) {
      const rest = number - least.two;
      this.text += digit(one + Math.floor(rest / base)) + digit(rest);
    } else if (number < most) {
      const rest = number - least.three;
      this.text += digit(two + Math.floor(rest / base / base)) + digit(Math.floor(rest / base)) + digit(rest);
    } else {
      const rest = number - most;
      this.text += digit(escape);
      this.write(Math.floor(rest / base));
      this.text += digit(rest);
    }
  }

  toString(): string {
    return this.text;
  }
}

/** The numbers that a DigitWriter wrote. All in one loop: it runs when nothing is compiled yet. A plain list, for most are short. */
export function digitsOf(text: string): number[] {
  const numbers: number[] = [];
  const valueOf = values;
  for (let at = 0, escapes = 0; at < text.length;) {
    const lead = valueOf[text.charCodeAt(at++)] as number;
    if (lead === escape) {
      escapes++;
      continue;
    }
    let number = lead;
    if (lead >= two) {
      number = least.three + ((lead - two) * base + (valueOf[text.charCodeAt(at++)] as number)) * base;
      number += valueOf[text.charCodeAt(at++)] as number;
    } else if (lead >= one) {
      number = least.two + (lead - one) * base + (valueOf[text.charCodeAt(at++)] as number);
    }
    for (; escapes > 0; escapes--) number = most + number * base + (valueOf[text.charCodeAt(at++)] as number);
    numbers.push(number);
  }
  return numbers;
}
