import type { PassageFindings } from '../detection/index.ts';
import type { Cards } from './cards.ts';
import { contextOf, hashOfContext, hashOfLesson } from './context-hash.ts';
import type { Context, Hashing } from './context-hash.ts';
import type { ContextHash, PlacedFinding } from './types.ts';

/** Makes the hashes that places are remembered by, for one document; each place's is made once. */
export interface Memory {
  readonly cards: Cards;
  contextOf(placed: PlacedFinding): Context;
  hashOfPlace(placed: PlacedFinding): ContextHash;
  hashOfLesson(lesson: string): ContextHash;
}

/** The memory for one document. `hashing.salt` is the installation's, `hashing.document` stands for the document. */
export function rememberFor(hashing: Hashing, cards: Cards): Memory {
  const places = new WeakMap<object, { text: string; hash: ContextHash }>();
  const lessons = new Map<string, ContextHash>();

  const hashOfPlace = ({ passage, finding }: PlacedFinding): ContextHash => {
    const known = places.get(finding);
    if (known?.text === passage.text) return known.hash;
    const hash = hashOfContext(hashing, cards.cardOf(finding.lesson), contextOf(passage, finding));
    places.set(finding, { text: passage.text, hash });
    return hash;
  };

  const ofLesson = (lesson: string): ContextHash => {
    const hash = lessons.get(lesson) ?? hashOfLesson(hashing, lesson);
    lessons.set(lesson, hash);
    return hash;
  };

  return {
    cards,
    contextOf: ({ passage, finding }) => contextOf(passage, finding),
    hashOfPlace,
    hashOfLesson: ofLesson,
  };
}

/** All findings with their passages, in the order of the document. */
export function placed(all: readonly PassageFindings[]): PlacedFinding[] {
  return all
    .filter(({ findings }) => findings.length > 0)
    .flatMap(({ passage, findings }) =>
      [...findings].sort((one, other) => one.start - other.start).map((finding) => ({ passage, finding })),
    );
}
