import { Bar } from '../shared/Bar.tsx';
import { CloseButton } from '../shared/CloseButton.tsx';
import { useTextStyles } from '../shared/text.styles.ts';

interface WrittenBarProps {
  readonly written: string | undefined;
  readonly onClose: () => void;
}

/** Says what was written and how to take it back; the card that it was written from may be gone. */
export function WrittenBar({ written, onClose }: WrittenBarProps) {
  const text = useTextStyles();
  if (written === undefined) return null;
  return (
    <Bar acts={<CloseButton onClose={onClose} />}>
      <p className={text.body}>{written}</p>
    </Bar>
  );
}
