import { FluentProvider } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { Detector } from '../../detection/index.ts';
import type { WritingHost } from '../../hosts/index.ts';
import type { Pack } from '../../lessons/index.ts';
import { createLookup } from '../../lookup/index.ts';
import type { PromptSession } from '../session/index.ts';
import { PanelProvider } from '../shared/panel-context.ts';
import type { PanelParts } from '../shared/panel-context.ts';
import { useTextStyles } from '../shared/text.styles.ts';
import { useAnnouncements } from '../shared/use-announcements.ts';
import { usePanelStyles } from './Panel.styles.ts';
import { Views } from './Views.tsx';
import { useHostTheme } from './use-host-theme.ts';

export interface PanelProps {
  readonly pack: Pack;
  readonly host: WritingHost;
  readonly session: PromptSession;
  readonly explain: Detector['explain'];
  readonly emergencyLine: string | undefined;
}

/** The panel: it gets all it works with from outside, so that tests can give it their own. */
export function Panel({ pack, host, session, explain, emergencyLine }: PanelProps) {
  const styles = usePanelStyles();
  const text = useTextStyles();
  const theme = useHostTheme(host);
  const { said, announce } = useAnnouncements();
  const parts = useMemo<PanelParts>(
    () => ({ pack, lookup: createLookup(pack), host, session, explain, emergencyLine, announce }),
    [pack, host, session, explain, emergencyLine, announce],
  );

  return (
    // The page's styles are not the provider's: that gives its own to menus too, which would then cover the page.
    <FluentProvider theme={theme}>
      <div className={styles.page}>
        <PanelProvider value={parts}>
          <Views session={session} />
        </PanelProvider>
        <div role="status" aria-live="polite" className={text.unseen}>
          {said}
        </div>
      </div>
    </FluentProvider>
  );
}
