import { heaviest, packWeights } from '../../../src/detection/gate/packed-weights.ts';
import type { Wanted } from './examples.ts';
import { randomNumbers, shuffle } from './random.ts';

/** A sentence as training sees it. */
export interface Instance {
  /** Keys of its features. */
  readonly keys: Uint32Array;
  /** What is wanted, by number of lesson: see Wanted. */
  readonly wanted: Int8Array;
  /** How much it counts, by number of lesson. */
  readonly weight: Float32Array;
}

/** What steers the training. */
export interface Settings {
  readonly epochs: number;
  readonly rate: number;
  /** A feature must stand in so many instances. */
  readonly leastTimes: number;
  /** Share of features left out at each step, so that no weight leans on one word alone. */
  readonly dropout: number;
}

/** Weights as trained: a row of one weight a lesson for each key; row 0 is the bias. */
export interface Trained {
  readonly keys: ReadonlyMap<number, number>;
  /** In how many instances each row's feature stands. */
  readonly counts: Uint32Array;
  readonly rows: Float32Array;
  readonly lessons: number;
}

function countKeys(instances: readonly Instance[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { keys } of instances) for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

/** Score scale of an instance: long sentences have many features, each of which counts less. */
const scaleOf = ({ keys }: Pick<Instance, 'keys'>): number => 1 / Math.sqrt(Math.max(1, keys.length));

/** One-against-rest logistic regression with AdaGrad. The same instances give the same weights. */
export function train(instances: readonly Instance[], lessons: number, use: Settings): Trained {
  const all = countKeys(instances);
  const keys = new Map<number, number>();
  for (const [key, count] of all) if (count >= use.leastTimes) keys.set(key, keys.size + 1);
  const counts = new Uint32Array(keys.size + 1);
  for (const [key, row] of keys) counts[row] = all.get(key) ?? 0;
  const trained = { keys, counts, rows: new Float32Array((keys.size + 1) * lessons), lessons };
  learn(trained, instances, use, () => true);
  return trained;
}

/** Trains those weights further that are something: what was taken away beside them they learn to do without. */
export function retrain(trained: Trained, instances: readonly Instance[], use: Settings): Trained {
  const { lessons } = trained;
  const kept = trained.rows.map((weight, at) => (at < lessons || weight !== 0 ? 1 : 0));
  const further = { ...trained, rows: trained.rows.slice() };
  learn(further, instances, use, (at) => kept[at] === 1);
  return further;
}

/** Changes the weights of `trained` at the places that may change. */
function learn(
  { keys, rows, lessons }: Trained,
  instances: readonly Instance[],
  use: Settings,
  mayChange: (at: number) => boolean,
): void {
  const squares = new Float32Array(rows.length).fill(1e-2);
  const indexed = instances.map(({ keys: own }) => rowsOf(own, keys));
  const random = randomNumbers(2017);
  const order = Int32Array.from(instances, (_, at) => at);
  const chosen = new Uint32Array(65_536);
  const scores = new Float32Array(lessons);
  const slopes = new Float32Array(lessons);
  for (let epoch = 0; epoch < use.epochs; epoch++) {
    shuffle(order, random);
    for (const at of order) {
      const instance = instances[at];
      const own = indexed[at];
      if (!instance || !own) continue;
      let count = 0;
      for (const feature of own) if (random() >= use.dropout) chosen[count++] = feature;
      const features = chosen.subarray(0, count);
      const scale = scaleOf(instance) / (1 - use.dropout);
      addScores(rows, features, scale, scores);
      if (!setSlopes(scores, instance, slopes)) continue;
      step(rows, squares, 0, 1, slopes, use.rate, mayChange);
      for (const feature of features) {
        step(rows, squares, feature * lessons, scale, slopes, use.rate, mayChange);
      }
    }
  }
}

function rowsOf(own: Uint32Array, keys: ReadonlyMap<number, number>): Uint32Array {
  const found = new Uint32Array(own.length);
  let count = 0;
  for (const key of own) {
    const row = keys.get(key);
    if (row !== undefined) found[count++] = row;
  }
  return found.slice(0, count);
}

function addScores(rows: Float32Array, features: Uint32Array, scale: number, scores: Float32Array): void {
  const lessons = scores.length;
  scores.fill(0);
  for (const feature of features) {
    const row = feature * lessons;
    for (let lesson = 0; lesson < lessons; lesson++) {
      scores[lesson] = (scores[lesson] ?? 0) + (rows[row + lesson] ?? 0);
    }
  }
  for (let lesson = 0; lesson < lessons; lesson++)
    scores[lesson] = (scores[lesson] ?? 0) * scale + (rows[lesson] ?? 0);
}

const small = 0.003;

/** Sets the slope of the loss by lesson; false where there is nothing to learn. */
function setSlopes(scores: Float32Array, { wanted, weight }: Instance, slopes: Float32Array): boolean {
  let any = false;
  scores.forEach((score, lesson) => {
    const target: Wanted = wanted[lesson] ?? 0;
    const slope = target === 0 ? 0 : 1 / (1 + Math.exp(-score)) - (target > 0 ? 1 : 0);
    slopes[lesson] = Math.abs(slope) < small ? 0 : slope * (weight[lesson] ?? 0);
    if (slopes[lesson] !== 0) any = true;
  });
  return any;
}

function step(
  rows: Float32Array,
  squares: Float32Array,
  row: number,
  scale: number,
  slopes: Float32Array,
  rate: number,
  mayChange: (at: number) => boolean,
): void {
  for (let lesson = 0; lesson < slopes.length; lesson++) {
    const slope = (slopes[lesson] ?? 0) * scale;
    const at = row + lesson;
    if (slope === 0 || !mayChange(at)) continue;
    squares[at] = (squares[at] ?? 0) + slope * slope;
    rows[at] = (rows[at] ?? 0) - (rate * slope) / Math.sqrt(squares[at] ?? 1);
  }
}

/** Log-odds by lesson of a sentence under trained weights. */
export function scoresOf({ keys, rows, lessons }: Trained, instance: Pick<Instance, 'keys'>): Float32Array {
  const scores = new Float32Array(lessons);
  addScores(rows, rowsOf(instance.keys, keys), scaleOf(instance), scores);
  return scores;
}

/** How much a weight is worth keeping: rare features have heavy weights that are seldom asked for. */
const worth = (weight: number, count: number): number => Math.abs(weight) * count ** 0.3;

/** The `most` weights that are worth most, the others nothing. */
export function keepMost(trained: Trained, most: number): Trained {
  const { rows, counts, lessons } = trained;
  const worths = rows.map((weight, at) => worth(weight, counts[Math.floor(at / lessons)] ?? 0));
  const least = worths.slice(lessons).sort().at(-most) ?? 0;
  return {
    ...trained,
    rows: rows.map((weight, at) => (at < lessons || (worths[at] ?? 0) >= least ? weight : 0)),
  };
}

/**
 * The rows that hold some weight, by short keys. Of two features that share one the more frequent stays.
 *
 * @param shortKey what is left of a key
 */
export function withShortKeys(trained: Trained, shortKey: (key: number) => number): Trained {
  const { keys, counts, rows, lessons } = trained;
  const isSome = (row: number): boolean =>
    rows.subarray(row * lessons, (row + 1) * lessons).some((weight) => weight !== 0);
  const byShortKey = new Map<number, number>();
  for (const [key, row] of keys) {
    const short = shortKey(key);
    const rival = byShortKey.get(short);
    if (isSome(row) && (rival === undefined || (counts[row] ?? 0) > (counts[rival] ?? 0))) {
      byShortKey.set(short, row);
    }
  }
  const kept = [0, ...byShortKey.values()];
  const of = (row: number): readonly number[] => [...rows.subarray(row * lessons, (row + 1) * lessons)];
  return {
    keys: new Map([...byShortKey.keys()].map((short, at) => [short, at + 1])),
    counts: Uint32Array.from(kept, (row) => counts[row] ?? 0),
    rows: Float32Array.from(kept.flatMap(of)),
    lessons,
  };
}

/** How many times the usual weight the heaviest whole number stands for. */
const reach = 3;

/** The weights in whole numbers, and what one of these stands for: as they are shipped. */
export function wholeWeights(trained: Trained): Trained & { readonly scale: number } {
  const { rows, lessons } = trained;
  const kept = rows.subarray(lessons).filter((weight) => weight !== 0);
  const usual = Math.sqrt(kept.reduce((sum, weight) => sum + weight * weight, 0) / Math.max(1, kept.length));
  const scale = (reach * usual) / heaviest;
  const whole = (weight: number): number =>
    Math.max(-heaviest, Math.min(heaviest, Math.round(weight / scale))) * scale;
  return { ...trained, scale, rows: rows.map((weight, at) => (at < lessons ? weight : whole(weight))) };
}

/** The weights as they go into the panel; what is nothing is left out. */
export function compress({ keys, rows, lessons, scale }: ReturnType<typeof wholeWeights>): {
  scale: number;
  bias: number[];
  weights: string;
} {
  const weights = new Map<number, (readonly [number, number])[]>();
  for (const [key, row] of keys) {
    const own: (readonly [number, number])[] = [];
    for (let lesson = 0; lesson < lessons; lesson++) {
      const whole = Math.round((rows[row * lessons + lesson] ?? 0) / scale);
      if (whole !== 0) own.push([lesson, whole]);
    }
    if (own.length > 0) weights.set(key, own);
  }
  return { scale, bias: [...rows.subarray(0, lessons)], weights: packWeights(weights) };
}
