import type { Detector, Passage, PassageFindings } from '../../detection/index.ts';
import { Slice } from '../scanning/index.ts';
import type { Pacing } from '../scanning/index.ts';

type NoteDetector = Pick<Detector, 'review'>;

/** Has a note reviewed in slices, so that a long one does not block the page. */
export class NoteReviewer {
  readonly #detector: NoteDetector | Promise<NoteDetector>;
  readonly #pacing: Pacing;
  #round = 0;

  constructor(detector: NoteDetector | Promise<NoteDetector>, pacing: Pacing) {
    this.#detector = detector;
    this.#pacing = pacing;
  }

  /** What the note calls for and does not hold, by passage; undefined where a later review took over. */
  async review(passages: readonly Passage[]): Promise<readonly PassageFindings[] | undefined> {
    const round = (this.#round += 1);
    const detector = await this.#detector;
    const slice = new Slice(this.#pacing);
    const review = detector.review();
    for (const passage of passages) {
      await slice.rest(() => undefined);
      if (round !== this.#round) return undefined;
      review.take(passage);
    }
    return review.outcome();
  }
}
