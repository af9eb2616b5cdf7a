import { Button } from '@fluentui/react-components';
import { useEffect, useId, useRef, useState } from 'react';
import type { ReactNode, SubmitEvent } from 'react';
import type { ActOutcome } from '../../hosts/index.ts';
import { usePanel } from '../shared/panel-context.ts';
import { useTextStyles } from '../shared/text.styles.ts';
import { useWritingStyles } from './writing.styles.ts';

interface WritingFormProps {
  readonly title: string;
  /** What the button does, in words: "Insert at the cursor". */
  readonly act: string;
  /** Does it, once clicked; undefined while there is nothing to write. */
  readonly onWrite: (() => Promise<ActOutcome>) | undefined;
  /** What was done, in words. */
  readonly done: string;
  readonly onEnd: (written?: string) => void;
  /** What will be written, to be read before the click. */
  readonly children: ReactNode;
}

/** A preview, one click that writes, and the way out. Nothing is written before the click. */
export function WritingForm({ title, act, onWrite, done, onEnd, children }: WritingFormProps) {
  const { announce } = usePanel();
  const text = useTextStyles();
  const styles = useWritingStyles();
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const [isWriting, setWriting] = useState(false);
  const [failure, setFailure] = useState<string>();

  // Once the menu that opened it has given the focus back to its button.
  useEffect(() => {
    const timer = setTimeout(() => {
      form.current?.querySelector<HTMLElement>('textarea, input, button')?.focus();
      form.current?.scrollIntoView({ block: 'nearest' });
    }, 0);
    return () => clearTimeout(timer);
  }, []);

  useEffect(() => {
    const held = form.current;
    const onKeyDown = ({ key }: KeyboardEvent) => {
      if (key === 'Escape') onEnd();
    };
    held?.addEventListener('keydown', onKeyDown);
    return () => held?.removeEventListener('keydown', onKeyDown);
  }, [onEnd]);

  const write = async (event: SubmitEvent) => {
    event.preventDefault();
    if (onWrite === undefined || isWriting) return;
    setWriting(true);
    const outcome = await onWrite();
    setWriting(false);
    if (outcome.kind === 'failed') {
      setFailure(outcome.why);
      return;
    }
    const said = outcome.undo === undefined ? done : `${done} ${outcome.undo}`;
    announce(said);
    onEnd(said);
  };

  return (
    <form
      ref={form}
      className={styles.form}
      aria-labelledby={`${id}-title`}
      onSubmit={(event) => void write(event)}
    >
      <h4 id={`${id}-title`} className={text.label}>
        {title}
      </h4>
      {children}
      <p role="status" className={failure === undefined ? text.unseen : text.body}>
        {failure}
      </p>
      <div className={styles.acts}>
        <Button type="submit" size="small" disabledFocusable={onWrite === undefined || isWriting}>
          {act}
        </Button>
        <Button type="button" appearance="subtle" size="small" onClick={() => onEnd()}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
