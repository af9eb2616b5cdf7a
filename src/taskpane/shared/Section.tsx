import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useTextStyles } from './text.styles.ts';

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS, minWidth: 0 },
});

export type HeadingLevel = 'h3' | 'h4';

interface SectionProps {
  readonly level: HeadingLevel;
  readonly title: string;
  /** Set where the words are ours and not the audit's. */
  readonly ours?: boolean;
  readonly children: ReactNode;
}

/** A titled part of a lesson; says whose words it holds where they are not the audit's. */
export function Section({ level: Heading, title, ours = false, children }: SectionProps) {
  const text = useTextStyles();
  return (
    <section className={useStyles().section}>
      <Heading className={text.label}>
        {title}
        {ours && ' (our words, not the audit’s)'}
      </Heading>
      {children}
    </section>
  );
}
