import type { Lesson } from '../../lessons/index.ts';
import type { PlacedFinding } from '../../prompts/index.ts';
import { usePanel } from '../shared/panel-context.ts';
import { useTextStyles } from '../shared/text.styles.ts';
import { questionComment } from './question-comment.ts';
import { WritingForm } from './WritingForm.tsx';

interface QuestionCommentProps {
  readonly place: PlacedFinding;
  readonly lesson: Lesson;
  readonly onEnd: (written?: string) => void;
}

/** The lesson's question as a comment at the words, once it has been said that the comment is part of the document. */
export function QuestionComment({ place, lesson, onEnd }: QuestionCommentProps) {
  const { pack, session } = usePanel();
  const text = useTextStyles();
  const comment = questionComment(pack, lesson);
  return (
    <WritingForm
      title="Add the question as a comment"
      act="Add the comment"
      onWrite={() => session.comment(place, comment)}
      done="The comment is in your document."
      onEnd={onEnd}
    >
      <p className={text.body}>
        A comment becomes part of the document: whoever opens it can read the comment until it is deleted.
      </p>
      <p className={text.label}>The comment</p>
      <blockquote className={text.quotation}>{comment}</blockquote>
    </WritingForm>
  );
}
