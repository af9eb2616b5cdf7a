import type { ReactNode } from 'react';
import { useBarStyles } from './Bar.styles.ts';

/** The place at the foot of the view where bars stay in sight, one above the other. */
export function BarPlace({ children }: { readonly children: ReactNode }) {
  return <div className={useBarStyles().place}>{children}</div>;
}

/** Something to say about what was just done, and what can be done about it. */
export function Bar({ children, acts }: { readonly children: ReactNode; readonly acts: ReactNode }) {
  const styles = useBarStyles();
  return (
    <div className={styles.bar}>
      {children}
      <div className={styles.acts}>{acts}</div>
    </div>
  );
}
