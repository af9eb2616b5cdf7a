import { findingOf, lessonsOf, ofTier, spanOf } from './finding.ts';
import type { Firing, Grammar } from './grammar/grammar.ts';
import type { TokenRange } from './grammar/match.ts';
import type { ReadText } from './grammar/read-text.ts';
import { FeatureReader } from './model/features.ts';
import type { Model } from './model/model.ts';
import type { Finding } from './types.ts';

/** Id of the trigger that findings of the model alone carry. */
export const modelTrigger = 'model';

/** Sentence `at` of a text, and what fired there. */
export interface WeighedSentence {
  readonly text: ReadText;
  readonly at: number;
  readonly firings: readonly Firing[];
}

const noFindings: readonly Finding[] = [];

/** What the model makes of a sentence. */
export class Considering {
  private readonly reader: FeatureReader;

  constructor(
    grammar: Grammar,
    private readonly model: Model,
  ) {
    this.reader = new FeatureReader(model, grammar);
  }

  /** Findings of lessons that are not prompted already: where a trigger fired, its words; elsewhere those that weighed most. */
  findings(
    { text, at, firings }: WeighedSentence,
    rest: readonly Firing[],
    prompted: ReadonlySet<string>,
  ): readonly Finding[] {
    const { model, reader } = this;
    const mayShow = model.takeWords(reader.readWords(text, at));
    if (rest.length === 0 && prompted.size === 0 && !mayShow) return noFindings;
    const features = reader.readOthers(text, at, firings);
    const range = text.sentences[at];
    const findings: Finding[] = [];
    for (const number of model.sightings(features, lessonsOf(rest))) {
      const lesson = model.lesson(number);
      if (!range || prompted.has(lesson)) continue;
      const fired = rest.find(({ trigger }) => trigger.lesson === lesson);
      findings.push(
        fired
          ? ofTier(findingOf(fired, text), 'consider')
          : seenFinding(lesson, model.weighed(features, range, number), text),
      );
    }
    return findings;
  }
}

function seenFinding(lesson: string, weighed: readonly TokenRange[], text: ReadText): Finding {
  const [first, last] = [weighed[0], weighed.at(-1)];
  return {
    lesson,
    trigger: modelTrigger,
    tier: 'consider',
    ...spanOf({ from: first?.from ?? 0, to: last?.to ?? 1 }, text),
    evidence: weighed.map((range) => spanOf(range, text)),
  };
}
