/** A growing list of whole numbers. */
export class Numbers {
  length = 0;
  items: Int32Array;

  constructor(atFirst = 1024) {
    this.items = new Int32Array(atFirst);
  }

  push(number: number): number {
    if (this.length === this.items.length) this.grow();
    this.items[this.length] = number;
    return this.length++;
  }

  at(place: number): number {
    return this.items[place] as number;
  }

  private grow(): void {
    const larger = new Int32Array(this.items.length * 2);
    larger.set(this.items);
    this.items = larger;
  }
}

/** Lists of numbers by key, each as a chain of links: `first` of a key, then `next` of the link before; -1 is the end. */
export class Chains {
  private readonly heads: Int32Array;
  private readonly values = new Numbers();
  private readonly nexts = new Numbers();

  /** For keys below `keys`. */
  constructor(keys: number) {
    this.heads = new Int32Array(keys).fill(-1);
  }

  /** Puts a number before those that the key has. */
  add(key: number, number: number): void {
    const { heads } = this;
    this.nexts.push(heads[key] as number);
    heads[key] = this.values.push(number);
  }

  first(key: number): number {
    return this.heads[key] as number;
  }

  next(link: number): number {
    return this.nexts.at(link);
  }

  number(link: number): number {
    return this.values.at(link);
  }

  /** Calls `visit` for the numbers of a key. */
  each(key: number, visit: (number: number) => void): void {
    for (let link = this.first(key); link >= 0; link = this.next(link)) visit(this.number(link));
  }
}
