import type { ReactNode } from 'react';
import type { Lesson } from '../../lessons/index.ts';
import type { MatchRange } from '../../lookup/index.ts';
import { MarkedText } from '../shared/MarkedText.tsx';
import { useLessonButtonStyles } from './LessonButton.styles.ts';

interface LessonButtonProps {
  readonly lesson: Lesson;
  readonly onOpen: (lesson: string) => void;
  /** Ranges of the title to be marked. */
  readonly title?: readonly MatchRange[];
  readonly children?: ReactNode;
}

/** A lesson in a list; opens its page. */
export function LessonButton({ lesson, onOpen, title = [], children }: LessonButtonProps) {
  const styles = useLessonButtonStyles();
  return (
    <button type="button" className={styles.button} data-lesson={lesson.id} onClick={() => onOpen(lesson.id)}>
      <span className={styles.title}>
        <MarkedText text={lesson.title} ranges={title} />
      </span>
      {children}
    </button>
  );
}
