/**
 * Whole numbers as text, small ones in one character: a form that JSON leaves as it is and gzip shrinks well, and that
 * needs no decoder of the surroundings. The first character says how many follow: those below `one` stand for
 * themselves, the next lead two characters, the last three, and the very last any number of further ones.
 */
const alphabet = (() => {
  let all = '';
  for (let code = 0x20; code < 0x7f; code++)
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

/** Writes whole numbers from 0 up. */
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

/** Reads what a DigitWriter wrote, in the same order. */
export class DigitReader {
  private at = 0;

  constructor(private readonly text: string) {}

  get isAtEnd(): boolean {
    return this.at >= this.text.length;
  }

  read(): number {
    const lead = this.value();
    if (lead < one) return lead;
    if (lead < two) return least.two + (lead - one) * base + this.value();
    if (lead < escape) {
      const high = (lead - two) * base + this.value();
      return least.three + high * base + this.value();
    }
    const high = this.read();
    return most + high * base + this.value();
  }

  private value(): number {
    return values[this.text.charCodeAt(this.at++)] as number;
  }
}
