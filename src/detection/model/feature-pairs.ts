const notAsked = -2;

/** The numbers of the features that lexicons make in pairs, each asked for once. */
export class FeaturePairs {
  private readonly numbers: Int32Array;

  constructor(
    /** By lexicon. */
    private readonly keys: readonly number[],
    /** The number for the keys of two lexicons. */
    private readonly ask: (one: number, other: number) => number,
  ) {
    this.numbers = new Int32Array(keys.length * keys.length).fill(notAsked);
  }

  /** The number of the feature that two lexicons make, or one below zero. */
  number(one: number, other: number): number {
    const at = one * this.keys.length + other;
    const given = this.numbers[at] as number;
    if (given !== notAsked) return given;
    const asked = this.ask(this.keys[one] as number, this.keys[other] as number);
    this.numbers[at] = asked;
    return asked;
  }
}
