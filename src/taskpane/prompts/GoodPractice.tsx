import type { PlacedFinding } from '../../prompts/index.ts';
import { Fold } from '../shared/Fold.tsx';
import { usePanel } from '../shared/panel-context.ts';
import { useTextStyles } from '../shared/text.styles.ts';
import { titleOf } from '../shared/wording.ts';
import { PlaceQuote } from './PlaceQuote.tsx';

/** An acknowledgement of what is written well: quiet, and never counted with the prompts. */
export function GoodPractice({ places }: { readonly places: readonly PlacedFinding[] }) {
  const { pack } = usePanel();
  const text = useTextStyles();
  if (places.length === 0) return null;
  return (
    <Fold quiet summary={`Good practice seen (${places.length})`}>
      <ul className={text.list}>
        {places.map((place) => (
          <li key={`${place.passage.id} ${place.finding.start}`}>
            <p className={text.small}>{titleOf(pack, [place.finding.lesson])}</p>
            <PlaceQuote place={place} />
          </li>
        ))}
      </ul>
    </Fold>
  );
}
