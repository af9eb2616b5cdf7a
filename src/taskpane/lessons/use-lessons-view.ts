import { useEffect, useMemo, useRef, useState } from 'react';
import type { RefObject } from 'react';
import type { LookupResults } from '../../lookup/index.ts';
import { usePanel } from '../shared/panel-context.ts';
import { count } from '../shared/wording.ts';

interface LessonsViewState {
  readonly query: string;
  readonly search: (query: string) => void;
  /** What the search found; undefined while nothing is searched for. */
  readonly found: LookupResults | undefined;
  /** Id of the lesson whose page is open. */
  readonly opened: string | undefined;
  readonly open: (lesson: string) => void;
  readonly close: () => void;
  readonly view: RefObject<HTMLDivElement | null>;
}

/** The search, the page that is open, and the way back to where one came from. */
export function useLessonsView(): LessonsViewState {
  const { lookup, announce } = usePanel();
  const [query, setQuery] = useState('');
  const [opened, setOpened] = useState<string>();
  const view = useRef<HTMLDivElement>(null);
  const returningFrom = useRef<string>(undefined);
  const found = useMemo(() => (query.trim() === '' ? undefined : lookup.search(query)), [lookup, query]);

  useEffect(() => {
    if (found) announce(`${count(found.results.length, 'lesson')} found.`, 'the search');
  }, [found, announce]);

  useEffect(() => {
    if (opened !== undefined || returningFrom.current === undefined) return;
    const button = view.current?.querySelector(`[data-lesson="${returningFrom.current}"]`);
    returningFrom.current = undefined;
    if (button instanceof HTMLElement) button.focus();
  }, [opened]);

  return {
    query,
    search: setQuery,
    found,
    opened,
    open: setOpened,
    close: () => {
      returningFrom.current = opened;
      setOpened(undefined);
    },
    view,
  };
}
