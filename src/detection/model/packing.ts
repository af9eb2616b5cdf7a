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

/** The weights of all features: a row of them for each key. */
export class WeightTable {
  /** Rows of weights, one a lesson, one after another. */
  readonly table: Int8Array;
  private readonly keys: Uint32Array;
  private readonly rows: Int32Array;
  /** A bit for each key, by its highest digits: most features have no weights, and are sent away here. */
  private readonly mayHave: Uint32Array;
  private readonly shift: number;

  constructor(
    readonly size: number,
    private readonly lessons: number,
  ) {
    let bits = 10;
    while (1 << bits < size * 2) bits++;
    this.table = new Int8Array(size * lessons);
    this.keys = new Uint32Array(1 << bits);
    this.rows = new Int32Array(1 << bits).fill(-1);
    this.shift = 32 - Math.min(bits + 3, 21);
    this.mayHave = new Uint32Array(1 << (27 - this.shift));
  }

  /** Where in `table` the weights of a key begin, or -1. */
  rowOf(key: number): number {
    const digits = key >>> this.shift;
    if (((this.mayHave[digits >>> 5] as number) & (1 << (digits & 31))) === 0) return -1;
    const { keys, rows } = this;
    const mask = rows.length - 1;
    for (let slot = key & mask; ; slot = (slot + 1) & mask) {
      const row = rows[slot] as number;
      if (row < 0 || keys[slot] === key) return row;
    }
  }

  /** Gives a key the row numbered `row`. */
  add(key: number, row: number): void {
    const digits = key >>> this.shift;
    this.mayHave[digits >>> 5] = (this.mayHave[digits >>> 5] as number) | (1 << (digits & 31));
    const mask = this.rows.length - 1;
    let slot = key & mask;
    while ((this.rows[slot] as number) >= 0) slot = (slot + 1) & mask;
    this.keys[slot] = key;
    this.rows[slot] = row * this.lessons;
  }
}

export function unpackWeights(packed: string, lessons: number): WeightTable {
  const bytes = base64Bytes(packed);
  const table = new WeightTable(countFeatures(bytes), lessons);
  let key = 0;
  let at = 0;
  for (let row = 0; row < table.size; row++) {
    let factor = 1;
    for (;;) {
      const byte = bytes[at++] as number;
      key += (byte & 127) * factor;
      if (byte < 128) break;
      factor *= 128;
    }
    table.add(key, row);
    for (let left = bytes[at++] as number; left > 0; left--) {
      table.table[row * lessons + (bytes[at] as number)] = bytes[at + 1] as number;
      at += 2;
    }
  }
  return table;
}

function countFeatures(bytes: Uint8Array): number {
  let count = 0;
  for (let at = 0; at < bytes.length; count++) {
    while ((bytes[at] as number) > 127) at++;
    at += 2 + 2 * (bytes[at + 1] as number);
  }
  return count;
}

const base64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** The bytes of a base64 text. Outlook's event runtime has no `atob`. */
function base64Bytes(text: string): Uint8Array {
  const valueOf = new Uint8Array(128);
  for (let value = 0; value < 64; value++) valueOf[base64.charCodeAt(value)] = value;
  const length = text.replace(/=+$/, '').length;
  const bytes = new Uint8Array(Math.floor((length * 3) / 4));
  const value = (at: number): number => (at < length ? (valueOf[text.charCodeAt(at)] as number) : 0);
  for (let at = 0, byte = 0; at < length; at += 4, byte += 3) {
    const held = (value(at) << 18) | (value(at + 1) << 12) | (value(at + 2) << 6) | value(at + 3);
    bytes[byte] = held >> 16;
    bytes[byte + 1] = held >> 8;
    bytes[byte + 2] = held;
  }
  return bytes;
}
