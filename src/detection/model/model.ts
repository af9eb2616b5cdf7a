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

  private logOdds({ keys }: Features): Float64Array {
    const { lessons, bias, scale } = this.compiled;
    const { rows, table } = this.weights;
    const sums = new Float64Array(lessons.length);
    for (const key of keys) {
      const row = rows.get(key);
      if (row === undefined) continue;
      for (let lesson = 0; lesson < sums.length; lesson++) {
        sums[lesson] = (sums[lesson] ?? 0) + (table[row + lesson] ?? 0);
      }
    }
    const factor = scale / Math.sqrt(Math.max(1, keys.length));
    return sums.map((sum, lesson) => sum * factor + (bias[lesson] ?? 0));
  }

  /** Spreads each feature's weight over its tokens and keeps the heaviest tokens. */
  private weighed(features: Features, lesson: number): { from: number; to: number }[] {
    const { rows, table } = this.weights;
    const heaviness = new Map<number, number>();
    features.keys.forEach((key, number) => {
      const row = rows.get(key);
      const weight = row === undefined ? 0 : (table[row + lesson] ?? 0);
      const [from, to] = [features.from[number] ?? 0, features.to[number] ?? 0];
      // A feature of two words that stand apart is about its ends, not about what lies between.
      const ends = to - from === 1 ? [from] : [from, to - 1];
      for (const at of ends) heaviness.set(at, (heaviness.get(at) ?? 0) + weight / ends.length);
    });
    const heaviest = [...heaviness].sort((a, b) => b[1] - a[1]).slice(0, mostWeighed);
    return heaviest.map(([at]) => ({ from: at, to: at + 1 })).sort((a, b) => a.from - b.from);
  }
}
