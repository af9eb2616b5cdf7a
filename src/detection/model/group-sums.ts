import { twiceAsLong } from '../numbers.ts';
import type { FeatureGroups } from './feature-groups.ts';
import type { FeatureList } from './feature-list.ts';
import type { UnitNumbers } from './unit-numbers.ts';

/** What groups of features are to the hidden units: summed once a group, when it is first met. */
export class GroupSums {
  /** Of each group: the sum of its features for each unit. As short as they can be, for a row is mostly waited for. */
  private rows: Int16Array;
  /** How many features each group has. */
  private sizes: Int32Array = new Int32Array(64);
  private count = 0;
  private readonly width: number;

  constructor(
    private readonly groups: FeatureGroups,
    private readonly numbers: UnitNumbers,
  ) {
    this.width = numbers.units;
    this.rows = new Int16Array(64 * this.width);
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
    const { rows, sizes, width } = this;
    let features = 0;
    for (let token = 0; token < tokens; token++) {
      const group = groupOf[token] as number;
      features += sizes[group] as number;
      for (let unit = 0, at = group * width; unit < width; unit++, at++) {
        sums[unit] = (sums[unit] as number) + (rows[at] as number);
      }
    }
    return features;
  }

  /** What a group's features weigh together, where each unit's numbers count so much. */
  weightOf(group: number, unitWeights: Float64Array): number {
    const first = group * this.width;
    let weight = 0;
    for (let unit = 0; unit < unitWeights.length; unit++) {
      weight += (this.rows[first + unit] as number) * (unitWeights[unit] as number);
    }
    return weight;
  }

  private sumNext(): void {
    const { count, width } = this;
    if (count === this.sizes.length) {
      this.sizes = twiceAsLong(this.sizes);
      const rows = new Int16Array(2 * this.rows.length);
      rows.set(this.rows);
      this.rows = rows;
    }
    const members = this.groups.membersOf(count);
    this.sizes[count] = members.length;
    this.rows.set(this.numbers.sum(members, members.length).subarray(0, width), count * width);
    this.count++;
  }
}
