import { Wanted, type Example } from './examples.ts';

/** What a model that had not seen the author says of an example: log-odds by lesson. */
export type UnseenScores = ReadonlyMap<Example, Float32Array>;

/** Authors are tested in groups, so that a round of training serves several of them. */
export function authorGroups(authors: readonly string[], groups: number): string[][] {
  const made: string[][] = Array.from({ length: groups }, () => []);
  [...authors].sort().forEach((author, number) => made[number % groups]?.push(author));
  return made;
}

/** What is said of every example by what `learn` made of the examples of other authors. */
export function leaveAuthorsOut<Said>(
  examples: readonly Example[],
  groups: readonly (readonly string[])[],
  learn: (examples: readonly Example[]) => (example: Example) => Said,
  report: (line: string) => void,
): ReadonlyMap<Example, Said> {
  const said = new Map<Example, Said>();
  for (const group of groups) {
    const without = examples.filter(({ author }) => !group.includes(author));
    const say = learn(without);
    for (const example of examples) {
      if (group.includes(example.author)) said.set(example, say(example));
    }
    report(`learnt from ${without.length} sentences without ${group.join(', ')}`);
  }
  return said;
}

/** How strongly a lesson's own figures are drawn towards those of all lessons: so many imagined findings. */
export interface Calibration {
  /** So many findings are to be right. */
  readonly precision: number;
  readonly pull: number;
  /** Whether a finding of the lesson may be shown in the example at all. */
  readonly mayShow: (example: Example, lesson: number) => boolean;
}

const steps = Array.from({ length: 141 }, (_, step) => -4 + step * 0.05);

/** Of our own texts, those that are quiet nearly throughout, as most of what practitioners write is. */
const quietAuthor = 'w16';
/** They are many, and met by what has learnt little of their kind: so each counts as a tenth. */
const quietShare = 0.1;

/**
 * How much a sentence counts where thresholds are measured: those of whole texts by authors who did not write for
 * training, and of quiet texts, so that what is said of these comes in as well.
 */
export function yardstickOf({ isWhole, author }: Pick<Example, 'isWhole' | 'author'>): number {
  if (!isWhole) return 0;
  if (author === quietAuthor) return quietShare;
  return /^w\d/.test(author) ? 0 : 1;
}

/** How many sentences would be shown at each step, and how many of these rightly, each as much as it counts. */
interface Curve {
  readonly right: readonly number[];
  readonly shown: readonly number[];
}

function curveOf(scores: UnseenScores, lesson: number, { mayShow }: Calibration): Curve {
  const right: number[] = steps.map(() => 0);
  const shown: number[] = steps.map(() => 0);
  for (const [example, own] of scores) {
    const wanted = example.wanted[lesson] ?? Wanted.Either;
    const counted = yardstickOf(example);
    if (wanted === Wanted.Either || counted === 0 || !mayShow(example, lesson)) continue;
    const score = own[lesson] ?? -Infinity;
    for (let step = 0; step < steps.length && score >= (steps[step] ?? Infinity); step++) {
      shown[step] = (shown[step] ?? 0) + counted;
      if (wanted === Wanted.Yes) right[step] = (right[step] ?? 0) + counted;
    }
  }
  return { right, shown };
}

/**
 * The threshold of each lesson: the lowest at which findings in whole texts by unseen authors are right in
 * `precision` of cases, the lesson's own count drawn towards that of all lessons, for few findings prove little.
 */
export function thresholds(scores: UnseenScores, lessons: number, use: Calibration): number[] {
  const curves = Array.from({ length: lessons }, (_, lesson) => curveOf(scores, lesson, use));
  const sum = (of: (curve: Curve) => number): number => curves.reduce((total, curve) => total + of(curve), 0);
  const pooled = steps.map(
    (_, step) =>
      sum(({ right }) => right[step] ?? 0) /
      Math.max(
        1,
        sum(({ shown }) => shown[step] ?? 0),
      ),
  );
  return curves.map(({ right, shown }) => {
    const at = steps.findIndex((_, step) => {
      const drawn = (right[step] ?? 0) + use.pull * (pooled[step] ?? 0);
      return drawn / ((shown[step] ?? 0) + use.pull) >= use.precision;
    });
    return steps[at] ?? steps.at(-1) ?? 0;
  });
}
