import type { Detector, Passage, PassageFindings } from '../../detection/index.ts';
import { Slice } from '../scanning/index.ts';
import type { Pacing } from '../scanning/index.ts';

/** Has a note reviewed in slices, so that a long one does not block the page. */
export class NoteReviewer {
  readonly #pacing: Pacing;
  #round = 0;

  constructor(pacing: Pacing) {
    this.#pacing = pacing;
  }

  /** What the note calls for and does not hold, by passage; undefined where a later review took over. */
  async review(
    detector: Pick<Detector, 'review'>,
    passages: readonly Passage[],
  ): Promise<readonly PassageFindings[] | undefined> {
    const round = (this.#round += 1);
    const slice = new Slice(this.#pacing);
    const review = detector.review();
    for (const passage of passages) {
      if (slice.isFull()) await slice.rest(() => undefined);
      if (round !== this.#round) return undefined;
      review.take(passage);
    }
    return review.outcome();
  }
}
