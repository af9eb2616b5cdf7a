import { mergeClasses } from '@fluentui/react-components';
import { leadOf } from '../../lessons/index.ts';
import type { Lesson } from '../../lessons/index.ts';
import { usePanel } from '../shared/panel-context.ts';
import { useTextStyles } from '../shared/text.styles.ts';
import { shortAttributionOf } from '../shared/wording.ts';
import { useQuestionStyles } from './Question.styles.ts';

const kinds = {
  question: undefined,
  reminder: 'The audit’s reminder',
  message: 'What the audit found',
} as const;

interface QuestionProps {
  readonly lesson: Lesson;
  /** The second lesson of a twin card stands back a little. */
  readonly second: boolean;
}

/** What leads the card: the audit's own words, and whose they are. Where the audit asks nothing, our question follows. */
export function Question({ lesson, second }: QuestionProps) {
  const { pack } = usePanel();
  const text = useTextStyles();
  const styles = useQuestionStyles();
  const lead = leadOf(lesson);
  const [ourQuestion] = lead.kind === 'question' ? [] : lesson.ourQuestions;
  const label = kinds[lead.kind];
  return (
    <figure className={styles.figure}>
      {label && <p className={text.label}>{label}</p>}
      <blockquote className={mergeClasses(styles.words, second && styles.second)}>{lead.text}</blockquote>
      <figcaption className={styles.source}>{shortAttributionOf(pack, lesson)}</figcaption>
      {ourQuestion !== undefined && (
        <div className={styles.ours}>
          <p className={text.label}>Our question, not the audit’s</p>
          <p className={text.body}>{ourQuestion}</p>
        </div>
      )}
    </figure>
  );
}
