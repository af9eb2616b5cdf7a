import { Button, Tab, TabList } from '@fluentui/react-components';
import { SettingsRegular } from '@fluentui/react-icons/svg/settings';
import { Activity, useCallback, useId, useRef, useState } from 'react';
import type { ComponentType } from 'react';
import { LessonsView } from '../lessons/LessonsView.tsx';
import { PromptsView } from '../prompts/PromptsView.tsx';
import type { PromptSession, SessionView } from '../session/index.ts';
import { SettingsView } from '../settings/SettingsView.tsx';
import { usePanelStyles } from './Panel.styles.ts';
import { useDrawnAhead } from './use-drawn-ahead.ts';
import { useOpenedOn } from './use-opened-on.ts';
import type { OpenedOn } from './use-opened-on.ts';
import { useSessionView } from './use-session-view.ts';
import { useUnderlineClick } from './use-underline-click.ts';

const tabs = [
  { name: 'prompts', title: 'Prompts' },
  { name: 'lessons', title: 'Lessons' },
] as const;

type ViewName = (typeof tabs)[number]['name'] | 'settings';

/** The two tabs and the settings. The tabs stay as they were left while another view is shown. */
export function Views({ session }: { readonly session: PromptSession }) {
  const styles = usePanelStyles();
  const id = useId();
  const [shown, setShown] = useState<ViewName>(session.canFollow ? 'prompts' : 'lessons');
  const [lesson, setLesson] = useState<string>();
  const drawsLessons = useDrawnAhead(session, shown === 'lessons');
  const main = useRef<HTMLElement>(null);
  const go = useCallback((to: OpenedOn) => {
    setShown(to.view);
    if (to.view === 'lessons') setLesson(to.lesson);
    // Once the view is drawn: the focus goes to what the person asked to see.
    else setTimeout(() => main.current?.querySelector<HTMLElement>(`[data-card="${to.card}"]`)?.focus(), 0);
  }, []);
  const forgetLesson = useCallback(() => setLesson(undefined), []);
  useOpenedOn(session, go);
  useUnderlineClick(session, () => setShown('prompts'));
  const panelOf = (name: ViewName) => ({
    role: 'tabpanel',
    id: `${id}-${name}`,
    'aria-labelledby': `${id}-${name}-tab`,
    hidden: shown !== name,
  });

  return (
    <>
      <header className={styles.header}>
        <h1 className={styles.name}>Practice Prompts</h1>
        <TabList
          className={styles.tabs}
          size="small"
          selectedValue={shown}
          onTabSelect={(_, { value }) => setShown(value === 'lessons' ? 'lessons' : 'prompts')}
        >
          {tabs.map(({ name, title }) => (
            <Tab key={name} id={`${id}-${name}-tab`} value={name} aria-controls={`${id}-${name}`}>
              {title}
            </Tab>
          ))}
        </TabList>
        <Button
          appearance="subtle"
          size="small"
          icon={<SettingsRegular />}
          aria-label="Settings"
          aria-expanded={shown === 'settings'}
          onClick={() => setShown(shown === 'settings' ? 'prompts' : 'settings')}
        />
      </header>
      <main className={styles.main} ref={main}>
        <div {...panelOf('prompts')}>
          <Followed session={session} shows={PromptsView} />
        </div>
        <div {...panelOf('lessons')}>
          {drawsLessons && (
            <Activity mode={shown === 'lessons' ? 'visible' : 'hidden'}>
              <LessonsView asked={lesson} onShown={forgetLesson} />
            </Activity>
          )}
        </div>
        {shown === 'settings' && <Followed session={session} shows={SettingsView} />}
      </main>
    </>
  );
}

interface FollowedProps {
  readonly session: PromptSession;
  readonly shows: ComponentType<{ readonly view: SessionView }>;
}

/** A view of what the session says; nothing around it is drawn anew when that changes, as it does with every edit. */
function Followed({ session, shows: Shown }: FollowedProps) {
  return <Shown view={useSessionView(session)} />;
}
