import { lessonById } from '../../lessons/index.ts';
import type { LookupField, LookupResult, LookupResults } from '../../lookup/index.ts';
import { MarkedText } from '../shared/MarkedText.tsx';
import { usePanel } from '../shared/panel-context.ts';
import { useTextStyles } from '../shared/text.styles.ts';
import { LessonButton } from './LessonButton.tsx';

const names: Readonly<Record<LookupField, string>> = {
  title: 'Title',
  question: 'Question',
  reminder: 'Reminder',
  message: 'What the audit found',
  summary: 'In brief',
  'our question': 'Our question',
  wording: 'Wording that calls it up',
  theme: 'Theme',
  resource: 'Where it points to',
};

interface SearchResultsProps {
  readonly found: LookupResults;
  readonly onOpen: (lesson: string) => void;
}

/** The lessons that a search found, each with where it matched. */
export function SearchResults({ found: { results, allWords }, onOpen }: SearchResultsProps) {
  const text = useTextStyles();
  if (results.length === 0) {
    return <p className={text.body}>No lesson has these words. Try fewer or other words, or browse.</p>;
  }
  return (
    <>
      <h2 className={text.unseen}>Lessons found</h2>
      {!allWords && <p className={text.body}>No lesson has all these words. These have some of them.</p>}
      <ul className={text.list}>
        {results.map((result) => (
          <li key={result.lesson}>
            <Result result={result} onOpen={onOpen} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Result({
  result,
  onOpen,
}: {
  readonly result: LookupResult;
  readonly onOpen: (id: string) => void;
}) {
  const { pack } = usePanel();
  const text = useTextStyles();
  const lesson = lessonById(pack, result.lesson);
  if (lesson === undefined) return null;
  const { field, snippet, ranges } = result;
  return (
    <LessonButton lesson={lesson} onOpen={onOpen} title={field === 'title' ? ranges : []}>
      {field === 'title' ? (
        <span className={text.small}>{lesson.summary}</span>
      ) : (
        <span className={text.small}>
          {names[field]}: <MarkedText text={snippet} ranges={ranges} />
        </span>
      )}
    </LessonButton>
  );
}
