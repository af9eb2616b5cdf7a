import type { LabelledText, Strength } from './labelled-texts.ts';

/** A finding as scored. Offsets are UTF-16 code units into the text, end exclusive. */
export interface ScoredFinding {
  readonly lesson: string;
  readonly start: number;
  readonly end: number;
  readonly trigger?: string;
}

export interface Tally {
  wanted: number;
  found: number;
  noise: number;
}

export interface Miss {
  readonly id: string;
  readonly strength: Strength;
  readonly lessons: readonly string[];
  readonly quote: string;
  readonly sentence: string;
}

export interface Noise {
  readonly id: string;
  readonly lesson: string;
  readonly trigger: string;
  readonly quote: string;
  readonly sentence: string;
}

export interface Score {
  readonly texts: number;
  readonly words: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly recallExplicit: number;
  readonly recallParaphrase: number;
  readonly recallInferred: number;
  readonly noisePer1000Words: number;
  readonly cardPrecision: number;
  readonly cardRecall: number;
  readonly cardF1: number;
  readonly lessons: Readonly<Record<string, Tally>>;
  readonly misses: readonly Miss[];
  readonly noise: readonly Noise[];
}

interface Range {
  readonly start: number;
  readonly end: number;
}

const twins: readonly (readonly [string, string])[] = [
  ['case-recording', 'voice-of-the-child'],
  ['complex-health-needs', 'diagnosis-overshadowing'],
  ['transition-to-adulthood', 'transition-planning'],
  ['disguised-compliance', 'non-compliant-parents'],
];
const twinOf = new Map(twins.flatMap(([one, other]) => [[one, other] as const, [other, one] as const]));

const segmenter = new Intl.Segmenter('en-GB', { granularity: 'sentence' });

/** Sentence spans of a text; a line break ends a sentence too. */
export function sentenceSpans(text: string): Range[] {
  const spans: Range[] = [];
  for (const { segment, index } of segmenter.segment(text)) {
    let from = index;
    for (const line of segment.split(/(?<=\n)/)) {
      spans.push({ start: from, end: from + line.length });
      from += line.length;
    }
  }
  return spans;
}

const overlaps = (a: Range, b: Range): boolean => a.start < b.end && b.start < a.end;

interface ScoredLabel extends Range {
  readonly quote: string;
  readonly lessons: readonly string[];
  readonly strength: Strength;
  found: boolean;
}

function labelSpans(text: LabelledText, sentences: readonly Range[]): ScoredLabel[] {
  return text.labels.map((label) => {
    const start = text.text.indexOf(label.quote);
    if (start < 0) throw new Error(`${text.id}: the quote is not in the text: ${label.quote}`);
    const inside = sentences.filter((span) => overlaps(span, { start, end: start + label.quote.length }));
    return { ...label, start: inside[0]?.start ?? start, end: inside.at(-1)?.end ?? start, found: false };
  });
}

/** The labels that a finding answers; undefined where it answers none but stands beside a twin lesson's label. */
function answeredBy(finding: ScoredFinding, labelled: readonly ScoredLabel[]): ScoredLabel[] | undefined {
  const here = labelled.filter((label) => overlaps(label, finding));
  const answered = here.filter(({ lessons }) => lessons.includes(finding.lesson));
  const besideTwin = here.some(({ lessons }) => lessons.includes(twinOf.get(finding.lesson) ?? ''));
  return answered.length === 0 && besideTwin ? undefined : answered;
}

/** Which labels of a text were answered, and which findings answer none. */
export function scoreText(
  text: LabelledText,
  findings: readonly ScoredFinding[],
): { labelled: ScoredLabel[]; noise: ScoredFinding[]; sentences: Range[] } {
  const sentences = sentenceSpans(text.text);
  const labelled = labelSpans(text, sentences);
  const noise = new Map<string, ScoredFinding>();
  for (const finding of findings) {
    const answered = answeredBy(finding, labelled);
    for (const label of answered ?? []) label.found = true;
    if (answered?.length !== 0) continue;
    noise.set(`${finding.lesson}@${sentences.findIndex((span) => overlaps(span, finding))}`, finding);
  }
  return { labelled, noise: [...noise.values()], sentences };
}

