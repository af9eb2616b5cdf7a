import { mergeClasses } from '@fluentui/react-components';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useFoldStyles } from './Fold.styles.ts';

interface FoldProps {
  readonly summary: ReactNode;
  readonly children: ReactNode;
  /** Stands back: for what is worth a look but asks for none. */
  readonly quiet?: boolean;
}

/**
 * Something folded away under its name: the browser's own, so that it works for everyone everywhere.
 * What is folded is drawn only when it is opened.
 */
export function Fold({ summary, children, quiet = false }: FoldProps) {
  const styles = useFoldStyles();
  const [isOpen, setOpen] = useState(false);
  return (
    <details className={styles.fold} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className={mergeClasses(styles.summary, quiet && styles.quiet)}>{summary}</summary>
      {isOpen && <div className={styles.content}>{children}</div>}
    </details>
  );
}
