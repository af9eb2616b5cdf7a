import { useEffect } from 'react';
import { lessonById } from '../../lessons/index.ts';
import { usePanel } from '../shared/panel-context.ts';
import { Browse } from './Browse.tsx';
import { LessonPage } from './LessonPage.tsx';
import { SearchBox } from './SearchBox.tsx';
import { SearchResults } from './SearchResults.tsx';
import { useLessonsView } from './use-lessons-view.ts';
import { useLessonsViewStyles } from './LessonsView.styles.ts';

interface LessonsViewProps {
  /** A lesson to open, because something outside this view asked for it; undefined at other times. */
  readonly asked: string | undefined;
  /** Called once it is open. */
  readonly onShown: () => void;
}

/** The tab for looking lessons up: search, browse, and a lesson's own page. */
export function LessonsView({ asked, onShown }: LessonsViewProps) {
  const { pack } = usePanel();
  const styles = useLessonsViewStyles();
  const { query, search, found, opened, open, close, view } = useLessonsView();

  useEffect(() => {
    if (asked === undefined) return;
    open(asked);
    onShown();
  }, [asked, open, onShown]);

  const lesson = opened === undefined ? undefined : lessonById(pack, opened);

  return (
    <div className={styles.view} ref={view}>
      {lesson ? (
        <LessonPage key={lesson.id} lesson={lesson} onBack={close} />
      ) : (
        <>
          <SearchBox query={query} onSearch={search} />
          {found === undefined ? <Browse onOpen={open} /> : <SearchResults found={found} onOpen={open} />}
        </>
      )}
    </div>
  );
}
