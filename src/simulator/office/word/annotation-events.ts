import type { Unsubscribe, WordDocument } from '../../model/index.ts';
import { Handlers } from '../rich-api/events.ts';

/** Word's events for underlines. */
export class AnnotationEvents {
  readonly clicked = new Handlers<Word.AnnotationClickedEventArgs>();
  readonly inserted = new Handlers<Word.AnnotationInsertedEventArgs>();
  readonly removed = new Handlers<Word.AnnotationRemovedEventArgs>();
  readonly stop: Unsubscribe;

  constructor({ annotations, faults }: WordDocument) {
    const stops = [
      annotations.clicked.subscribe((id) => !faults.loseEvents && this.clicked.call({ id })),
      annotations.inserted.subscribe((ids) => !faults.loseEvents && this.inserted.call({ ids: [...ids] })),
      annotations.removed.subscribe((ids) => !faults.loseEvents && this.removed.call({ ids: [...ids] })),
    ];
    this.stop = () => stops.forEach((stop) => stop());
  }
}
