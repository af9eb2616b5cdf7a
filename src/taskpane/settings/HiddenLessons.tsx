import { Button } from '@fluentui/react-components';
import { usePanel } from '../shared/panel-context.ts';
import { useTextStyles } from '../shared/text.styles.ts';
import { lessonsOf } from '../shared/wording.ts';

/** The lessons that are not shown anywhere, and the way back. */
export function HiddenLessons({ hidden }: { readonly hidden: readonly string[] }) {
  const { pack, session, announce } = usePanel();
  const text = useTextStyles();
  const lessons = lessonsOf(pack, hidden);
  if (lessons.length === 0) return <p className={text.body}>All lessons are shown.</p>;
  return (
    <ul className={text.list}>
      {lessons.map(({ id, title }) => (
        <li key={id}>
          <p className={text.body}>{title}</p>
          <Button
            size="small"
            aria-label={`Show again: ${title}`}
            onClick={() => {
              session.showLesson(id);
              announce(`${title} is shown again.`);
            }}
          >
            Show again
          </Button>
        </li>
      ))}
    </ul>
  );
}
