import { Button } from '@fluentui/react-components';
import { useId } from 'react';
import type { Checking, Prompt } from '../../prompts/index.ts';
import type { NoteReviewView } from '../session/index.ts';
import { usePanel } from '../shared/panel-context.ts';
import { useTextStyles } from '../shared/text.styles.ts';
import type { CardActs } from './PromptCard.tsx';
import { ReviewedCard } from './ReviewedCard.tsx';
import { useReviewNoteStyles } from './ReviewNote.styles.ts';
import { useReviewNote } from './use-review-note.ts';

interface ReviewNoteProps extends Pick<CardActs, 'onNotRelevant'> {
  readonly review: NoteReviewView | undefined;
  readonly checking: Checking;
}

/** On request, once the text is written: what it calls for and does not say. Never runs by itself. */
export function ReviewNote({ review, checking, onNotRelevant }: ReviewNoteProps) {
  const { host } = usePanel();
  const text = useTextStyles();
  const styles = useReviewNoteStyles();
  const id = useId();
  const onReview = useReviewNote(review, checking);
  if (!host.can.watch.able) return null;
  return (
    <section className={styles.review} aria-label={`Review of this ${checking.called}`}>
      <div>
        <Button size="small" aria-describedby={id} onClick={onReview}>
          {`Review this ${checking.called}`}
        </Button>
      </div>
      <p id={id} className={text.small}>
        When you have finished: looks for what the text calls for and does not say yet.
      </p>
      {review !== undefined && <p className={text.body}>{reviewLine(review, checking)}</p>}
      {review?.prompts.map((prompt: Prompt) => (
        <ReviewedCard key={prompt.id} prompt={prompt} onNotRelevant={onNotRelevant} />
      ))}
    </section>
  );
}

/** When the review was, what came of it, and whether it still holds. */
function reviewLine({ at, prompts, isOutdated }: NoteReviewView, { called }: Checking): string {
  const time = at.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
  const outcome =
    prompts.length === 0
      ? 'nothing to ask about. It looks for a few things only.'
      : 'something to think about.';
  const since = isOutdated ? ` The ${called} has changed since.` : '';
  return `Reviewed ${time}: ${outcome}${since}`;
}
