import { Radio, RadioGroup } from '@fluentui/react-components';
import { useState } from 'react';
import type { Lesson } from '../../lessons/index.ts';
import { byCase, byTheme } from '../../lookup/index.ts';
import { Fold } from '../shared/Fold.tsx';
import { usePanel } from '../shared/panel-context.ts';
import { useTextStyles } from '../shared/text.styles.ts';
import { LessonButton } from './LessonButton.tsx';
import { useLessonsViewStyles } from './LessonsView.styles.ts';

type Shelving = 'theme' | 'case';

interface BrowseProps {
  readonly onOpen: (lesson: string) => void;
}

/** All lessons, by theme or by case. */
export function Browse({ onOpen }: BrowseProps) {
  const text = useTextStyles();
  const styles = useLessonsViewStyles();
  const [shelving, setShelving] = useState<Shelving>('theme');
  return (
    <>
      <h2 className={text.unseen}>All lessons</h2>
      <RadioGroup
        className={styles.shelving}
        layout="horizontal"
        aria-label="Browse by"
        value={shelving}
        onChange={(_, { value }) => setShelving(value === 'case' ? 'case' : 'theme')}
      >
        <Radio value="theme" label="By theme" />
        <Radio value="case" label="By case" />
      </RadioGroup>
      {shelving === 'theme' ? <Themes onOpen={onOpen} /> : <Cases onOpen={onOpen} />}
    </>
  );
}

function Themes({ onOpen }: BrowseProps) {
  const { pack } = usePanel();
  return byTheme(pack).map(({ id, title, lessons }) => (
    <Fold key={id} summary={`${title} (${lessons.length})`}>
      <Shelf lessons={lessons} onOpen={onOpen} />
    </Fold>
  ));
}

function Cases({ onOpen }: BrowseProps) {
  const { pack } = usePanel();
  const text = useTextStyles();
  return byCase(pack).map(({ auditCase: { number, pseudonym, summary }, lessons }) => (
    <Fold key={number} summary={`Case ${number}, “${pseudonym}” (${lessons.length})`}>
      <blockquote className={text.small}>{summary}</blockquote>
      <Shelf lessons={lessons} onOpen={onOpen} />
    </Fold>
  ));
}

function Shelf({ lessons, onOpen }: BrowseProps & { readonly lessons: readonly Lesson[] }) {
  const text = useTextStyles();
  return (
    <ul className={text.list}>
      {lessons.map((lesson) => (
        <li key={lesson.id}>
          <LessonButton lesson={lesson} onOpen={onOpen} />
        </li>
      ))}
    </ul>
  );
}
