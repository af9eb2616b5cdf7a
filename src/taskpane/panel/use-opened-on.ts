import { useEffect } from 'react';
import type { PromptSession } from '../session/index.ts';
import { usePanel } from '../shared/panel-context.ts';

/** Where to go because Outlook has opened the panel on a lesson. */
export type OpenedOn =
  | { readonly view: 'prompts'; readonly card: string }
  /** The lesson has no card (any more): its own page says what it is about. */
  | { readonly view: 'lessons'; readonly lesson: string };

/**
 * Calls back once it is known where a lesson that Outlook opens the panel on can be seen: on its card, which comes first, or where the whole text has been
 * checked and there is no card for it, on its page.
 */
export function useOpenedOn(session: PromptSession, go: (to: OpenedOn) => void): void {
  const { host, pack } = usePanel();

  useEffect(() => {
    let wanted: string | undefined;
    const look = (): void => {
      const lesson = wanted;
      if (lesson === undefined) return;
      const { prompts, checking } = session.view();
      const hasCard = prompts.some(({ tier, lessons }) => tier === 'prompt' && lessons.includes(lesson));
      if (!hasCard && checking.wholeAt === undefined) return;
      wanted = undefined;
      const card = session.bringForward(lesson);
      go(card === undefined ? { view: 'lessons', lesson } : { view: 'prompts', card });
    };
    host.beyond?.onLesson((lesson) => {
      if (!pack.lessons.some(({ id }) => id === lesson)) return;
      wanted = lesson;
      look();
    });
    return session.subscribe(look);
  }, [session, host, pack, go]);
}
