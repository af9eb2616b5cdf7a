import type { LabelledText } from '../labelled-texts.ts';
import { score, type ScoredFinding } from '../scoring.ts';
import type { UnseenScores } from './calibration.ts';
import { Fired } from './examples.ts';

/** Figures of the trained tier alone on texts whose authors it had not seen. */
export function unseenFigures(
  scores: UnseenScores,
  texts: readonly LabelledText[],
  lessons: readonly string[],
  thresholds: readonly number[],
  certain: number,
): Record<string, Record<string, number>> {
  const byText = new Map<string, ScoredFinding[]>();
  for (const [{ textId, start, end, fired }, own] of scores) {
    const found = lessons.flatMap((lesson, number) => {
      const alone = thresholds[number] ?? Infinity;
      const enough = fired[number] === Fired.Consider ? Math.min(alone, certain) : alone;
      return (own[number] ?? -Infinity) >= enough ? [{ lesson, start, end }] : [];
    });
    byText.set(textId, [...(byText.get(textId) ?? []), ...found]);
  }
  const figuresOf = (chosen: readonly LabelledText[]): Record<string, number> => {
    const result = score(chosen, ({ id }) => byText.get(id) ?? []);
    const { precision, recallExplicit, recallParaphrase, noisePer1000Words, cardF1 } = result;
    const rounded = { precision, recallExplicit, recallParaphrase, noisePer1000Words, cardF1 };
    return Object.fromEntries(
      Object.entries(rounded).map(([name, value]) => [name, Math.round(value * 1000) / 1000]),
    );
  };
  return {
    corpus: figuresOf(texts.filter(({ id }) => /^(?:sw|hs|em|qt)-/.test(id))),
    'whole texts': figuresOf(texts.filter(({ kind }) => kind !== 'sentence')),
    'single sentences': figuresOf(texts.filter(({ kind }) => kind === 'sentence')),
  };
}
