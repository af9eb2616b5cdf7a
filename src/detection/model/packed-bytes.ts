/** Whole numbers from 0 up, all below 2^28, as bytes in base64: each takes as many as it needs. */
export function packNumbers(numbers: readonly number[]): string {
  let text = '';
  for (const number of numbers) {
    let left = number;
    for (; left > 127; left >>>= 7) text += String.fromCharCode((left & 127) | 128);
    text += String.fromCharCode(left);
  }
  return btoa(text);
}

/** What `packNumbers` wrote. All in one loop: it runs when nothing is compiled yet. */
export function unpackNumbers(text: string): Int32Array {
  const bytes = base64Bytes(text);
  const numbers = new Int32Array(bytes.length);
  let count = 0;
  let value = 0;
  let shift = 0;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] as number;
    value |= (byte & 127) << shift;
    if (byte > 127) {
      shift += 7;
    } else {
      numbers[count++] = value;
      value = 0;
      shift = 0;
    }
  }
  return numbers.subarray(0, count);
}

const base64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

const valueOf = new Uint8Array(128);
for (let value = 0; value < 64; value++) valueOf[base64.charCodeAt(value)] = value;

/** The bytes of a base64 text. Outlook's event runtime has no `atob`. */
export function base64Bytes(text: string): Uint8Array {
  let { length } = text;
  while (text.charAt(length - 1) === '=') length--;
  const values = valueOf;
  const bytes = new Uint8Array(3 * Math.ceil(length / 4));
  for (let at = 0, byte = 0; at < length; at += 4, byte += 3) {
    // Beyond the end there is no character, and nothing is added.
    const four =
      ((values[text.charCodeAt(at)] as number) << 18) |
      ((values[text.charCodeAt(at + 1)] as number) << 12) |
      ((values[text.charCodeAt(at + 2)] as number) << 6) |
      (values[text.charCodeAt(at + 3)] as number);
    bytes[byte] = four >> 16;
    bytes[byte + 1] = four >> 8;
    bytes[byte + 2] = four;
  }
  return bytes.subarray(0, Math.floor((length * 3) / 4));
}
