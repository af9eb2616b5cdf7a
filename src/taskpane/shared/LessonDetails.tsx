import type { Lesson } from '../../lessons/index.ts';
import { CopyButton } from './CopyButton.tsx';
import { useLessonDetailsStyles } from './LessonDetails.styles.ts';
import { Resources } from './Resources.tsx';
import { Section } from './Section.tsx';
import type { HeadingLevel } from './Section.tsx';
import { useTextStyles } from './text.styles.ts';

interface LessonDetailsProps {
  readonly lesson: Lesson;
  /** The level of the parts' headings, one below the lesson's title. */
  readonly heading: HeadingLevel;
}

/** Everything that a lesson holds: the audit's words first, then ours, each marked for what it is. */
export function LessonDetails({ lesson, heading }: LessonDetailsProps) {
  return (
    <>
      <Questions title="The audit’s questions" heading={heading} questions={lesson.questions} />
      <Quotations title="The audit’s reminders" heading={heading} quotations={lesson.reminders} />
      <Quotations title="What the audit found" heading={heading} quotations={lesson.messages} />
      {lesson.resources.length > 0 && (
        <Section level={heading} title="Where the audit points to">
          <Resources resources={lesson.resources} />
        </Section>
      )}
      <Questions title="Further questions" ours heading={heading} questions={lesson.ourQuestions} />
      <Rewordings lesson={lesson} heading={heading} />
      <Critiques lesson={lesson} heading={heading} />
      <LessonAge lesson={lesson} />
    </>
  );
}

interface QuestionsProps {
  readonly title: string;
  readonly ours?: boolean;
  readonly heading: HeadingLevel;
  readonly questions: readonly string[];
}

function Questions({ title, ours = false, heading, questions }: QuestionsProps) {
  const text = useTextStyles();
  const styles = useLessonDetailsStyles();
  if (questions.length === 0) return null;
  return (
    <Section level={heading} title={title} ours={ours}>
      <ul className={text.list}>
        {questions.map((question) => (
          <li key={question} className={styles.question}>
            <Words ours={ours}>{question}</Words>
            <CopyButton text={question} what="this question" />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Words({ ours, children }: { readonly ours: boolean; readonly children: string }) {
  const text = useTextStyles();
  return ours ? (
    <p className={text.body}>{children}</p>
  ) : (
    <blockquote className={text.quotation}>{children}</blockquote>
  );
}

interface QuotationsProps {
  readonly title: string;
  readonly heading: HeadingLevel;
  readonly quotations: readonly string[];
}

function Quotations({ title, heading, quotations }: QuotationsProps) {
  const text = useTextStyles();
  if (quotations.length === 0) return null;
  return (
    <Section level={heading} title={title}>
      {quotations.map((quotation) => (
        <blockquote key={quotation} className={text.quotation}>
          {quotation}
        </blockquote>
      ))}
    </Section>
  );
}

function Rewordings({ lesson, heading }: LessonDetailsProps) {
  const text = useTextStyles();
  const styles = useLessonDetailsStyles();
  if (lesson.rewordings.length === 0) return null;
  return (
    <Section level={heading} title="Other wording" ours>
      <dl className={styles.rewordings}>
        {lesson.rewordings.map((rewording) => (
          <div key={rewording.instead}>
            <dt className={text.small}>Instead of “{rewording.instead}”</dt>
            <dd className={styles.offer}>Try “{rewording.try}”</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}

function Critiques({ lesson, heading }: LessonDetailsProps) {
  const text = useTextStyles();
  if (lesson.critiques.length === 0) return null;
  return (
    <Section level={heading} title="What is said against these words" ours>
      {lesson.critiques.map((critique) => (
        <div key={critique.text}>
          <p className={text.body}>{critique.text}</p>
          <p className={text.small}>Sources: {critique.sources.join('; ')}</p>
        </div>
      ))}
    </Section>
  );
}

/** How old the lesson is, and when someone last looked whether it still holds. */
function LessonAge({ lesson }: { readonly lesson: Lesson }) {
  const text = useTextStyles();
  const checked = new Date(`${lesson.checkedOn}T00:00`).toLocaleDateString('en-GB', { dateStyle: 'long' });
  return (
    <p className={text.small}>
      {lesson.status === 'historic'
        ? `From ${lesson.year}: services and contacts named here may have gone. Last looked at on ${checked}.`
        : `From ${lesson.year}. Last looked at on ${checked}.`}
    </p>
  );
}
