import { Field, Textarea } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { isTextHost } from '../../hosts/index.ts';
import type { TextHost } from '../../hosts/index.ts';
import { fluentRef } from '../shared/fluent-ref.ts';
import { usePanel } from '../shared/panel-context.ts';
import { selectIn } from './select-in.ts';
import { writeIn } from './write-in.ts';

/** The box to write in, where the text lives in the panel itself; nothing beside Word and Outlook. */
export function NoteBox() {
  const { host } = usePanel();
  return isTextHost(host) ? <Box host={host} /> : null;
}

function Box({ host }: { readonly host: TextHost }) {
  const box = useRef<HTMLTextAreaElement>(null);

  useEffect(() => {
    const stops = [
      host.onReveal((span) => box.current && selectIn(box.current, span)),
      host.onInsert((text) => {
        const at = box.current?.selectionEnd ?? 0;
        if (box.current) writeIn(box.current, { start: at, end: at }, text);
      }),
      host.onReplace((span, text) => box.current && writeIn(box.current, span, text)),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [host]);

  return (
    <Field label="Your note" hint="Paste or type your note; it stays in this panel’s memory.">
      <Textarea
        ref={fluentRef(box)}
        rows={7}
        resize="vertical"
        autoComplete="off"
        onChange={(_, { value }) => host.setText(value)}
      />
    </Field>
  );
}
