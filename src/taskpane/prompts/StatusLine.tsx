import { Button } from '@fluentui/react-components';
import type { HostState } from '../../hosts/index.ts';
import { whatWasChecked } from '../../prompts/index.ts';
import type { Checking } from '../../prompts/index.ts';
import type { UnderlinesView } from '../session/index.ts';
import { usePanel } from '../shared/panel-context.ts';
import { useTextStyles } from '../shared/text.styles.ts';
import { useStatusLineStyles } from './StatusLine.styles.ts';

const names: Readonly<Record<HostState['kind'], string>> = {
  live: 'Live',
  paused: 'Paused',
  limited: 'Limited',
};

interface StatusLineProps {
  readonly state: HostState;
  readonly checking: Checking;
  readonly underlines: UnderlinesView | undefined;
  readonly onCheckNow: () => void;
}

/** Whether the panel is in step with the text, what was checked and when, and what was not. */
export function StatusLine({ state, checking, underlines, onCheckNow }: StatusLineProps) {
  const { host } = usePanel();
  const text = useTextStyles();
  const styles = useStatusLineStyles();
  const { checked, notRead } = whatWasChecked(checking);
  if (!host.can.watch.able) {
    return <p className={text.body}>{host.can.watch.why}</p>;
  }
  return (
    <div className={styles.status}>
      <div className={styles.line}>
        <p className={text.small}>
          {names[state.kind]} · {checked}
        </p>
        <Button appearance="subtle" size="small" onClick={onCheckNow}>
          Check now
        </Button>
      </div>
      {state.kind !== 'live' && <p className={text.small}>{state.why}</p>}
      {notRead !== undefined && <p className={text.small}>{notRead}</p>}
      {underlines?.why !== undefined && <p className={text.small}>{underlines.why}</p>}
    </div>
  );
}
