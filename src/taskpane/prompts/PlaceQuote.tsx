import { Button } from '@fluentui/react-components';
import { ChevronLeftRegular } from '@fluentui/react-icons/svg/chevron-left';
import { ChevronRightRegular } from '@fluentui/react-icons/svg/chevron-right';
import type { PlacedFinding } from '../../prompts/index.ts';
import { MarkedText } from '../shared/MarkedText.tsx';
import { usePlaceQuoteStyles } from './PlaceQuote.styles.ts';
import { quoteOf } from './quote.ts';

/** The practitioner's own sentence, with the words marked that called the lesson up. */
export function PlaceQuote({ place }: { readonly place: PlacedFinding }) {
  const styles = usePlaceQuoteStyles();
  const { text, marked } = quoteOf(place);
  return (
    <blockquote className={styles.quote} aria-label="In your text">
      “<MarkedText text={text} ranges={marked} />”
    </blockquote>
  );
}

interface PlaceStepsProps {
  /** The place shown, from 1. */
  readonly position: number;
  readonly count: number;
  readonly onStep: (by: 1 | -1) => void;
}

/** "1 of 3", with the way to the others. */
export function PlaceSteps({ position, count, onStep }: PlaceStepsProps) {
  const styles = usePlaceQuoteStyles();
  return (
    <div className={styles.steps} role="group" aria-label="Places in your text">
      <Button
        appearance="subtle"
        size="small"
        icon={<ChevronLeftRegular />}
        aria-label="Previous place"
        disabledFocusable={position === 1}
        onClick={() => onStep(-1)}
      />
      <span aria-live="polite">{`${position} of ${count}`}</span>
      <Button
        appearance="subtle"
        size="small"
        icon={<ChevronRightRegular />}
        aria-label="Next place"
        disabledFocusable={position === count}
        onClick={() => onStep(1)}
      />
    </div>
  );
}