/** Whether each finding answers a label; once a trigger a sentence, and those beside a twin's label left out. */
export function verdicts(
  text: LabelledText,
  findings: readonly ScoredFinding[],
): { readonly finding: ScoredFinding; readonly isRight: boolean }[] {
  if (findings.length === 0) return [];
  const sentences = sentenceSpans(text.text);
  const labelled = labelSpans(text, sentences);
  const seen = new Set<string>();
  return findings.flatMap((finding) => {
    const at = sentences.findIndex((span) => overlaps(span, finding));
    const name = `${finding.lesson}/${finding.trigger ?? ''}@${at}`;
    const answered = answeredBy(finding, labelled);
    if (answered === undefined || seen.has(name)) return [];
    seen.add(name);
    return [{ finding, isRight: answered.length > 0 }];
  });
}

const ratio = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);
const harmonic = (a: number, b: number): number => (a + b === 0 ? 0 : (2 * a * b) / (a + b));

/**
 * Scores findings against labels: a finding answers a label when its lesson is one of the label's and it stands in
 * the label's sentence; one that answers none is noise, once a lesson a sentence; beside a twin lesson's label it is
 * neither. Cards ask the same of whole texts.
 */
export function score(
  texts: readonly LabelledText[],
  findingsOf: (text: LabelledText) => readonly ScoredFinding[],
): Score {
  const strengths: Record<Strength, [number, number]> = {
    explicit: [0, 0],
    paraphrase: [0, 0],
    inferred: [0, 0],
    may: [0, 0],
  };
  const lessons: Record<string, Tally> = {};
  const tallyOf = (lesson: string): Tally => (lessons[lesson] ??= { wanted: 0, found: 0, noise: 0 });
  const misses: Miss[] = [];
  const noises: Noise[] = [];
  const cards = { wanted: 0, found: 0, noise: 0 };
  let words = 0;
  for (const text of texts) {
    const findings = findingsOf(text);
    const { labelled, noise, sentences } = scoreText(text, findings);
    const sentenceAt = (range: Range) =>
      sentences
        .filter((span) => overlaps(span, range))
        .map(({ start, end }) => text.text.slice(start, end))
        .join('')
        .trim();
    words += (text.text.slice(0, text.new_text_chars ?? text.text.length).match(/[\p{L}\p{N}'’-]+/gu) ?? [])
      .length;
    const shown = new Set(findings.map(({ lesson }) => lesson));
    const asked = new Map(
      labelled
        .filter(({ strength }) => strength !== 'may')
        .map((label) => [[...label.lessons].sort().join(), label.lessons]),
    );
    for (const choice of asked.values()) {
      cards.wanted += 1;
      if (choice.some((lesson) => shown.has(lesson))) cards.found += 1;
    }
    for (const lesson of shown) {
      const isWanted = labelled.some(
        (label) => label.lessons.includes(lesson) || label.lessons.includes(twinOf.get(lesson) ?? ''),
      );
      if (!isWanted) cards.noise += 1;
    }
    for (const label of labelled) {
      if (label.strength === 'may') continue;
      const tally = tallyOf(label.lessons[0] ?? '');
      tally.wanted += 1;
      strengths[label.strength][1] += 1;
      if (label.found) {
        tally.found += 1;
        strengths[label.strength][0] += 1;
      } else if (label.strength !== 'inferred') {
        misses.push({
          id: text.id,
          strength: label.strength,
          lessons: label.lessons,
          quote: label.quote,
          sentence: sentenceAt(label),
        });
      }
    }
    for (const finding of noise) {
      tallyOf(finding.lesson).noise += 1;
      noises.push({
        id: text.id,
        lesson: finding.lesson,
        trigger: finding.trigger ?? '',
        quote: text.text.slice(finding.start, finding.end),
        sentence: sentenceAt(finding),
      });
    }
  }
  const hit = strengths.explicit[0] + strengths.paraphrase[0];
  const wanted = strengths.explicit[1] + strengths.paraphrase[1];
  const precision = ratio(hit, hit + noises.length);
  const recall = ratio(hit, wanted);
  const cardPrecision = ratio(cards.found, cards.found + cards.noise);
  const cardRecall = ratio(cards.found, cards.wanted);
  return {
    texts: texts.length,
    words,
    precision,
    recall,
    f1: harmonic(precision, recall),
    recallExplicit: ratio(...strengths.explicit),
    recallParaphrase: ratio(...strengths.paraphrase),
    recallInferred: ratio(...strengths.inferred),
    noisePer1000Words: ratio(1000 * noises.length, words),
    cardPrecision,
    cardRecall,
    cardF1: harmonic(cardPrecision, cardRecall),
    lessons,
    misses,
    noise: noises,
  };
}
