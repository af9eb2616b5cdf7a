const notAsked = -2;

/** The numbers of the features that lexicons make in pairs, each asked for once. */
export class FeaturePairs {
  private readonly numbers: Int32Array;

  constructor(
    /** How many lexicons there are. */
    readonly count: number,
    /** Asked for the number where it is not known yet. */
    private readonly ask: (one: number, other: number) => number,
  ) {
    this.numbers = new Int32Array(count * count).fill(notAsked);
  }

  /** The number of the feature that two lexicons make, or one below zero. */
  number(one: number, other: number): number {
    const given = this.numbers[one * this.count + other] as number;
    return given === notAsked ? this.askAbout(one, other) : given;
  }

  /**
   * Puts into `into` the numbers of the features that a lexicon makes with those of `others` from `from` to `to`. They
   * are fetched before anything is decided by them: the processor then waits for memory once, not for one after another.
   */
  fetch(one: number, others: Int32Array, from: number, to: number, into: Int32Array): void {
    const { numbers } = this;
    const row = one * this.count;
    for (let at = from; at < to; at++) into[at] = numbers[row + (others[at] as number)] as number;
    for (let at = from; at < to; at++) {
      if (into[at] === notAsked) into[at] = this.askAbout(one, others[at] as number);
    }
  }

  private askAbout(one: number, other: number): number {
    const asked = this.ask(one, other);
    this.numbers[one * this.count + other] = asked;
    return asked;
  }
}
