import type { CompiledModel } from '../../../src/detection/index.ts';
import { packWeights } from '../../../src/detection/model/packing.ts';
import type { Example } from './examples.ts';

/** What steers the training. */
export interface Settings {
  readonly epochs: number;
  readonly rate: number;
  readonly decay: number;
  /** A feature must stand in so many examples. */
  readonly leastTimes: number;
  /** Weight of sentences of whole texts against single ones. */
  readonly wholeWeight: number;
  /** Share of features left out at each step, so that no weight leans on one word alone. */
  readonly dropout: number;
}

export const settings: Settings = {
  epochs: 6,
  rate: 0.6,
  decay: 1e-6,
  leastTimes: 3,
  wholeWeight: 2,
  dropout: 0.3,
};

/** Weights as trained: a row of one weight a lesson for each key. */
export interface Trained {
  readonly keys: ReadonlyMap<number, number>;
  readonly rows: Float32Array;
  readonly lessons: number;
}

/** Repeatable numbers between 0 and 1. */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}

function keysOfEnough(examples: readonly Example[], leastTimes: number): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { keys } of examples) for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  const kept = new Map<number, number>();
  for (const [key, count] of counts) if (count >= leastTimes) kept.set(key, kept.size + 1);
  return kept;
}

/** Score scale of an example: long sentences have many features, each of which counts less. */
const scaleOf = ({ keys }: Example): number => 1 / Math.sqrt(Math.max(1, keys.length));

/** One-against-rest logistic regression with AdaGrad. Row 0 is the bias. The same examples give the same weights. */
export function train(examples: readonly Example[], lessons: number, use: Settings = settings): Trained {
  const keys = keysOfEnough(examples, use.leastTimes);
  const rows = new Float32Array((keys.size + 1) * lessons);
  const squares = new Float32Array(rows.length).fill(1e-2);
  const indexed = examples.map(({ keys: own }) =>
    Uint32Array.from([...own].flatMap((key) => keys.get(key) ?? [])),
  );
  const random = randomNumbers(2017);
  const order = examples.map((_, at) => at);
  const scores = new Float32Array(lessons);
  const slopes = new Float32Array(lessons);
  for (let epoch = 0; epoch < use.epochs; epoch++) {
    shuffle(order, random);
    for (const at of order) {
      const example = examples[at];
      const own = indexed[at];
      if (!example || !own) continue;
      const features = use.dropout > 0 ? own.filter(() => random() >= use.dropout) : own;
      const scale = scaleOf(example) / (1 - use.dropout);
      addScores(rows, features, scale, scores);
      if (!setSlopes(scores, example, use, slopes)) continue;
      step(rows, squares, 0, 1, slopes, use);
      for (const feature of features) step(rows, squares, feature * lessons, scale, slopes, use);
    }
  }
  return { keys, rows, lessons };
}

function shuffle(order: number[], random: () => number): void {
  for (let last = order.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    [order[last], order[other]] = [order[other] ?? 0, order[last] ?? 0];
  }
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
function setSlopes(
  scores: Float32Array,
  { wanted, isWhole }: Example,
  use: Settings,
  slopes: Float32Array,
): boolean {
  let any = false;
  scores.forEach((score, lesson) => {
    const target = wanted[lesson] ?? 0;
    const slope = target === 0 ? 0 : 1 / (1 + Math.exp(-score)) - (target > 0 ? 1 : 0);
    slopes[lesson] = Math.abs(slope) < small ? 0 : slope * (isWhole ? use.wholeWeight : 1);
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
  { rate, decay }: Settings,
): void {
  for (let lesson = 0; lesson < slopes.length; lesson++) {
    const slope = (slopes[lesson] ?? 0) * scale;
    if (slope === 0) continue;
    const at = row + lesson;
    squares[at] = (squares[at] ?? 0) + slope * slope;
    rows[at] = (rows[at] ?? 0) - (rate * slope) / Math.sqrt(squares[at] ?? 1) - decay * (rows[at] ?? 0);
  }
}

/** Log-odds by lesson of an example under trained weights. */
export function scoresOf({ keys, rows, lessons }: Trained, example: Example): Float32Array {
  const scores = new Float32Array(lessons);
  addScores(
    rows,
    Uint32Array.from([...example.keys].flatMap((key) => keys.get(key) ?? [])),
    scaleOf(example),
    scores,
  );
  return scores;
}

/** The same weights without those lighter than `lightest`. */
export function prune({ keys, rows, lessons }: Trained, lightest: number): Trained {
  const kept = rows.map((weight, at) => (at >= lessons && Math.abs(weight) < lightest ? 0 : weight));
  return { keys, rows: kept, lessons };
}

/** Writes weights in whole numbers of one byte; what rounds to nothing is left out. */
export function compress(
  { keys, rows, lessons }: Trained,
  names: readonly string[],
  limits: Pick<CompiledModel, 'thresholds' | 'certain' | 'floor'>,
): CompiledModel {
  const heaviest = rows.reduce(
    (most, weight, at) => (at < lessons ? most : Math.max(most, Math.abs(weight))),
    0,
  );
  const scale = heaviest / 127;
  const byKey = new Map<number, (readonly [number, number])[]>();
  for (const [key, row] of keys) {
    const weights: (readonly [number, number])[] = [];
    for (let lesson = 0; lesson < lessons; lesson++) {
      const weight = rows[row * lessons + lesson] ?? 0;
      const whole = Math.round(weight / scale);
      if (whole !== 0) weights.push([lesson, whole]);
    }
    if (weights.length > 0) byKey.set(key, weights);
  }
  return {
    format: 1,
    lessons: names,
    scale,
    ...limits,
    bias: [...rows.subarray(0, lessons)],
    weights: packWeights({ byKey }),
  };
}
