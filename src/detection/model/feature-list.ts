const atFirst = 4096;

/** The known features of one sentence, each once, in the order of adding, with the tokens (of the text) that each was made from. */
export class FeatureList {
  count = 0;
  numbers: Int32Array = new Int32Array(atFirst);
  from: Int32Array = new Int32Array(atFirst);
  to: Int32Array = new Int32Array(atFirst);
  /** By number of a feature: the last round in which it was added. */
  private rounds: Int32Array = new Int32Array(atFirst);
  private round = 1;

  /** Forgets all, for another sentence. */
  begin(): void {
    this.count = 0;
    this.round = (this.round + 1) | 0;
  }

  /** Adds a feature, unless it is there or not known: that is, its number is below zero. */
  add(number: number, from: number, to: number): void {
    if (number < 0) return;
    if (number >= this.rounds.length) this.rounds = longer(this.rounds, number + 1);
    const { count, round } = this;
    if (this.rounds[number] === round) return;
    this.rounds[number] = round;
    if (count === this.numbers.length) this.grow();
    this.numbers[count] = number;
    this.from[count] = from;
    this.to[count] = to;
    this.count = count + 1;
  }

  /** Their numbers, in the order in which they were added. */
  list(): Int32Array {
    return this.numbers.slice(0, this.count);
  }

  private grow(): void {
    this.numbers = longer(this.numbers);
    this.from = longer(this.from);
    this.to = longer(this.to);
  }
}

function longer(from: Int32Array, atLeast = 0): Int32Array {
  const made = new Int32Array(Math.max(2 * from.length, atLeast));
  made.set(from);
  return made;
}
