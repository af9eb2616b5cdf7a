import type { FeatureNumbering } from '../../../src/detection/model/features.ts';
import { shortKey } from '../../../src/detection/model/packed-network.ts';

/** Numbers features in the order in which they are first seen, so that training needs no look-up by key. */
export class FeatureNumbers implements FeatureNumbering {
  private readonly numbers = new Map<number, number>();
  private readonly shortKeys: number[] = [];

  /** The number of the feature with this key; keys with one short key are one feature. */
  numberOf(key: number): number {
    const short = shortKey(key);
    const given = this.numbers.get(short);
    if (given !== undefined) return given;
    this.numbers.set(short, this.shortKeys.length);
    return this.shortKeys.push(short) - 1;
  }

  shortKeyOf(feature: number): number {
    return this.shortKeys[feature] ?? 0;
  }
}
