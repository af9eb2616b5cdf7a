import type { Detector } from '../../../src/detection/index.ts';
import { authorOf, type LabelledText } from '../labelled-texts.ts';
import { verdicts } from '../scoring.ts';

/** How often a trigger was right, over all labelled texts and sentences. */
export interface Support {
  readonly name: string;
  readonly right: number;
  readonly wrong: number;
  /** How many authors wrote something that it was right about. */
  readonly authors: number;
}

interface Count {
  right: number;
  wrong: number;
  readonly authors: Set<string>;
}

/** The record of every trigger, best known first. A trigger counts once a sentence. */
export function triggerSupport(texts: readonly LabelledText[], detector: Detector): Support[] {
  const counts = new Map<string, Count>();
  for (const text of texts) {
    const own = text.text.slice(0, text.new_text_chars ?? text.text.length);
    const firings = detector.firings(own).filter(({ tier }) => tier !== 'good-practice');
    for (const { finding, isRight } of verdicts(text, firings)) {
      const name = `${finding.lesson}/${finding.trigger}`;
      const count = counts.get(name) ?? { right: 0, wrong: 0, authors: new Set() };
      counts.set(name, count);
      if (isRight) {
        count.right += 1;
        count.authors.add(authorOf(text));
      } else count.wrong += 1;
    }
  }
  return [...counts]
    .map(([name, { right, wrong, authors }]) => ({ name, right, wrong, authors: authors.size }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}
