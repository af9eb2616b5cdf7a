import type { Detector } from '../../detection/index.ts';
import type { PlacedFinding } from '../../prompts/index.ts';
import { wordsOf } from './places.ts';

/** The id that findings of the trained tier carry in place of a trigger's. */
const trainedModel = 'model';

/** In plain sentences why a place called its lesson up: the words, then the reason of each rule that fired there. */
export function reasonsOf(place: PlacedFinding, explain: Detector['explain']): readonly string[] {
  const findings = [place.finding, ...(place.overlapping ?? [])];
  const reasons = findings.flatMap(({ lesson, trigger }) => explain(lesson, trigger)?.why ?? []);
  return [...new Set([wordsReason(place), ...reasons])];
}

function wordsReason(place: PlacedFinding): string {
  const { trigger, evidence = [] } = place.finding;
  const weighed = evidence.map(({ start, end }) => inQuotes(place.passage.text.slice(start, end)));
  if (trigger === trainedModel) {
    const most = weighed.length > 0 ? ` The words that weighed most: ${weighed.join(', ')}.` : '';
    return `No single phrase, but the sentence as a whole reads like others that this lesson was drawn from.${most}`;
  }
  if (weighed.length > 1) return `The words ${weighed.join(' with ')} called this lesson up.`;
  return `The words ${inQuotes(wordsOf(place))} called this lesson up.`;
}

function inQuotes(words: string): string {
  return `“${words}”`;
}
