/** A growing list of whole numbers. */
export class Numbers {
  length = 0;
  items: Int32Array;

  constructor(atFirst = 1024) {
    this.items = new Int32Array(atFirst);
  }

  push(number: number): number {
    if (this.length === this.items.length) this.items = twiceAsLong(this.items);
    this.items[this.length] = number;
    return this.length++;
  }

  at(place: number): number {
    return this.items[place] as number;
  }
}

/** A list with room for twice as many numbers, that begins with those of `from`. */
export function twiceAsLong(from: Int32Array): Int32Array {
  const longer = new Int32Array(2 * from.length);
  longer.set(from);
  return longer;
}
