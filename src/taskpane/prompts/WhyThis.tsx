import type { PlacedFinding } from '../../prompts/index.ts';
import { usePanel } from '../shared/panel-context.ts';
import { useTextStyles } from '../shared/text.styles.ts';
import { reasonsOf } from './reasons.ts';

/** Why the card is there: the words that called it up, and the rule's own reason. */
export function WhyThis({ place, id }: { readonly place: PlacedFinding; readonly id: string }) {
  const { explain } = usePanel();
  const text = useTextStyles();
  return (
    <div id={id} role="group" aria-label="Why this?">
      {reasonsOf(place, explain).map((reason) => (
        <p key={reason} className={text.body}>
          {reason}
        </p>
      ))}
    </div>
  );
}
