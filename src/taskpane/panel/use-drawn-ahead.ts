import { useState, useSyncExternalStore } from 'react';
import type { PromptSession } from '../session/index.ts';

/**
 * Whether a view that is not shown at first is to be drawn: once it is shown, or ahead of that once the whole text has been checked and
 * the panel has nothing better to do. Stays so.
 */
export function useDrawnAhead(session: PromptSession, isShown: boolean): boolean {
  const isChecked = useSyncExternalStore(
    session.subscribe,
    () => session.view().checking.wholeAt !== undefined,
  );
  const [isDrawn, setDrawn] = useState(false);
  if (!isDrawn && (isShown || isChecked)) setDrawn(true);
  return isDrawn || isShown;
}
