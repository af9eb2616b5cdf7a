import { Button } from '@fluentui/react-components';
import { CheckmarkRegular } from '@fluentui/react-icons/svg/checkmark';
import { CopyRegular } from '@fluentui/react-icons/svg/copy';
import { useEffect, useState } from 'react';
import { copyText } from './copy-text.ts';
import { usePanel } from './panel-context.ts';

/** How long the button says what came of it (milliseconds). */
const shownFor = 3_000;

const saying = { ready: 'Copy', copied: 'Copied', failed: 'Could not copy' } as const;

/** Copies a text; says so in words. `what` completes its name: "Copy this question". */
export function CopyButton({ text, what }: { readonly text: string; readonly what: string }) {
  const { announce } = usePanel();
  const [outcome, setOutcome] = useState<keyof typeof saying>('ready');

  useEffect(() => {
    if (outcome === 'ready') return undefined;
    const timer = setTimeout(() => setOutcome('ready'), shownFor);
    return () => clearTimeout(timer);
  }, [outcome]);

  const copy = async () => {
    const now = (await copyText(text)) ? 'copied' : 'failed';
    setOutcome(now);
    announce(saying[now]);
  };

  return (
    <Button
      appearance="subtle"
      size="small"
      icon={outcome === 'copied' ? <CheckmarkRegular /> : <CopyRegular />}
      aria-label={outcome === 'ready' ? `Copy ${what}` : undefined}
      onClick={() => void copy()}
    >
      {saying[outcome]}
    </Button>
  );
}
