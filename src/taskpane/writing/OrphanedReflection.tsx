import type { Prompt } from '../../prompts/index.ts';
import { usePanel } from '../shared/panel-context.ts';
import { useTextStyles } from '../shared/text.styles.ts';
import { titleOf } from '../shared/wording.ts';
import { useWritingStyles } from './writing.styles.ts';
import type { WritingState } from './use-writing.ts';
import { WritingBox } from './WritingBox.tsx';

interface OrphanedReflectionProps {
  readonly prompts: readonly Prompt[];
  readonly writing: WritingState;
}

/** A reflection outlives its card: words that someone is writing must not be lost because others were edited away. */
export function OrphanedReflection({ prompts, writing: state }: OrphanedReflectionProps) {
  const { pack } = usePanel();
  const text = useTextStyles();
  const styles = useWritingStyles();
  const { writing, draft } = state;
  if (writing?.kind !== 'reflection' || draft.trim() === '') return null;
  if (prompts.some(({ id }) => id === writing.prompt.id)) return null;
  const title = titleOf(pack, writing.prompt.lessons);
  return (
    <section className={styles.alone} aria-label={`Your reflection: ${title}`}>
      <p className={text.small}>{title}: the words that called this up are no longer in the text.</p>
      <WritingBox {...state} writing={writing} />
    </section>
  );
}
