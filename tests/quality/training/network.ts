import { packFeatures } from '../../../src/detection/model/packed-network.ts';
import { largest } from '../../../src/detection/model/unit-numbers.ts';
import type { CompiledModel } from '../../../src/detection/index.ts';
import type { FeatureNumbers } from './feature-numbers.ts';
import { randomNumbers, shuffle } from './random.ts';

/** What steers the training of a network. */
export interface NetworkSettings {
  readonly epochs: number;
  readonly rate: number;
  readonly hidden: number;
  /** Share of features left out at each step. */
  readonly featureDropout: number;
  /** Share of hidden units left out at each step. */
  readonly unitDropout: number;
}

/** A sentence as training sees it. */
export interface NumberedInstance {
  /** Numbers of its features. */
  readonly features: Int32Array;
  /** What is wanted, by number of lesson: see Wanted. */
  readonly wanted: Int8Array;
  /** How much it counts. */
  readonly weight: number;
}

/** A trained network: see src/detection/model/model.ts for what its parts do. */
export interface Network {
  /** The features that it weighs. */
  readonly selected: Int32Array;
  /** By feature: where it stands among the selected; -1 for one that does not. */
  readonly places: Int32Array;
  readonly hidden: number;
  readonly lessons: number;
  /** For each feature a number for each hidden unit. */
  readonly embedding: Float32Array;
  readonly hiddenBias: Float32Array;
  readonly outputs: Float32Array;
  readonly outputBias: Float32Array;
}

/** Learning begins far from certainty: most lessons are absent from most sentences. */
const firstOutputBias = -3;
const small = 0.003;

function startingNetwork(
  selected: Int32Array,
  lessons: number,
  hidden: number,
  random: () => number,
): Network {
  const places = new Int32Array(selected.reduce((most, feature) => Math.max(most, feature), -1) + 1).fill(-1);
  selected.forEach((feature, place) => (places[feature] = place));
  const around = (width: number) => () => (random() - 0.5) * width;
  return {
    selected,
    places,
    hidden,
    lessons,
    embedding: new Float32Array(selected.length * hidden).map(around(0.1)),
    hiddenBias: new Float32Array(hidden).fill(0.1),
    outputs: new Float32Array(lessons * hidden).map(around(1)),
    outputBias: new Float32Array(lessons).fill(firstOutputBias),
  };
}

/** Where those of a sentence's features stand that the network weighs. */
const placesOf = (features: Int32Array, places: Int32Array): Int32Array =>
  features.map((feature) => places[feature] ?? -1).filter((place) => place >= 0);

/** Steps of AdaGrad: each number moves the less the more it has moved. */
class Steps {
  private readonly squares: Float32Array;

  constructor(
    private readonly numbers: Float32Array,
    start: number,
    private readonly share: number,
  ) {
    this.squares = new Float32Array(numbers.length).fill(start);
  }

  step(at: number, slope: number, rate: number): void {
    if (slope === 0) return;
    const square = (this.squares[at] ?? 0) + slope * slope;
    this.squares[at] = square;
    this.numbers[at] = (this.numbers[at] ?? 0) - (rate * this.share * slope) / Math.sqrt(square);
  }
}

/** Trains a network on the features `selected`. The same instances give the same network. */
export function trainNetwork(
  instances: readonly NumberedInstance[],
  selected: Int32Array,
  lessons: number,
  use: NetworkSettings,
): Network {
  const random = randomNumbers(2017);
  const network = startingNetwork(selected, lessons, use.hidden, random);
  const trainer = new Trainer(network, use, random);
  const known = instances.map(({ features }) => placesOf(features, network.places));
  const order = Int32Array.from(instances, (_, at) => at);
  for (let epoch = 0; epoch < use.epochs; epoch++) {
    shuffle(order, random);
    const rate = use.rate * (1 - (0.8 * epoch) / use.epochs);
    for (const at of order) {
      const instance = instances[at];
      const features = known[at];
      if (instance && features) trainer.learn(instance, features, rate);
    }
  }
  return network;
}

