import { authorOf, type LabelledText } from '../labelled-texts.ts';
import type { CurvePoint } from '../reporting/unseen.ts';
import { score } from '../scoring.ts';
import { thresholds, yardstickOf, type UnseenScores } from './calibration.ts';
import type { Example } from './examples.ts';
import type { Recipe } from './recipes.ts';

const shares = [0.25, 0.5];
const precision = 0.83;

/**
 * How good what is learnt from less is: from a share of each author's sentences, from all sentences of a share of
 * the authors, from all (`fromAll`, which must not have seen them). Measured on the authors `heldOut`; the thresholds are set on the same, so the figures
 * compare with each other only.
 */
export function learningCurve<Learnt>(
  examples: readonly Example[],
  texts: readonly LabelledText[],
  lessons: readonly string[],
  heldOut: readonly string[],
  recipe: Recipe<Learnt>,
  fromAll: UnseenScores,
): CurvePoint[] {
  const rest = examples.filter(({ author }) => !heldOut.includes(author));
  const tested = examples.filter((example) => heldOut.includes(example.author) && yardstickOf(example) === 1);
  const testedTexts = texts.filter(
    (text) => heldOut.includes(authorOf(text)) && tested.some(({ textId }) => textId === text.id),
  );
  const authors = [...new Set(rest.map(({ author }) => author))].sort();
  const measured = (
    what: string,
    from: readonly Example[],
    scoresOf: (example: Example) => Float32Array,
  ): CurvePoint => {
    const { f1, cardF1 } = figures(tested, testedTexts, lessons, scoresOf);
    const rounded = (value: number): number => Math.round(value * 1000) / 1000;
    return { what, sentences: from.length, f1: rounded(f1), cardF1: rounded(cardF1) };
  };
  const point = (what: string, from: readonly Example[]): CurvePoint => {
    const learnt = recipe.learn(from, lessons.length);
    return measured(what, from, (example) => recipe.scores(learnt, example));
  };
  return [
    ...shares.map((share) =>
      point(`${share} of each author's sentences`, everyNth(rest, Math.round(1 / share))),
    ),
    ...shares.slice(-1).map((share) => {
      const chosen = everyNth(authors, Math.round(1 / share));
      return point(
        `${chosen.length} of ${authors.length} authors`,
        rest.filter(({ author }) => chosen.includes(author)),
      );
    }),
    measured('all', rest, (example) => fromAll.get(example) ?? new Float32Array(lessons.length)),
  ];
}

const everyNth = <T>(items: readonly T[], step: number): T[] => items.filter((_, at) => at % step === 0);

function figures(
  tested: readonly Example[],
  texts: readonly LabelledText[],
  lessons: readonly string[],
  scoresOf: (example: Example) => Float32Array,
): { readonly f1: number; readonly cardF1: number } {
  const scores = new Map(tested.map((example) => [example, scoresOf(example)]));
  const limits = thresholds(scores, lessons.length, { precision, pull: 25, mayShow: () => true });
  return score(texts, ({ id }) =>
    tested
      .filter(({ textId }) => textId === id)
      .flatMap((example) =>
        lessons.flatMap((lesson, number) =>
          (scores.get(example)?.[number] ?? -Infinity) >= (limits[number] ?? Infinity)
            ? [{ lesson, start: example.start, end: example.end }]
            : [],
        ),
      ),
  );
}
