import { Switch } from '@fluentui/react-components';
import { useId } from 'react';
import type { UnderlinesView } from '../session/index.ts';
import { usePanel } from '../shared/panel-context.ts';
import { Section } from '../shared/Section.tsx';
import { useTextStyles } from '../shared/text.styles.ts';
import { useSettingsViewStyles } from './SettingsView.styles.ts';

/** The choice of underlines in the document, and what one has to know of them before one makes it. */
export function UnderlinesSwitch({ underlines }: { readonly underlines: UnderlinesView }) {
  const { session } = usePanel();
  const text = useTextStyles();
  const styles = useSettingsViewStyles();
  const id = useId();

  return (
    <Section level="h3" title="In the document">
      <Switch
        label={{ className: styles.label, children: 'Underline words that have a prompt' }}
        aria-describedby={id}
        checked={underlines.shown}
        onChange={(_, { checked }) => session.showUnderlines(checked)}
      />
      <p id={id} className={text.small}>
        Only you see the underlines, and only while this panel is open. They are never saved with the
        document. A click on one brings its card forward. Some versions of Word show none, and none shows them
        in footnotes.
      </p>
      <p role="status" className={underlines.why === undefined ? text.unseen : text.small}>
        {underlines.why}
      </p>
    </Section>
  );
}
