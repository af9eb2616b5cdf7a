import { thresholds, type UnseenScores } from './calibration.ts';
import type { Example } from './examples.ts';

/** From which score something is shown, by lesson. */
export interface Limits {
  /** What a trigger found is a prompt. */
  readonly prompt: readonly number[];
  /** What no trigger found is worth considering. */
  readonly alone: readonly number[];
  /** What a trigger found, and is no prompt, is worth considering. */
  readonly whereFired: readonly number[];
}

/** What gate and model say of the same examples, not having seen their authors. */
export interface Said {
  readonly gate: UnseenScores;
  readonly model: UnseenScores;
}

/** How often what is shown is to be right, and how strongly a lesson is drawn towards all lessons. */
const aims = {
  /** While it is settled which triggers may make prompts. */
  chosen: { precision: 0.95, pull: 100 },
  prompt: { precision: 0.96, pull: 100 },
  alone: { precision: 0.83, pull: 25 },
  whereFired: { precision: 0.81, pull: 25 },
};

const fired = (example: Example, lesson: number): boolean => example.fired[lesson] === 1;
const promptable = (example: Example, lesson: number): boolean => example.promptable[lesson] === 1;

const reaches = (
  scores: UnseenScores,
  example: Example,
  lesson: number,
  limits: readonly number[],
): boolean => (scores.get(example)?.[lesson] ?? -Infinity) >= (limits[lesson] ?? Infinity);

export const isPrompt = ({ gate }: Pick<Said, 'gate'>, { prompt }: Pick<Limits, 'prompt'>) =>
  function showsPrompt(example: Example, lesson: number): boolean {
    return promptable(example, lesson) && reaches(gate, example, lesson, prompt);
  };

/** Whether the model shows what is no prompt. */
export const isConsidered = (said: Said, limits: Limits) => {
  const showsPrompt = isPrompt(said, limits);
  return (example: Example, lesson: number): boolean => {
    if (showsPrompt(example, lesson)) return false;
    return reaches(said.model, example, lesson, fired(example, lesson) ? limits.whereFired : limits.alone);
  };
};

/** The limits by which it is settled which triggers may make prompts, by what was said of all examples. */
export const choosingLimits = (gate: UnseenScores, lessons: number): readonly number[] =>
  thresholds(gate, lessons, { ...aims.chosen, mayShow: promptable });

/** Sets all limits by what was said of `use` examples. */
export function limitsBy(said: Said, lessons: number, use: (example: Example) => boolean): Limits {
  const only = (scores: UnseenScores): UnseenScores =>
    new Map([...scores].filter(([example]) => use(example)));
  const own = { gate: only(said.gate), model: only(said.model) };
  const prompt = thresholds(own.gate, lessons, { ...aims.prompt, mayShow: promptable });
  const showsPrompt = isPrompt(own, { prompt });
  const alone = thresholds(own.model, lessons, {
    ...aims.alone,
    mayShow: (example, lesson) => !fired(example, lesson),
  });
  const whereFired = thresholds(own.model, lessons, {
    ...aims.whereFired,
    mayShow: (example, lesson) => fired(example, lesson) && !showsPrompt(example, lesson),
  });
  return { prompt, alone, whereFired };
}
