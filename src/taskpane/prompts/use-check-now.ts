import { useEffect, useRef } from 'react';
import { whatWasChecked } from '../../prompts/index.ts';
import type { SessionView } from '../session/index.ts';
import { usePanel } from '../shared/panel-context.ts';
import { count } from '../shared/wording.ts';

/** "Check now": asks for a check and tells screen readers when it is done. */
export function useCheckNow({ checking, lists }: SessionView): () => void {
  const { session, announce } = usePanel();
  const asked = useRef(false);
  const done = `${whatWasChecked(checking).checked}: ${count(lists.open.length + lists.folded.length, 'prompt')}.`;

  // Only a drawing after the answer knows the outcome.
  const outcome = useRef(done);
  useEffect(() => {
    outcome.current = done;
  }, [done]);

  return () => {
    if (asked.current) return;
    asked.current = true;
    void session.checkNow().finally(() => {
      asked.current = false;
      setTimeout(() => announce(outcome.current), 0);
    });
  };
}
