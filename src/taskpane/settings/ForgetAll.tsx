import { Button } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { fluentRef } from '../shared/fluent-ref.ts';
import { usePanel } from '../shared/panel-context.ts';
import { useTextStyles } from '../shared/text.styles.ts';
import { useSettingsViewStyles } from './SettingsView.styles.ts';

/** Forgets all that is kept, after asking once more in place. */
export function ForgetAll() {
  const { session, announce } = usePanel();
  const text = useTextStyles();
  const styles = useSettingsViewStyles();
  const [isAsking, setAsking] = useState(false);
  const first = useRef<HTMLButtonElement>(null);
  const wasAsking = useRef(false);

  // One button takes the place of another: the focus goes with it.
  useEffect(() => {
    if (isAsking !== wasAsking.current) first.current?.focus();
    wasAsking.current = isAsking;
  }, [isAsking]);

  if (!isAsking) {
    return (
      <div className={styles.acts}>
        <Button size="small" ref={fluentRef(first)} onClick={() => setAsking(true)}>
          Forget it all
        </Button>
      </div>
    );
  }
  return (
    <div role="group" aria-label="Forget it all">
      <p className={text.body}>Prompts that you set aside will come back. Forget it all?</p>
      <div className={styles.acts}>
        <Button size="small" ref={fluentRef(first)} onClick={() => setAsking(false)}>
          Keep it
        </Button>
        <Button
          size="small"
          onClick={() => {
            session.forgetAll();
            setAsking(false);
            announce('All that was kept is forgotten.');
          }}
        >
          Forget it
        </Button>
      </div>
    </div>
  );
}