class Trainer {
  private readonly sums: Float64Array;
  private readonly units: Float64Array;
  private readonly unitSlopes: Float64Array;
  private readonly slopes: Float64Array;
  private readonly embeddingSteps: Steps;
  private readonly hiddenSteps: Steps;
  private readonly outputSteps: Steps;
  private readonly biasSteps: Steps;
  private readonly chosen = new Int32Array(65_536);
  /** The hidden units above zero. */
  private readonly active: Int32Array;

  constructor(
    private readonly network: Network,
    private readonly use: NetworkSettings,
    private readonly random: () => number,
  ) {
    const { hidden, lessons } = network;
    this.sums = new Float64Array(hidden);
    this.units = new Float64Array(hidden);
    this.unitSlopes = new Float64Array(hidden);
    this.slopes = new Float64Array(lessons);
    this.active = new Int32Array(hidden);
    this.embeddingSteps = new Steps(network.embedding, 1e-2, 1);
    this.hiddenSteps = new Steps(network.hiddenBias, 1e-2, 0.3);
    this.outputSteps = new Steps(network.outputs, 1e-1, 0.3);
    this.biasSteps = new Steps(network.outputBias, 1e-1, 0.3);
  }

  learn(instance: NumberedInstance, features: Int32Array, rate: number): void {
    const count = this.choose(features);
    const scale = 1 / Math.sqrt(Math.max(1, features.length)) / (1 - this.use.featureDropout);
    this.fillUnits(count, scale);
    if (!this.fillSlopes(instance)) return;
    this.stepOutputs(rate);
    this.stepEmbedding(count, scale, rate);
  }

  private choose(features: Int32Array): number {
    let count = 0;
    for (const feature of features) {
      if (this.random() >= this.use.featureDropout) this.chosen[count++] = feature;
    }
    return count;
  }

  private fillUnits(count: number, scale: number): void {
    const { hidden, embedding, hiddenBias } = this.network;
    const { sums, units, chosen } = this;
    sums.fill(0);
    for (let number = 0; number < count; number++) {
      const row = (chosen[number] ?? 0) * hidden;
      for (let unit = 0; unit < hidden; unit++) sums[unit] = (sums[unit] ?? 0) + (embedding[row + unit] ?? 0);
    }
    for (let unit = 0; unit < hidden; unit++) {
      const value = (sums[unit] ?? 0) * scale + (hiddenBias[unit] ?? 0);
      const isOn = value > 0 && this.random() >= this.use.unitDropout;
      units[unit] = isOn ? value / (1 - this.use.unitDropout) : 0;
    }
  }

  /** The slope of the loss by lesson; false where there is nothing to learn. */
  private fillSlopes({ wanted, weight }: NumberedInstance): boolean {
    const { hidden, lessons, outputs, outputBias } = this.network;
    let any = false;
    for (let lesson = 0; lesson < lessons; lesson++) {
      this.slopes[lesson] = 0;
      const target = wanted[lesson] ?? 0;
      if (target === 0) continue;
      let score = outputBias[lesson] ?? 0;
      for (let unit = 0; unit < hidden; unit++) {
        score += (outputs[lesson * hidden + unit] ?? 0) * (this.units[unit] ?? 0);
      }
      const slope = 1 / (1 + Math.exp(-score)) - (target > 0 ? 1 : 0);
      if (Math.abs(slope) < small) continue;
      this.slopes[lesson] = slope * weight;
      any = true;
    }
    return any;
  }

  /** Steps the output weights, and leaves the slope of each hidden unit. */
  private stepOutputs(rate: number): void {
    const { hidden, lessons, outputs } = this.network;
    this.unitSlopes.fill(0);
    for (let lesson = 0; lesson < lessons; lesson++) {
      const slope = this.slopes[lesson] ?? 0;
      if (slope === 0) continue;
      this.biasSteps.step(lesson, slope, rate);
      for (let unit = 0; unit < hidden; unit++) {
        const at = lesson * hidden + unit;
        this.unitSlopes[unit] = (this.unitSlopes[unit] ?? 0) + slope * (outputs[at] ?? 0);
        this.outputSteps.step(at, slope * (this.units[unit] ?? 0), rate);
      }
    }
  }

