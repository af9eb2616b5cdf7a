import type { SessionView } from '../session/index.ts';
import { useWriting } from '../writing/index.ts';
import type { WritingState } from '../writing/index.ts';
import type { CardFocus } from './use-card-focus.ts';

/** Writing from the cards; when it ends, the focus goes back to the card that it began on. */
export function useCardWriting(view: SessionView, moveTo: CardFocus['moveTo']): WritingState {
  const state = useWriting(view);
  return {
    ...state,
    end: (written) => {
      moveTo(state.writing === undefined ? [] : [state.writing.prompt.id]);
      state.end(written);
    },
  };
}
