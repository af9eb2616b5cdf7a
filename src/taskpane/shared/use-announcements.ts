import { useCallback, useEffect, useRef, useState } from 'react';

/** Announcements are gathered for so long (milliseconds), so that a burst of changes is one sentence. */
const gatherFor = 1_500;

/** Has something said. Of messages about the same thing only the last is said. */
export type Announce = (message: string, about?: string) => void;

/** What a polite live region says, and how to have something said. */
export function useAnnouncements(): { readonly said: string; readonly announce: Announce } {
  const [said, setSaid] = useState('');
  const waiting = useRef(new Map<string, string>());
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  useEffect(() => () => clearTimeout(timer.current), []);

  const announce = useCallback<Announce>((message, about = message) => {
    waiting.current.delete(about);
    waiting.current.set(about, message);
    if (timer.current !== undefined) return;
    // Emptied first, so that the same words said twice are heard twice.
    setSaid('');
    timer.current = setTimeout(() => {
      timer.current = undefined;
      setSaid([...waiting.current.values()].join(' '));
      waiting.current.clear();
    }, gatherFor);
  }, []);

  return { said, announce };
}
