import { useState } from 'react';
import type { PlacedFinding, Prompt } from '../../prompts/index.ts';
import type { AtCursor } from '../session/index.ts';
import { placeToShow } from './places.ts';
import { useReveal } from './use-reveal.ts';

interface CardState {
  readonly place: PlacedFinding;
  /** The place shown, from 1. */
  readonly position: number;
  readonly step: (by: 1 | -1) => void;
  readonly isWhyShown: boolean;
  readonly toggleWhy: () => void;
  readonly reveal: () => Promise<void>;
  /** What came of showing the place in the text, where there is something to say. */
  readonly revealed: string | undefined;
}

/**
 * What a card remembers while it lives: the place it shows (where the cursor comes to one of its places, that one), whether its reason is open, what came of "Show in text".
 */
export function usePromptCard(prompt: Prompt, atCursor: AtCursor | undefined): CardState {
  const [shown, setShown] = useState<PlacedFinding>();
  const [isWhyShown, setWhyShown] = useState(false);
  const { reveal, revealed, forget } = useReveal('The text has changed; it is being read again.');
  const [followed, setFollowed] = useState<AtCursor>();
  if (!isSame(atCursor, followed)) {
    // The cursor has come to another paragraph: once, so that stepping on from there stays with the person.
    setFollowed(atCursor);
    const there = prompt.places.filter(({ passage }) => passage.id === atCursor?.passageId);
    const clicked = there.find(({ finding }) => finding.start === atCursor?.click?.start);
    const found = clicked ?? there[0];
    if (found !== undefined) setShown(found);
  }
  const index = placeToShow(prompt, shown);
  const place = prompt.places[index];
  // A prompt has at least one place, and `placeToShow` gives one of them.
  if (place === undefined) throw new Error('The prompt has no place to show.');

  return {
    place,
    position: index + 1,
    step: (by) => {
      setShown(prompt.places[index + by] ?? place);
      forget();
    },
    isWhyShown,
    toggleWhy: () => setWhyShown(!isWhyShown),
    reveal: () => reveal(place),
    revealed,
  };
}

function isSame(one: AtCursor | undefined, other: AtCursor | undefined): boolean {
  return one?.passageId === other?.passageId && one?.click?.nth === other?.click?.nth;
}
