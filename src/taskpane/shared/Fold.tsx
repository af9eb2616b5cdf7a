import { mergeClasses } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useFoldStyles } from './Fold.styles.ts';

interface FoldProps {
  readonly summary: ReactNode;
  readonly children: ReactNode;
  /** Stands back: for what is worth a look but asks for none. */
  readonly quiet?: boolean;
}

/** Something folded away under its name: the browser's own, so that it works for everyone everywhere. */
export function Fold({ summary, children, quiet = false }: FoldProps) {
  const styles = useFoldStyles();
  return (
    <details className={styles.fold}>
      <summary className={mergeClasses(styles.summary, quiet && styles.quiet)}>{summary}</summary>
      <div className={styles.content}>{children}</div>
    </details>
  );
}
