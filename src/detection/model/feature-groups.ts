/** Features that always come together: those of a word as it is written. Each group has a number. */
export class FeatureGroups {
  private readonly members: Int32Array[] = [];

  /** How many groups there are. */
  get count(): number {
    return this.members.length;
  }

  /** Adds a group of these features; of them those below zero are not known, and left out. Gives its number. */
  add(features: readonly number[]): number {
    return this.members.push(Int32Array.from(features.filter((number) => number >= 0))) - 1;
  }

  /** The features of a group. */
  membersOf(group: number): Int32Array {
    return this.members[group] as Int32Array;
  }
}
