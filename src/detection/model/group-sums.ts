import { twiceAsLong } from '../numbers.ts';
import type { FeatureGroups } from './feature-groups.ts';
import type { FeatureList } from './feature-list.ts';
import type { UnitNumbers } from './unit-numbers.ts';

/** What groups of features are to the hidden units: summed once a group, when it is first met. */
export class GroupSums {
  /** Of each group: how many features it has, and their sum for each unit. */
  private rows: Int32Array;
  private count = 0;
  private readonly width: number;

  constructor(
    private readonly groups: FeatureGroups,
    private readonly numbers: UnitNumbers,
  ) {
    this.width = numbers.units + 1;
    this.rows = new Int32Array(64 * this.width);
  }

  /** Whether these are the sums of the groups of `features`. */
  areOf(features: FeatureList): boolean {
    return features.groups === this.groups;
  }

  /** Sums the groups that have been added meanwhile. */
  sumNew(): void {
    while (this.count < this.groups.count) this.sumNext();
  }

  /** Adds what the groups of a sentence are to each unit, and gives the number of their features. */
  addTo(sums: Int32Array, { groupOf, tokens }: FeatureList): number {
    const { rows, width } = this;
    let features = 0;
    for (let token = 0; token < tokens; token++) {
      const row = (groupOf[token] as number) * width;
      features += rows[row] as number;
      for (let unit = 0, at = row + 1; unit < width - 1; unit++, at++) {
        sums[unit] = (sums[unit] as number) + (rows[at] as number);
      }
    }
    return features;
  }

  /** What a group's features weigh together, where each unit's numbers count so much. */
  weightOf(group: number, unitWeights: Float64Array): number {
    const first = group * this.width + 1;
    let weight = 0;
    for (let unit = 0; unit < unitWeights.length; unit++) {
      weight += (this.rows[first + unit] as number) * (unitWeights[unit] as number);
    }
    return weight;
  }

  private sumNext(): void {
    const row = this.count * this.width;
    if (row === this.rows.length) this.rows = twiceAsLong(this.rows);
    const members = this.groups.membersOf(this.count++);
    this.rows[row] = members.length;
    const sums = this.numbers.sum(members, members.length);
    this.rows.set(sums.subarray(0, this.width - 1), row + 1);
  }
}
