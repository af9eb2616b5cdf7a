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
