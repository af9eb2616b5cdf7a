import { Wanted, type Example, type Fired } from './examples.ts';
import { prune, scoresOf, train, type Settings } from './linear.ts';

/** What a model that had not seen the author says of an example: log-odds by lesson. */
export type UnseenScores = ReadonlyMap<Example, Float32Array>;

/** Authors are tested in groups, so that a round of training serves several of them. */
export function authorGroups(authors: readonly string[], groups: number): string[][] {
  const made: string[][] = Array.from({ length: groups }, () => []);
  [...authors].sort().forEach((author, number) => made[number % groups]?.push(author));
  return made;
}

/** Scores every example by a model trained without its author, and pruned like the one that will be used. */
export function leaveAuthorsOut(
  examples: readonly Example[],
  lessons: number,
  groups: readonly (readonly string[])[],
  use: Settings,
  lightest: number,
  report: (line: string) => void,
): UnseenScores {
  const scores = new Map<Example, Float32Array>();
  for (const group of groups) {
    const without = examples.filter(({ author }) => !group.includes(author));
    const trained = prune(train(without, lessons, use), lightest);
    for (const example of examples) {
      if (group.includes(example.author)) scores.set(example, scoresOf(trained, example));
    }
    report(`trained on ${without.length} sentences without ${group.join(', ')}`);
  }
  return scores;
}

/** How strongly a lesson's own figures are drawn towards those of all lessons: so many imagined findings. */
const pull = 25;
const steps = Array.from({ length: 141 }, (_, step) => -4 + step * 0.05);

/** What thresholds are measured on: whole texts that were labelled by auditors, not those that we wrote to learn from. */
const isYardstick = ({ isWhole, author }: Example): boolean => isWhole && !author.startsWith('w');

interface Point {
  readonly right: number;
  readonly shown: number;
}

/** How many sentences of `use` would be shown at a threshold, and how many of these rightly. */
function pointAt(
  scores: UnseenScores,
  use: (example: Example) => boolean,
  lesson: number,
  threshold: number,
): Point {
  let right = 0;
  let shown = 0;
  for (const [example, own] of scores) {
    const wanted = example.wanted[lesson] ?? Wanted.Either;
    if ((own[lesson] ?? -Infinity) < threshold || wanted === Wanted.Either || !use(example)) continue;
    shown += 1;
    if (wanted === Wanted.Yes) right += 1;
  }
  return { right, shown };
}

/**
 * The threshold of each lesson: the lowest at which findings in whole texts by unseen authors are right in
 * `precision` of cases, the lesson's own count drawn towards that of all lessons, for few findings prove little.
 */
export function thresholds(scores: UnseenScores, lessons: number, precision: number): number[] {
  const numbers = Array.from({ length: lessons }, (_, lesson) => lesson);
  const curves = numbers.map((lesson) => steps.map((step) => pointAt(scores, isYardstick, lesson, step)));
  const pooled = steps.map((_, at) => {
    const right = curves.reduce((sum, curve) => sum + (curve[at]?.right ?? 0), 0);
    return (
      right /
      Math.max(
        1,
        curves.reduce((sum, curve) => sum + (curve[at]?.shown ?? 0), 0),
      )
    );
  });
  return curves.map((curve) => {
    const at = curve.findIndex(
      ({ right, shown }, step) => (right + pull * (pooled[step] ?? 0)) / (shown + pull) >= precision,
    );
    return steps[at] ?? steps.at(-1) ?? 0;
  });
}

/**
 * The lowest score at which what triggers of tier `tier` found in texts by unseen authors is right in `precision` of
 * cases, over all lessons.
 */
export function certainty(
  scores: UnseenScores,
  lessons: number,
  tier: Fired.Consider | Fired.Prompt,
  precision: number,
): number {
  const numbers = Array.from({ length: lessons }, (_, lesson) => lesson);
  const step = steps.find((threshold) => {
    const points = numbers.map((lesson) =>
      pointAt(scores, (example) => isYardstick(example) && example.fired[lesson] === tier, lesson, threshold),
    );
    const right = points.reduce((sum, point) => sum + point.right, 0);
    return right >= precision * points.reduce((sum, point) => sum + point.shown, 0);
  });
  return step ?? steps.at(-1) ?? 0;
}
