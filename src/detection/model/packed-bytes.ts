/** Whole numbers, none below zero, as bytes: each takes as many as it needs. */
export class ByteWriter {
  private readonly bytes: number[] = [];

  add(value: number): void {
    let left = value;
    while (left > 127) {
      this.bytes.push((left % 128) | 128);
      left = Math.floor(left / 128);
    }
    this.bytes.push(left);
  }

  /** What was written, in base64. */
  toString(): string {
    let text = '';
    for (const byte of this.bytes) text += String.fromCharCode(byte);
    return btoa(text);
  }
}

/** Reads what a ByteWriter wrote. */
export class ByteReader {
  private readonly bytes: Uint8Array;
  private at = 0;

  constructor(text: string) {
    this.bytes = base64Bytes(text);
  }

  get isAtEnd(): boolean {
    return this.at >= this.bytes.length;
  }

  next(): number {
    let value = 0;
    let factor = 1;
    for (;;) {
      const byte = this.bytes[this.at++] as number;
      value += (byte & 127) * factor;
      if (byte < 128) return value;
      factor *= 128;
    }
  }
}

const base64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** The bytes of a base64 text. Outlook's event runtime has no `atob`. */
export function base64Bytes(text: string): Uint8Array {
  const valueOf = new Uint8Array(128);
  for (let value = 0; value < 64; value++) valueOf[base64.charCodeAt(value)] = value;
  const length = text.replace(/=+$/, '').length;
  const bytes = new Uint8Array(Math.floor((length * 3) / 4));
  let held = 0;
  let digits = 0;
  for (let at = 0, byte = 0; at < length; at++) {
    held = (held << 6) | (valueOf[text.charCodeAt(at)] as number);
    digits += 6;
    if (digits < 8) continue;
    digits -= 8;
    bytes[byte++] = held >> digits;
  }
  return bytes;
}
