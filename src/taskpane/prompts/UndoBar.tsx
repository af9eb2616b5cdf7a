import { Button } from '@fluentui/react-components';
import type { SetAsideAct } from '../../prompts/index.ts';
import { Bar } from '../shared/Bar.tsx';
import { CloseButton } from '../shared/CloseButton.tsx';
import { usePanel } from '../shared/panel-context.ts';
import { useTextStyles } from '../shared/text.styles.ts';
import { titleOfCard } from '../shared/wording.ts';

interface UndoBarProps {
  readonly act: SetAsideAct | undefined;
  readonly onUndo: () => void;
  readonly onClose: () => void;
}

/** Says what was just set aside and offers to take it back, for as long as the practitioner likes. */
export function UndoBar({ act, onUndo, onClose }: UndoBarProps) {
  const { pack } = usePanel();
  const text = useTextStyles();
  return (
    <div role="status">
      {act !== undefined && (
        <Bar
          acts={
            <>
              <Button size="small" aria-keyshortcuts="Control+Z" onClick={onUndo}>
                Undo
              </Button>
              <CloseButton onClose={onClose} />
            </>
          }
        >
          <p className={text.body}>{sayingOf(act, titleOfCard(pack, act.card))}</p>
        </Bar>
      )}
    </div>
  );
}

/** What an act of setting aside did, in plain words. */
export function sayingOf({ kind }: SetAsideAct, title: string): string {
  switch (kind) {
    case 'not-relevant':
      return `${title}: not relevant here.`;
    case 'dealt-with':
      return `${title}: dealt with.`;
    case 'hidden':
      return `${title}: not shown any more. You can show it again in the settings.`;
  }
}
