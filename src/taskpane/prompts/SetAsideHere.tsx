import { Button } from '@fluentui/react-components';
import type { SetAsideAct } from '../../prompts/index.ts';
import { Fold } from '../shared/Fold.tsx';
import { usePanel } from '../shared/panel-context.ts';
import { useTextStyles } from '../shared/text.styles.ts';
import { titleOfCard } from '../shared/wording.ts';
import { sayingOf } from './UndoBar.tsx';

/** What is set aside in this text, and the way back, for when the undo bar has gone. */
export function SetAsideHere({ acts }: { readonly acts: readonly SetAsideAct[] }) {
  const { pack, session } = usePanel();
  const text = useTextStyles();
  if (acts.length === 0) return null;
  return (
    <Fold quiet summary={`Set aside here (${acts.length})`}>
      <ul className={text.list}>
        {acts.map((act) => {
          const title = titleOfCard(pack, act.card);
          return (
            <li key={`${act.kind} ${act.card}`}>
              <p className={text.body}>{sayingOf(act, title)}</p>
              <Button size="small" aria-label={`Bring back: ${title}`} onClick={() => session.bringBack(act)}>
                Bring back
              </Button>
            </li>
          );
        })}
      </ul>
    </Fold>
  );
}
