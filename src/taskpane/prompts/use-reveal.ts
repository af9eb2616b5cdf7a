import { useState } from 'react';
import type { PlacedFinding } from '../../prompts/index.ts';
import { usePanel } from '../shared/panel-context.ts';

interface Reveal {
  readonly reveal: (place: PlacedFinding) => Promise<void>;
  /** What came of it, where there is something to say. */
  readonly revealed: string | undefined;
  readonly forget: () => void;
}

/**
 * "Show in text".
 *
 * @param moved what to say where the words are no longer there
 */
export function useReveal(moved: string): Reveal {
  const { session } = usePanel();
  const [revealed, setRevealed] = useState<string>();
  const reveal = async (place: PlacedFinding): Promise<void> => {
    const outcome = await session.reveal(place);
    if (outcome.kind === 'shown') setRevealed(undefined);
    else setRevealed(outcome.kind === 'moved' ? moved : outcome.why);
  };
  return { reveal, revealed, forget: () => setRevealed(undefined) };
}
