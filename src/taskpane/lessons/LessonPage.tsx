import { Button } from '@fluentui/react-components';
import { ArrowLeftRegular } from '@fluentui/react-icons/svg/arrow-left';
import { useEffect, useRef } from 'react';
import { caseOf } from '../../lessons/index.ts';
import type { Lesson } from '../../lessons/index.ts';
import { LessonDetails } from '../shared/LessonDetails.tsx';
import { usePanel } from '../shared/panel-context.ts';
import { Section } from '../shared/Section.tsx';
import { useTextStyles } from '../shared/text.styles.ts';
import { attributionOf } from '../shared/wording.ts';
import { useLessonPageStyles } from './LessonPage.styles.ts';

interface LessonPageProps {
  readonly lesson: Lesson;
  readonly onBack: () => void;
}

/** A lesson's page: everything that the pack holds of it, and of the case that it was drawn from. */
export function LessonPage({ lesson, onBack }: LessonPageProps) {
  const { pack } = usePanel();
  const text = useTextStyles();
  const styles = useLessonPageStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  const themes = pack.themes.filter(({ id }) => lesson.themes.includes(id)).map(({ title }) => title);

  useEffect(() => heading.current?.focus(), []);

  return (
    <article className={styles.page}>
      <Button
        className={styles.back}
        appearance="subtle"
        size="small"
        icon={<ArrowLeftRegular />}
        onClick={onBack}
      >
        Back to the lessons
      </Button>
      <h2 className={text.heading} ref={heading} tabIndex={-1}>
        {lesson.title}
      </h2>
      <p className={text.body}>{lesson.summary}</p>
      <p className={text.small}>
        {attributionOf(pack, lesson)}, under “{lesson.source.heading}”. Themes: {themes.join(', ')}.
      </p>
      <LessonDetails lesson={lesson} heading="h3" />
      <CaseBehind lesson={lesson} />
      <p className={text.small}>{pack.note}</p>
    </article>
  );
}

/** The case of the audit: its summary, and the good practice found in it. */
function CaseBehind({ lesson }: { readonly lesson: Lesson }) {
  const { pack } = usePanel();
  const text = useTextStyles();
  const auditCase = caseOf(pack, lesson);
  if (auditCase === undefined) return null;
  const { number, pseudonym, summary, strengths } = auditCase;
  return (
    <>
      <Section level="h3" title={`Case ${number}, “${pseudonym}”`}>
        <blockquote className={text.quotation}>{summary}</blockquote>
      </Section>
      <Section level="h3" title="Good practice that the audit found in this case">
        <ul className={text.list}>
          {strengths.map(({ quote }) => (
            <li key={quote}>
              <blockquote className={text.quotation}>{quote}</blockquote>
            </li>
          ))}
        </ul>
      </Section>
    </>
  );
}
