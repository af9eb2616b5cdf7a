/**
 * Weights as bytes. Features in rising order of key; of each: the step from the key before (variable length), how
 * many lessons it weighs for, and for each of these the lesson's number and the weight (one byte each).
 */
export interface Weights {
  /** Feature key to pairs of lesson number and whole-number weight (-127 to 127). */
  readonly byKey: ReadonlyMap<number, readonly (readonly [number, number])[]>;
}

export function packWeights({ byKey }: Weights): string {
  const bytes: number[] = [];
  let before = 0;
  for (const key of [...byKey.keys()].sort((a, b) => a - b)) {
    pushVariable(bytes, key - before);
    before = key;
    const weights = byKey.get(key) ?? [];
    bytes.push(weights.length);
    for (const [lesson, weight] of weights) bytes.push(lesson, weight & 0xff);
  }
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}

function pushVariable(bytes: number[], value: number): void {
  let left = value;
  while (left > 127) {
    bytes.push((left % 128) | 128);
    left = Math.floor(left / 128);
  }
  bytes.push(left);
}

/** The weights of all features in one table: `rows` says where in `table` a key's row of weights begins. */
export interface WeightTable {
  readonly rows: ReadonlyMap<number, number>;
  readonly table: Int8Array;
}

export function unpackWeights(packed: string, lessons: number): WeightTable {
  const bytes = base64Bytes(packed);
  const rows = new Map<number, number>();
  let table = new Int8Array(lessons * 1024);
  let at = 0;
  let key = 0;
  const next = (): number => bytes[at++] ?? 0;
  while (at < bytes.length) {
    key += readVariable(next);
    const row = rows.size * lessons;
    rows.set(key, row);
    if (row + lessons > table.length) {
      const larger = new Int8Array(table.length * 2);
      larger.set(table);
      table = larger;
    }
    for (let count = next(); count > 0; count--) {
      const lesson = next();
      table[row + lesson] = (next() << 24) >> 24;
    }
  }
  return { rows, table };
}

const base64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** The bytes of a base64 text. Outlook's event runtime has no `atob`. */
function base64Bytes(text: string): Uint8Array {
  const digits = text.replace(/=+$/, '');
  const bytes = new Uint8Array(Math.floor((digits.length * 3) / 4));
  let held = 0;
  let bits = 0;
  let at = 0;
  for (let index = 0; index < digits.length; index++) {
    held = ((held << 6) | base64.indexOf(digits.charAt(index))) & 0xfff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes[at++] = (held >> bits) & 0xff;
  }
  return bytes;
}

function readVariable(next: () => number): number {
  let value = 0;
  let factor = 1;
  for (let byte = next(); ; byte = next()) {
    value += (byte & 127) * factor;
    if (byte < 128) return value;
    factor *= 128;
  }
}
