import type { LabelledText } from '../labelled-texts.ts';
import { score, type ScoredFinding } from '../scoring.ts';
import type { Example } from './examples.ts';

/** Figures of what would be shown in texts whose authors were not seen. */
export function unseenFigures(
  examples: Iterable<Example>,
  texts: readonly LabelledText[],
  lessons: readonly string[],
  isShown: (example: Example, lesson: number) => boolean,
): Record<string, Record<string, number>> {
  const byText = new Map<string, ScoredFinding[]>();
  for (const example of examples) {
    const { textId, start, end } = example;
    const found = lessons.flatMap((lesson, number) =>
      isShown(example, number) ? [{ lesson, start, end }] : [],
    );
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
