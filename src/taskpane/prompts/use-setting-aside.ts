import type { Prompt } from '../../prompts/index.ts';
import type { SessionActs, SessionView } from '../session/index.ts';
import type { CardActs } from './PromptCard.tsx';
import type { CardFocus } from './use-card-focus.ts';

interface SettingAside extends CardActs {
  readonly onUndo: () => void;
  readonly onClose: () => void;
}

/** The acts on cards, each with where the focus goes after it: the same card if it stays, else the next in its list. */
export function useSettingAside(
  session: SessionActs,
  { lists: { open, folded, consider }, lastAct }: SessionView,
  moveTo: CardFocus['moveTo'],
): SettingAside {
  const lists = [[...open, ...folded.slice(0, 1)], folded, consider];

  const moveFrom = (prompt: Prompt) => {
    const ids = lists.map((list) => list.map(({ id }) => id)).find((list) => list.includes(prompt.id)) ?? [];
    const at = ids.indexOf(prompt.id);
    moveTo([prompt.id, ...ids.slice(at + 1), ...ids.slice(0, at).reverse()]);
  };

  const onUndo = () => {
    if (lastAct === undefined) return;
    moveTo([lastAct.card]);
    session.undo();
  };

  return {
    onNotRelevant: (prompt, place) => {
      moveFrom(prompt);
      session.notRelevantHere(prompt, place);
    },
    onDealtWith: (prompt) => {
      moveFrom(prompt);
      session.dealtWith(prompt);
    },
    onHide: (prompt) => {
      moveFrom(prompt);
      session.hideLesson(prompt);
    },
    onUndo,
    onClose: () => {
      moveTo([]);
      session.letActStand();
    },
  };
}
