import { Field, Textarea } from '@fluentui/react-components';
import { usePanel } from '../shared/panel-context.ts';
import { WritingForm } from './WritingForm.tsx';

interface ReflectionProps {
  readonly draft: string;
  readonly onDraft: (draft: string) => void;
  readonly onEnd: (written?: string) => void;
}

/** A reflection in the practitioner's own words, for the place where the cursor stands. */
export function Reflection({ draft, onDraft, onEnd }: ReflectionProps) {
  const { session, host } = usePanel();
  const called = nameOfText(host.name);
  const words = draft.trim();
  return (
    <WritingForm
      title="Write a reflection"
      act="Insert at the cursor"
      onWrite={words === '' ? undefined : () => session.insert(words)}
      done={`Your words are in your ${called}, where the cursor stood.`}
      onEnd={onEnd}
    >
      <Field
        label="In your own words"
        hint={`Goes into your ${called} where the cursor is, ${SPACING[host.name]}. Move the cursor first if need be.`}
      >
        <Textarea rows={4} resize="vertical" value={draft} onChange={(_, { value }) => onDraft(value)} />
      </Field>
    </WritingForm>
  );
}

/** Only Word tells what stands beside the cursor. */
const SPACING = {
  word: 'with a space where it would touch other words',
  outlook: 'just as it stands here',
  text: 'just as it stands here',
};

function nameOfText(host: 'word' | 'outlook' | 'text'): string {
  return { word: 'document', outlook: 'e-mail', text: 'note' }[host];
}
