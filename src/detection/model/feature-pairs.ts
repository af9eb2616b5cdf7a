const notAsked = -2;

/** The numbers of the features that lexicons make in pairs, each asked for once. */
export class FeaturePairs {
  private readonly numbers: Int32Array;

  constructor(
    /** How many lexicons there are. */
    readonly count: number,
    /** The number of the feature that two lexicons make, or one below zero. */
    private readonly ask: (one: number, other: number) => number,
  ) {
    this.numbers = new Int32Array(count * count).fill(notAsked);
  }

  number(one: number, other: number): number {
    const at = one * this.count + other;
    const given = this.numbers[at] as number;
    if (given !== notAsked) return given;
    const asked = this.ask(one, other);
    this.numbers[at] = asked;
    return asked;
  }
}
