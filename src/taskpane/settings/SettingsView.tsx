import { Switch } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { SessionView } from '../session/index.ts';
import { usePanel } from '../shared/panel-context.ts';
import { Section } from '../shared/Section.tsx';
import { useTextStyles } from '../shared/text.styles.ts';
import { ForgetAll } from './ForgetAll.tsx';
import { HiddenLessons } from './HiddenLessons.tsx';
import { UnderlinesSwitch } from './UnderlinesSwitch.tsx';
import { useSettingsViewStyles } from './SettingsView.styles.ts';

/** What the keyboard does in the panel, beyond what it does everywhere. */
const keys = [
  ['F8', 'To the next prompt'],
  ['Shift+F8', 'To the prompt before'],
  ['Ctrl+Z', 'Takes back what you set aside last'],
  ['Escape', 'Closes a menu, or what you are writing on a card'],
] as const;

/** What the practitioner may choose, what the panel keeps, and what it never does. */
export function SettingsView({ view }: { readonly view: SessionView }) {
  const { pack, session, host, emergencyLine } = usePanel();
  const text = useTextStyles();
  const styles = useSettingsViewStyles();
  const shortfall = host.store.shortfall?.();
  const heading = useRef<HTMLHeadingElement>(null);

  useEffect(() => heading.current?.focus(), []);

  return (
    <div className={styles.view}>
      <h2 className={text.heading} ref={heading} tabIndex={-1}>
        Settings
      </h2>
      <Section level="h3" title="Quieter prompts">
        <Switch
          label={{ className: styles.label, children: 'Show “Also worth a thought”' }}
          checked={view.considerShown}
          onChange={(_, { checked }) => session.showConsider(checked)}
        />
      </Section>
      {view.hintsShown !== undefined && (
        <Section level="h3" title="While this panel is closed">
          <Switch
            label={{
              className: styles.label,
              children: 'Show one line above the e-mail when there are prompts',
            }}
            checked={view.hintsShown}
            onChange={(_, { checked }) => session.showHints(checked)}
          />
        </Section>
      )}
      {view.underlines !== undefined && <UnderlinesSwitch underlines={view.underlines} />}
      <Section level="h3" title="Lessons not shown">
        <HiddenLessons hidden={view.hidden} />
      </Section>
      <Section level="h3" title="Keys in this panel">
        <dl className={styles.keys}>
          {keys.map(([key, does]) => (
            <div key={key}>
              <dt className={text.label}>{key}</dt>
              <dd className={styles.does}>{does}</dd>
            </div>
          ))}
        </dl>
      </Section>
      <Section level="h3" title="What is kept">
        <p className={text.body}>
          Your settings, the lessons that you do not want to see, and numbers that stand for the places you
          set aside. The numbers are made from the words but do not hold them. No text of yours is kept.
        </p>
        {shortfall !== undefined && <p className={text.body}>{shortfall}</p>}
        <ForgetAll />
      </Section>
      <Section level="h3" title="Your text">
        <p className={text.body}>
          Your text is read in this panel’s memory only. It is never stored and never sent anywhere; the panel
          has no server and counts nothing. Nothing is written into your document or e-mail unless you ask for
          it on a card, where you see it first.
        </p>
        <p className={text.body}>
          A prompt is no record and no judgement. What you write is yours. No prompts does not mean no
          concerns.
        </p>
        {emergencyLine !== undefined && <p className={text.body}>{emergencyLine}</p>}
      </Section>
      <Section level="h3" title="The lessons">
        <p className={text.body}>
          {pack.title}, {pack.publisher}. From “{pack.document}”. Version {pack.version}.
        </p>
        <p className={text.body}>{pack.note}</p>
      </Section>
    </div>
  );
}
