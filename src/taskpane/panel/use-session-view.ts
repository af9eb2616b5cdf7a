import { useState, useSyncExternalStore } from 'react';
import type { PromptSession, SessionView } from '../session/index.ts';

/** What the session says, now and whenever it says something else. */
export function useSessionView(session: PromptSession): SessionView {
  const [store] = useState(() => storeOf(session));
  return useSyncExternalStore(store.subscribe, store.view);
}

interface ViewStore {
  readonly subscribe: (listener: () => void) => () => void;
  readonly view: () => SessionView;
}

/** Holds the view that is drawn first until that has been done: what has changed meanwhile is drawn in a turn of its own. */
function storeOf(session: PromptSession): ViewStore {
  let view = session.view();
  return {
    view: () => view,
    subscribe: (listener) => {
      const renew = (): void => {
        view = session.view();
        listener();
      };
      const timer = setTimeout(renew, 0);
      const stop = session.subscribe(renew);
      return () => {
        clearTimeout(timer);
        stop();
      };
    },
  };
}
