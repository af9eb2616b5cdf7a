import { thresholds, type UnseenScores } from './calibration.ts';
import { Wanted, type Example } from './examples.ts';

/** From which score something is shown, by lesson. */
export interface Limits {
  /** What a trigger found is a prompt. */
  readonly prompt: readonly number[];
  /** What no trigger found is worth considering. */
  readonly alone: readonly number[];
  /** What a trigger found, and is no prompt, is worth considering. */
  readonly whereFired: readonly number[];
  /** Where nothing fired, and what words alone say is by so much below `alone` for all lessons, nothing is shown. */
  readonly wordsMargin: number;
}

/** What gate and model say of the same examples, not having seen their authors. */
export interface Said {
  readonly gate: UnseenScores;
  readonly model: UnseenScores;
  /** The model by words alone. */
  readonly words: UnseenScores;
}

/** How often what is shown is to be right, and how strongly a lesson is drawn towards all lessons. */
const aims = {
  /** While it is settled which triggers may make prompts. */
  chosen: { precision: 0.95, pull: 100 },
  prompt: { precision: 0.96, pull: 100 },
  alone: { precision: 0.83, pull: 25 },
  whereFired: { precision: 0.81, pull: 25 },
};

/** Of what is rightly shown where nothing fired, so much may be lost for the time that it spares. */
const mayBeLost = 0.01;

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

const nothingFired = (example: Example): boolean => example.fired.every((any) => any === 0);

/** By how much an example's words alone stay below all limits. */
const belowLimits = ({ words }: Pick<Said, 'words'>, example: Example, alone: readonly number[]): number =>
  Math.min(...alone.map((limit, lesson) => limit - (words.get(example)?.[lesson] ?? -Infinity)));

/** Whether the model shows what is no prompt. */
export const isConsidered = (said: Said, limits: Limits) => {
  const showsPrompt = isPrompt(said, limits);
  const isPassedOver = (example: Example): boolean =>
    nothingFired(example) && belowLimits(said, example, limits.alone) > limits.wordsMargin;
  return (example: Example, lesson: number): boolean => {
    if (showsPrompt(example, lesson) || isPassedOver(example)) return false;
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
  const own = { gate: only(said.gate), model: only(said.model), words: only(said.words) };
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
  return { prompt, alone, whereFired, wordsMargin: wordsMarginBy(own, alone) };
}

/** The least margin with which hardly any of what is rightly shown in whole texts is lost. */
function wordsMarginBy(said: Pick<Said, 'model' | 'words'>, alone: readonly number[]): number {
  const isRight = (example: Example, lesson: number): boolean =>
    example.wanted[lesson] === Wanted.Yes && reaches(said.model, example, lesson, alone);
  const needed = [...said.words.keys()]
    .filter((example) => example.isWhole && nothingFired(example))
    .filter((example) => alone.some((_, lesson) => isRight(example, lesson)))
    .map((example) => belowLimits(said, example, alone))
    .sort((a, b) => a - b);
  const margin = needed[Math.ceil(needed.length * (1 - mayBeLost)) - 1] ?? Infinity;
  return Math.ceil(margin * 20) / 20;
}
