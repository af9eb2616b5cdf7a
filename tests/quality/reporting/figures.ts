import { authorOf, type LabelledText } from '../labelled-texts.ts';
import { score, type Score, type ScoredFinding } from '../scoring.ts';

export interface TieredFinding extends ScoredFinding {
  readonly tier: string;
}

/** What is shown in a text. */
export type FindingsOf = (text: LabelledText) => readonly TieredFinding[];

/** Rounded to three places, so that they can be kept and compared. */
export interface Figures {
  readonly texts: number;
  readonly precision: number;
  readonly recallExplicit: number;
  readonly recallParaphrase: number;
  readonly noisePer1000Words: number;
  readonly cardPrecision: number;
  readonly cardRecall: number;
  readonly cardF1: number;
}

const kept = [
  'texts',
  'precision',
  'recallExplicit',
  'recallParaphrase',
  'noisePer1000Words',
  'cardPrecision',
  'cardRecall',
  'cardF1',
] as const;

const rounded = (value: number): number => Math.round(value * 1000) / 1000;

function figuresOf(result: Score): Figures {
  const entries = kept.map((name) => [name, rounded(result[name])] as const);
  return Object.fromEntries(entries) as Record<(typeof kept)[number], number>;
}

const isSentence = ({ kind }: LabelledText): boolean => kind === 'sentence' || kind === '';

/** The sets that figures are given for. Whole texts of `written` are those of the authors who wrote whole texts. */
export const groups: Readonly<Record<string, (text: LabelledText) => boolean>> = {
  'all whole texts': (text) => isAuditors(text) || isWholeWritten(text),
  corpus: ({ id }) => /^(?:sw|hs|em|qt)-/.test(id),
  'its quiet texts': ({ id }) => /^qt-/.test(id),
  texts: ({ id }) => /^t\d+-/.test(id),
  'written, whole texts': isWholeWritten,
  'quiet texts of our own': ({ id, kind }) => id.startsWith('w16-') && kind !== 'sentence',
  'single sentences': (text) => !isAuditors(text) && !isWholeWritten(text),
};

function isAuditors({ id }: LabelledText): boolean {
  return /^(?:sw|hs|em|qt|t\d+)-/.test(id);
}

function isWholeWritten(text: LabelledText): boolean {
  return /^w(?:9|\d{2})-/.test(text.id) && !isSentence(text);
}

/** A tier by itself, or both as the panel shows them. */
export const tiers = ['prompt', 'consider', 'both'] as const;
export type TierName = (typeof tiers)[number];

const inTier =
  (findingsOf: FindingsOf, tier: TierName): FindingsOf =>
  (text) =>
    findingsOf(text).filter((finding) => tier === 'both' || finding.tier === tier);

/** Figures by set and tier. */
export function figuresBySet(
  texts: readonly LabelledText[],
  findingsOf: FindingsOf,
): Record<string, Record<TierName, Figures>> {
  return Object.fromEntries(
    Object.entries(groups).map(([name, isIn]) => {
      const chosen = texts.filter(isIn);
      const own = tiers.map((tier) => [tier, figuresOf(score(chosen, inTier(findingsOf, tier)))] as const);
      return [name, Object.fromEntries(own) as Record<TierName, Figures>];
    }),
  );
}

/** Figures of both tiers on whole texts, by author. */
export function figuresByAuthor(
  texts: readonly LabelledText[],
  findingsOf: FindingsOf,
): Record<string, Figures> {
  const whole = texts.filter((text) => isAuditors(text) || isWholeWritten(text));
  const authors = [...new Set(whole.map(authorOf))].sort();
  return Object.fromEntries(
    authors.map((author) => [
      author,
      figuresOf(
        score(
          whole.filter((text) => authorOf(text) === author),
          findingsOf,
        ),
      ),
    ]),
  );
}

export interface LessonFigures {
  readonly wanted: number;
  readonly found: number;
  readonly noise: number;
}

/** What is found of each lesson in whole texts, by tier. */
export function figuresByLesson(
  texts: readonly LabelledText[],
  findingsOf: FindingsOf,
): Record<string, Record<'prompt' | 'both', LessonFigures>> {
  const whole = texts.filter((text) => isAuditors(text) || isWholeWritten(text));
  const prompt = score(whole, inTier(findingsOf, 'prompt')).lessons;
  const both = score(whole, findingsOf).lessons;
  const none = { wanted: 0, found: 0, noise: 0 };
  const lessons = Object.keys(both).sort();
  return Object.fromEntries(
    lessons.map((lesson) => [lesson, { prompt: prompt[lesson] ?? none, both: both[lesson] ?? none }]),
  );
}
