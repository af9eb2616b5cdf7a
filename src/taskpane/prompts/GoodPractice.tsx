import type { PlacedFinding } from '../../prompts/index.ts';
import { Fold } from '../shared/Fold.tsx';
import { usePanel } from '../shared/panel-context.ts';
import { useTextStyles } from '../shared/text.styles.ts';
import { titleOf } from '../shared/wording.ts';
import { PlaceQuote } from './PlaceQuote.tsx';

interface GoodPracticeProps {
  readonly places: readonly PlacedFinding[];
}

/** An acknowledgement of what is written well: quiet, and never counted with the prompts. */
export function GoodPractice({ places }: GoodPracticeProps) {
  if (places.length === 0) return null;
  return (
    <Fold quiet summary={`Good practice seen (${places.length})`}>
      <Places places={places} />
    </Fold>
  );
}

/** A component of its own: a long text has hundreds of places, and nothing is made of them while they are folded. */
function Places({ places }: GoodPracticeProps) {
  const { pack } = usePanel();
  const text = useTextStyles();
  return (
    <ul className={text.list}>
      {places.map((place) => (
        <li key={`${place.passage.id} ${place.finding.start}`}>
          <p className={text.small}>{titleOf(pack, [place.finding.lesson])}</p>
          <PlaceQuote place={place} />
        </li>
      ))}
    </ul>
  );
}
