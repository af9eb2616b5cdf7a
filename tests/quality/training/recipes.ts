import { shortKey } from '../../../src/detection/gate/index.ts';
import type { Example } from './examples.ts';
import {
  keepMost,
  retrain,
  scoresOf,
  train,
  wholeWeights,
  withShortKeys,
  type Instance,
  type Settings,
  type Trained,
} from './linear.ts';
import {
  networkScores,
  trainNetwork,
  wholeNumbers,
  type Network,
  type NetworkSettings,
  type NumberedInstance,
} from './network.ts';
import { selectFeatures } from './select-features.ts';

/** How something is learnt from examples, and what it then says of one: log-odds by lesson. */
export interface Recipe<Learnt> {
  readonly learn: (examples: readonly Example[], lessons: number) => Learnt;
  readonly scores: (learnt: Learnt, example: Example) => Float32Array;
}

/** The same recipe, which always learns from `more` as well. */
export const withMore = <Learnt>(
  { learn, scores }: Recipe<Learnt>,
  more: readonly Example[],
): Recipe<Learnt> => ({ learn: (examples, lessons) => learn([...examples, ...more], lessons), scores });

/** Sentences of whole texts count more: single ones were written to be told apart. */
const weightOf = ({ isWhole }: Example): number => (isWhole ? 2 : 1);

const networkSettings: NetworkSettings = {
  epochs: 12,
  rate: 0.1,
  hidden: 32,
  featureDropout: 0.3,
  unitDropout: 0.1,
};
const networkFeatures = { leastTimes: 4, most: 35_000 };

const modelInstance = (example: Example): NumberedInstance => ({
  features: example.features,
  wanted: example.wanted,
  weight: weightOf(example),
});

/** The tier `consider`: a small network over the features that say most. */
export const modelRecipe: Recipe<Network & { readonly scale: number }> = {
  learn: (examples, lessons) => {
    const instances = examples.map(modelInstance);
    const selected = selectFeatures(instances, lessons, networkFeatures.leastTimes, networkFeatures.most);
    return wholeNumbers(trainNetwork(instances, selected, lessons, networkSettings));
  },
  scores: (network, example) => networkScores(network, example),
};

/** What the model says of an example by its words alone. */
export const scoresOfWords = (
  network: Parameters<typeof networkScores>[0],
  { features, wordFeatures }: Example,
): Float32Array => networkScores(network, { features: features.subarray(0, wordFeatures) });

const gateSettings: Settings = { epochs: 6, rate: 0.6, leastTimes: 3, dropout: 0.3 };
/** How many weights are kept: more give more prompts, and a larger launchevent.js (docs/outlook-script.md). */
const gateWeights = 20_000;
/** What follows on leaving the others out. */
const afterwards: Settings = { epochs: 2, rate: 0.2, leastTimes: 1, dropout: 0.2 };

/** The gate is only asked where a trigger fired; all else teaches it what words mean, and counts less. */
const unfired = 0.3;

const gateInstance = (example: Example): Instance => ({
  keys: example.gateKeys,
  wanted: example.wanted,
  weight: Float32Array.from(example.promptable, (promptable, lesson) => {
    if (promptable === 0) return unfired * weightOf(example);
    return (example.wanted[lesson] ?? 0) < 0 ? 2 * weightOf(example) : weightOf(example);
  }),
});

/** As the gate will see it. */
const shortInstance = (example: Example): Instance => ({
  ...gateInstance(example),
  keys: Uint32Array.from(new Set([...example.gateKeys].map(shortKey))),
});

/** The tier `prompt`: linear, small enough for Outlook's event runtime. */
export const gateRecipe: Recipe<Trained & { readonly scale: number }> = {
  learn: (examples, lessons) => {
    const all = train(examples.map(gateInstance), lessons, gateSettings);
    const kept = withShortKeys(keepMost(all, gateWeights), shortKey);
    return wholeWeights(retrain(kept, examples.map(shortInstance), afterwards));
  },
  scores: (trained, example) => scoresOf(trained, shortInstance(example)),
};
