import type { CompiledModel } from '../types.ts';
import type { Features } from './features.ts';
import type { KeyRows } from './key-rows.ts';
import { shortKey, unpackFeatures } from './packed-network.ts';

/** A lesson that the model sees in a sentence. */
export interface Sighting {
  readonly lesson: string;
  /** The tokens that weighed most, first to last, as ranges of the text's tokens; never empty. */
  readonly weighed: readonly { readonly from: number; readonly to: number }[];
}

const mostWeighed = 3;

/**
 * A small network: a feature has a number for each hidden unit; a unit's value is the sum of its features' numbers,
 * or nothing where that is below zero; a lesson's score is the sum of the units' values, each times its weight.
 */
export class Model {
  private readonly rows: KeyRows;
  private readonly width: number;
  private readonly outputs: Float64Array;
  /** The values of the hidden units in the sentence at hand. */
  private readonly units: Float64Array;

  constructor(private readonly compiled: CompiledModel) {
    this.width = compiled.hiddenBias.length;
    this.rows = unpackFeatures(compiled.keys, compiled.numbers, this.width);
    this.outputs = Float64Array.from(compiled.outputs);
    this.units = new Float64Array(this.width);
  }

  /**
   * The lessons whose score reaches their threshold, which is another where one of their triggers fired.
   *
   * @param gateOdds the gate's log-odds of the same sentence, by lesson
   */
  sightings(features: Features, fired: ReadonlySet<string>, gateOdds: Float64Array): Sighting[] {
    const { lessons, thresholds, firedThresholds, gateShare } = this.compiled;
    this.fillUnits(features);
    return lessons.flatMap((lesson, number) => {
      const enough = (fired.has(lesson) ? firedThresholds : thresholds)[number] ?? Infinity;
      const score = this.score(number) + gateShare * (gateOdds[number] ?? 0);
      return score < enough ? [] : [{ lesson, weighed: this.weighed(features, number) }];
    });
  }

  private fillUnits({ keys, count }: Features): void {
    const { units, rows, width } = this;
    const { hiddenBias, scale } = this.compiled;
    const { table } = rows;
    units.fill(0);
    let known = 0;
    for (let at = 0; at < count; at++) {
      const row = rows.rowOf(shortKey(keys[at] as number));
      if (row < 0) continue;
      known += 1;
      for (let unit = 0; unit < width; unit++) {
        units[unit] = (units[unit] as number) + (table[row + unit] as number);
      }
    }
    const factor = scale / Math.sqrt(Math.max(1, known));
    for (let unit = 0; unit < width; unit++) {
      units[unit] = Math.max(0, (units[unit] as number) * factor + (hiddenBias[unit] ?? 0));
    }
  }

  private score(lesson: number): number {
    const { units, outputs, width } = this;
    let score = this.compiled.outputBias[lesson] ?? 0;
    for (let unit = 0; unit < width; unit++) {
      score += (units[unit] as number) * (outputs[lesson * width + unit] as number);
    }
    return score;
  }

  /** Spreads what each feature adds to the score over its tokens and keeps the heaviest tokens. */
  private weighed({ keys, from, to, count }: Features, lesson: number): { from: number; to: number }[] {
    const heaviness = new Map<number, number>();
    const put = (at: number, weight: number): void => {
      const given = heaviness.get(at);
      if (given === undefined) heaviness.set(at, weight);
      else if (weight !== 0) heaviness.set(at, given + weight);
    };
    for (let at = 0; at < count; at++) {
      const row = this.rows.rowOf(shortKey(keys[at] as number));
      const weight = row < 0 ? 0 : this.weightOf(row, lesson);
      const first = from[at] as number;
      const last = (to[at] as number) - 1;
      // A feature of two words that stand apart is about its ends, not about what lies between.
      if (first === last) {
        put(first, weight);
      } else {
        put(first, weight / 2);
        put(last, weight / 2);
      }
    }
    const heaviest = Array.from(heaviness)
      .sort((a, b) => b[1] - a[1])
      .slice(0, mostWeighed);
    return heaviest.map(([at]) => ({ from: at, to: at + 1 })).sort((a, b) => a.from - b.from);
  }

  /** What one feature adds to a lesson's score, as long as the same units stay above zero. */
  private weightOf(row: number, lesson: number): number {
    const { units, outputs, width, rows } = this;
    let weight = 0;
    for (let unit = 0; unit < width; unit++) {
      if (units[unit] === 0) continue;
      weight += (rows.table[row + unit] as number) * (outputs[lesson * width + unit] as number);
    }
    return weight;
  }
}
