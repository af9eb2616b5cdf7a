import { Button } from '@fluentui/react-components';
import { useId } from 'react';
import type { PlacedFinding, Prompt } from '../../prompts/index.ts';
import { usePanel } from '../shared/panel-context.ts';
import { useTextStyles } from '../shared/text.styles.ts';
import { lessonsOf, titleOf } from '../shared/wording.ts';
import { PlaceQuote } from './PlaceQuote.tsx';
import type { CardActs } from './PromptCard.tsx';
import { usePromptCardStyles } from './PromptCard.styles.ts';
import { Question } from './Question.tsx';
import { useReveal } from './use-reveal.ts';

interface ReviewedCardProps extends Pick<CardActs, 'onNotRelevant'> {
  readonly prompt: Prompt;
}

/** What a review asks: the lesson's question, then each place that calls for something, and what the note does not say. */
export function ReviewedCard({ prompt, onNotRelevant }: ReviewedCardProps) {
  const { pack } = usePanel();
  const styles = usePromptCardStyles();
  const id = useId();
  const fired = new Set(prompt.places.map(({ finding }) => finding.lesson));
  const lessons = lessonsOf(
    pack,
    prompt.lessons.filter((lesson) => fired.has(lesson)),
  );
  return (
    <article className={styles.card} aria-labelledby={id} tabIndex={-1}>
      <h3 id={id} className={styles.title}>
        {titleOf(
          pack,
          lessons.map((lesson) => lesson.id),
        )}
      </h3>
      {lessons.map((lesson, index) => (
        <Question key={lesson.id} lesson={lesson} second={index > 0} />
      ))}
      {prompt.places.map((place) => (
        <ReviewedPlace
          key={`${place.passage.id} ${place.finding.trigger}`}
          place={place}
          titleId={id}
          onNotRelevant={() => onNotRelevant(prompt, place)}
        />
      ))}
    </article>
  );
}

interface ReviewedPlaceProps {
  readonly place: PlacedFinding;
  readonly titleId: string;
  readonly onNotRelevant: () => void;
}

function ReviewedPlace({ place, titleId, onNotRelevant }: ReviewedPlaceProps) {
  const { host, explain } = usePanel();
  const text = useTextStyles();
  const styles = usePromptCardStyles();
  const { reveal, revealed } = useReveal('The text has changed since the review.');
  return (
    <>
      <p className={text.body}>{explain(place.finding.lesson, place.finding.trigger)?.why}</p>
      <PlaceQuote place={place} />
      <div className={styles.actions}>
        {host.can.reveal.able && (
          <Button size="small" aria-describedby={titleId} onClick={() => void reveal(place)}>
            Show in text
          </Button>
        )}
        <Button appearance="subtle" size="small" aria-describedby={titleId} onClick={onNotRelevant}>
          Not relevant here
        </Button>
      </div>
      <p role="status" className={revealed === undefined ? text.unseen : text.small}>
        {revealed}
      </p>
    </>
  );
}