  private stepEmbedding(count: number, scale: number, rate: number): void {
    const { hidden } = this.network;
    const { unitSlopes, units, active } = this;
    let on = 0;
    for (let unit = 0; unit < hidden; unit++) {
      if ((units[unit] ?? 0) === 0) continue;
      const slope = (unitSlopes[unit] ?? 0) / (1 - this.use.unitDropout);
      this.hiddenSteps.step(unit, slope, rate);
      unitSlopes[unit] = slope * scale;
      active[on++] = unit;
    }
    for (let number = 0; number < count; number++) {
      const row = (this.chosen[number] ?? 0) * hidden;
      for (let at = 0; at < on; at++) {
        const unit = active[at] ?? 0;
        this.embeddingSteps.step(row + unit, unitSlopes[unit] ?? 0, rate);
      }
    }
  }
}

/** How large one whole number is: so that the largest stands for three times the usual deviation. */
function scaleOf(embedding: Float32Array): number {
  let sum = 0;
  for (const number of embedding) sum += number * number;
  return Math.sqrt(sum / Math.max(1, embedding.length));
}

/** The network with its features' numbers in whole numbers, as it will be shipped. */
export function wholeNumbers(network: Network): Network & { readonly scale: number } {
  const scale = scaleOf(network.embedding);
  const whole = (number: number): number => Math.max(-largest, Math.min(largest, Math.round(number / scale)));
  return { ...network, embedding: network.embedding.map(whole), scale };
}

/** Log-odds by lesson of a sentence, by a network in whole numbers. */
export function networkScores(
  network: ReturnType<typeof wholeNumbers>,
  sentence: Pick<NumberedInstance, 'features'>,
): Float32Array {
  const { hidden, lessons, embedding, hiddenBias, outputs, outputBias, scale } = network;
  const features = placesOf(sentence.features, network.places);
  const sums = new Float64Array(hidden);
  for (const feature of features) {
    const row = feature * hidden;
    for (let unit = 0; unit < hidden; unit++) sums[unit] = (sums[unit] ?? 0) + (embedding[row + unit] ?? 0);
  }
  const factor = scale / Math.sqrt(Math.max(1, features.length));
  const scores = Float32Array.from(outputBias);
  for (let unit = 0; unit < hidden; unit++) {
    const value = (sums[unit] ?? 0) * factor + (hiddenBias[unit] ?? 0);
    if (value <= 0) continue;
    for (let lesson = 0; lesson < lessons; lesson++) {
      scores[lesson] = (scores[lesson] ?? 0) + value * (outputs[lesson * hidden + unit] ?? 0);
    }
  }
  return scores;
}

const rounded = (numbers: Float32Array): number[] =>
  Array.from(numbers, (number) => Math.round(number * 10_000) / 10_000);

/** The network as it goes into the panel. */
export function compressNetwork(
  network: ReturnType<typeof wholeNumbers>,
  numbers: FeatureNumbers,
): Pick<CompiledModel, 'scale' | 'hiddenBias' | 'outputs' | 'outputBias' | 'keys' | 'numbers'> {
  const { hidden, embedding } = network;
  const features = Array.from(network.selected, (feature, place) => ({
    key: numbers.shortKeyOf(feature),
    numbers: [...embedding.subarray(place * hidden, (place + 1) * hidden)],
  }));
  return {
    scale: network.scale,
    hiddenBias: rounded(network.hiddenBias),
    outputs: rounded(network.outputs),
    outputBias: rounded(network.outputBias),
    ...packFeatures(features.sort((a, b) => a.key - b.key)),
  };
}
