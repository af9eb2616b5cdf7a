import type { CompiledModel } from '../types.ts';
import type { Features } from './features.ts';
import { unpackWeights, type WeightTable } from './packing.ts';

/** A lesson that the model sees in a sentence. */
export interface Sighting {
  readonly lesson: string;
  /** The tokens that weighed most, first to last, as ranges of the text's tokens; never empty. */
  readonly weighed: readonly { readonly from: number; readonly to: number }[];
}

const mostWeighed = 3;

/** A linear model over features: a lesson's score is the sum of its features' weights. */
export class Model {
  private readonly weights: WeightTable;

  constructor(private readonly compiled: CompiledModel) {
    this.weights = unpackWeights(compiled.weights, compiled.lessons.length);
  }

  /** The lessons whose score reaches their threshold, which is another where one of their triggers fired. */
  sightings(features: Features, fired: ReadonlySet<string>): Sighting[] {
    const { lessons, thresholds, firedThresholds } = this.compiled;
    const scores = this.logOdds(features);
    return lessons.flatMap((lesson, number) => {
      const enough = (fired.has(lesson) ? firedThresholds : thresholds)[number] ?? Infinity;
      return (scores[number] ?? 0) < enough ? [] : [{ lesson, weighed: this.weighed(features, number) }];
    });
  }

  private logOdds({ keys, count }: Features): Float64Array {
    const { lessons, bias, scale } = this.compiled;
    const { weights } = this;
    const { table } = weights;
    const sums = new Float64Array(lessons.length);
    for (let at = 0; at < count; at++) {
      const row = weights.rowOf(keys[at] as number);
      if (row < 0) continue;
      for (let lesson = 0; lesson < sums.length; lesson++) {
        sums[lesson] = (sums[lesson] as number) + (table[row + lesson] as number);
      }
    }
    const factor = scale / Math.sqrt(Math.max(1, count));
    return sums.map((sum, lesson) => sum * factor + (bias[lesson] ?? 0));
  }

  /** Spreads each feature's weight over its tokens and keeps the heaviest tokens. */
  private weighed({ keys, from, to, count }: Features, lesson: number): { from: number; to: number }[] {
    const { weights } = this;
    const heaviness = new Map<number, number>();
    const put = (at: number, weight: number): void => {
      const given = heaviness.get(at);
      if (given === undefined) heaviness.set(at, weight);
      else if (weight !== 0) heaviness.set(at, given + weight);
    };
    for (let at = 0; at < count; at++) {
      const row = weights.rowOf(keys[at] as number);
      const weight = row < 0 ? 0 : (weights.table[row + lesson] as number);
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
}
