/**
 * Whole numbers as text, small ones in one character: a form that JSON leaves as it is and gzip shrinks well, and that
 * needs no decoder of the surroundings. A number is written in base 46, lowest digit first; characters of the upper
 * half of the alphabet say that more follows.
 */
const alphabet = (() => {
  let all = '';
  for (let code = 0x20; code < 0x7f; code++)
    if (code !== 0x22 && code !== 0x5c) all += String.fromCharCode(code);
  return all.slice(0, 92);
})();
const base = 46;

const values = new Uint8Array(128);
for (let value = 0; value < alphabet.length; value++) values[alphabet.charCodeAt(value)] = value;

/** Writes whole numbers from 0 up. */
export class DigitWriter {
  private text = '';

  write(number: number): void {
    let left = number;
    while (left >= base) {
      this.text += alphabet.charAt(base + (left % base));
      left = Math.floor(left / base);
    }
    this.text += alphabet.charAt(left);
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
    let number = 0;
    for (let factor = 1; ; factor *= base) {
      const value = values[this.text.charCodeAt(this.at++)] ?? 0;
      if (value < base) return number + value * factor;
      number += (value - base) * factor;
    }
  }
}
