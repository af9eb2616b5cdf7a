import type { Example } from './examples.ts';
import type { Instance, Settings } from './linear.ts';

/** How something is learnt from examples. */
export interface Recipe {
  readonly settings: Settings;
  /** So many weights are kept. */
  readonly mostWeights: number;
  readonly instanceOf: (example: Example) => Instance;
}

/** Sentences of whole texts count more: single ones were written to be told apart. */
const weightOf = ({ isWhole }: Example): number => (isWhole ? 2 : 1);

const settings: Settings = { epochs: 8, rate: 0.6, leastTimes: 3, dropout: 0.3 };

export const modelRecipe: Recipe = {
  settings,
  mostWeights: 130_000,
  instanceOf: (example) => ({
    keys: example.modelKeys,
    wanted: example.wanted,
    weight: new Float32Array(example.wanted.length).fill(weightOf(example)),
  }),
};

/** The gate is only asked where a trigger fired; all else teaches it what words mean, and counts less. */
const unfired = 0.3;

export const gateRecipe: Recipe = {
  settings,
  mostWeights: 10_000,
  instanceOf: (example) => ({
    keys: example.gateKeys,
    wanted: example.wanted,
    weight: Float32Array.from(example.fired, (fired, lesson) => {
      if (fired === 0) return unfired * weightOf(example);
      return (example.wanted[lesson] ?? 0) < 0 ? 2 * weightOf(example) : weightOf(example);
    }),
  }),
};
