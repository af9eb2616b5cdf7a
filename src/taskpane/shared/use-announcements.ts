import { useCallback, useEffect, useRef, useState } from 'react';

/** Announcements are gathered for so long (milliseconds), so that a burst of changes is one sentence. */
const gatherFor = 1_500;

/** What a polite live region says, and how to have something said. */
export function useAnnouncements(): {
  readonly said: string;
  readonly announce: (message: string) => void;
} {
  const [said, setSaid] = useState('');
  const waiting = useRef<string[]>([]);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  useEffect(() => () => clearTimeout(timer.current), []);

  const announce = useCallback((message: string) => {
    waiting.current = [...waiting.current.filter((other) => other !== message), message];
    if (timer.current !== undefined) return;
    // Emptied first, so that the same words said twice are heard twice.
    setSaid('');
    timer.current = setTimeout(() => {
      timer.current = undefined;
      setSaid(waiting.current.join(' '));
      waiting.current = [];
    }, gatherFor);
  }, []);

  return { said, announce };
}
