import { useState, useSyncExternalStore } from 'react';
import type { PromptSession } from '../session/index.ts';

/** Calls `show` while drawing when an underline in the document was clicked on: its card is asked for, whatever else is shown. */
export function useUnderlineClick(session: PromptSession, show: () => void): void {
  const click = useSyncExternalStore(session.subscribe, () => session.view().atCursor?.click?.nth);
  const [last, setLast] = useState(click);
  if (click === last) return;
  setLast(click);
  if (click !== undefined) show();
}
