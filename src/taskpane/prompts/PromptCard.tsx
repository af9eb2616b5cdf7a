import { Button, mergeClasses } from '@fluentui/react-components';
import { useId } from 'react';
import type { PlacedFinding, Prompt } from '../../prompts/index.ts';
import type { AtCursor } from '../session/index.ts';
import { Fold } from '../shared/Fold.tsx';
import { LessonDetails } from '../shared/LessonDetails.tsx';
import { usePanel } from '../shared/panel-context.ts';
import { useTextStyles } from '../shared/text.styles.ts';
import { lessonsOf, titleOf } from '../shared/wording.ts';
import { WritingBox } from '../writing/index.ts';
import type { WritingState } from '../writing/index.ts';
import { CardMenu } from './CardMenu.tsx';
import { PlaceQuote, PlaceSteps } from './PlaceQuote.tsx';
import { usePromptCardStyles } from './PromptCard.styles.ts';
import { Question } from './Question.tsx';
import { usePromptCard } from './use-prompt-card.ts';
import { WhyThis } from './WhyThis.tsx';
import { canWriteIn, writingsFor } from './writings-for.ts';

/** The ways to set a card aside. */
export interface CardActs {
  readonly onNotRelevant: (prompt: Prompt, place: PlacedFinding) => void;
  readonly onDealtWith: (prompt: Prompt) => void;
  readonly onHide: (prompt: Prompt) => void;
}

interface PromptCardProps extends CardActs {
  readonly prompt: Prompt;
  readonly writing: WritingState;
  /** Where the cursor is, if this card has a place there. */
  readonly atCursor: AtCursor | undefined;
}

/** One prompt: the question first and largest, then the practitioner's own words, then what to do. */
export function PromptCard({
  prompt,
  writing,
  atCursor,
  onNotRelevant,
  onDealtWith,
  onHide,
}: PromptCardProps) {
  const { pack, host } = usePanel();
  const text = useTextStyles();
  const styles = usePromptCardStyles();
  const id = useId();
  const card = usePromptCard(prompt, atCursor);
  const lessons = lessonsOf(pack, prompt.lessons);
  const title = titleOf(pack, prompt.lessons);
  const own = writing.writing?.prompt.id === prompt.id ? writing.writing : undefined;

  return (
    <article
      className={mergeClasses(styles.card, atCursor !== undefined && styles.atCursor)}
      data-card={prompt.id}
      tabIndex={-1}
      aria-labelledby={`${id}-title`}
    >
      <div className={styles.top}>
        <h3 id={`${id}-title`} className={styles.title}>
          {title}
        </h3>
        {atCursor !== undefined && <p className={styles.whereCursorIs}>At your cursor</p>}
        <CardMenu
          title={title}
          isTwin={lessons.length > 1}
          canWrite={canWriteIn(host.can)}
          writings={() => writingsFor(host.can, card.place, lessons)}
          onWrite={(kind) => writing.begin(kind, prompt, card.place)}
          onNotRelevant={() => onNotRelevant(prompt, card.place)}
          onDealtWith={() => onDealtWith(prompt)}
          onHide={() => onHide(prompt)}
        />
      </div>
      {lessons.map((lesson, index) => (
        <Question key={lesson.id} lesson={lesson} second={index > 0} />
      ))}
      <PlaceQuote place={card.place} />
      {prompt.places.length > 1 && (
        <PlaceSteps position={card.position} count={prompt.places.length} onStep={card.step} />
      )}
      {own === undefined ? (
        <div className={styles.actions}>
          {host.can.reveal.able && (
            <Button size="small" aria-describedby={`${id}-title`} onClick={() => void card.reveal()}>
              Show in text
            </Button>
          )}
          <Button
            appearance="subtle"
            size="small"
            aria-expanded={card.isWhyShown}
            aria-controls={`${id}-why`}
            aria-describedby={`${id}-title`}
            onClick={card.toggleWhy}
          >
            Why this?
          </Button>
          <Button
            appearance="subtle"
            size="small"
            aria-describedby={`${id}-title`}
            onClick={() => onDealtWith(prompt)}
          >
            Done
          </Button>
        </div>
      ) : (
        <WritingBox {...writing} writing={own} />
      )}
      <p role="status" className={card.revealed === undefined ? text.unseen : text.small}>
        {card.revealed}
      </p>
      {card.isWhyShown && <WhyThis id={`${id}-why`} place={card.place} />}
      {lessons.map((lesson) => (
        <Fold
          key={lesson.id}
          summary={`${lessons.length > 1 ? `${lesson.title}: what` : 'What'} the audit found · case ${lesson.source.case}`}
        >
          <LessonDetails lesson={lesson} heading="h4" />
        </Fold>
      ))}
    </article>
  );
}
