import { leadingPlace } from '../../prompts/index.ts';
import type { PlacedFinding, Prompt } from '../../prompts/index.ts';

/**
 * The number of the place to show, from 0: the one that was shown, wherever the edits have moved it to; else the one
 * that leads the card.
 */
export function placeToShow(prompt: Prompt, shown: PlacedFinding | undefined): number {
  const same = shown === undefined ? -1 : nearestLike(prompt.places, shown);
  return same >= 0 ? same : prompt.places.indexOf(leadingPlace(prompt));
}

function nearestLike(places: readonly PlacedFinding[], shown: PlacedFinding): number {
  const alike = places
    .map((place, index) => ({ place, index, distance: distanceBetween(place, shown) }))
    .filter(({ place }) => isLike(place, shown))
    .sort((one, other) => one.distance - other.distance);
  return alike[0]?.index ?? -1;
}

function isLike(place: PlacedFinding, shown: PlacedFinding): boolean {
  return place.passage.id === shown.passage.id && wordsOf(place) === wordsOf(shown);
}

function distanceBetween(place: PlacedFinding, shown: PlacedFinding): number {
  return Math.abs(place.finding.start - shown.finding.start);
}

/** The words that a place points at. */
export function wordsOf({ passage, finding }: PlacedFinding): string {
  return passage.text.slice(finding.start, finding.end);
}
