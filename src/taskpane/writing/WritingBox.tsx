import { usePanel } from '../shared/panel-context.ts';
import { lessonsOf } from '../shared/wording.ts';
import { QuestionComment } from './QuestionComment.tsx';
import { Reflection } from './Reflection.tsx';
import { Rewording } from './Rewording.tsx';
import { rewordingsFor } from './rewordings.ts';
import type { WritingState } from './use-writing.ts';

interface WritingBoxProps extends Pick<WritingState, 'draft' | 'setDraft' | 'end'> {
  readonly writing: NonNullable<WritingState['writing']>;
}

/** The form for what is being written. */
export function WritingBox({ writing: { kind, prompt, place }, draft, setDraft, end }: WritingBoxProps) {
  const { pack } = usePanel();
  const lessons = lessonsOf(pack, prompt.lessons);
  const [lesson] = lessons;
  if (kind === 'reflection') return <Reflection draft={draft} onDraft={setDraft} onEnd={end} />;
  if (kind === 'comment') return lesson && <QuestionComment place={place} lesson={lesson} onEnd={end} />;
  const [first, ...others] = rewordingsFor(place, lessons);
  return first && <Rewording place={place} offers={[first, ...others]} onEnd={end} />;
}
