import type { DocumentChange, Unsubscribe, WordDocument } from '../../model/index.ts';
import { Handlers } from '../rich-api/events.ts';

/** Ids gathered until the next report. */
interface Gathered {
  readonly added: Set<string>;
  readonly changed: Set<string>;
  readonly deleted: Set<string>;
}

type Source = 'Local' | 'Remote';

/**
 * Word's three paragraph events. As in Word, they don't come with every key: what happens within `interval`
 * milliseconds is reported together, the person's edits apart from a co-author's.
 */
export class ParagraphEvents {
  readonly added = new Handlers<Word.ParagraphAddedEventArgs>();
  readonly changed = new Handlers<Word.ParagraphChangedEventArgs>();
  readonly deleted = new Handlers<Word.ParagraphDeletedEventArgs>();
  readonly stop: Unsubscribe;
  readonly #waiting: Record<Source, Gathered> = { Local: nothing(), Remote: nothing() };
  #due = false;

  constructor(
    readonly document: WordDocument,
    readonly interval: number,
  ) {
    const stops = [document.changed, document.noteChanged].map((changes) =>
      changes.subscribe((change) => this.#gather(change)),
    );
    this.stop = () => stops.forEach((stop) => stop());
  }

  #gather(change: DocumentChange): void {
    // Word tells of no tracked deletion (OfficeDev/office-js#3864).
    if (this.document.faults.loseEvents || change.onlyMarks) return;
    const waiting = this.#waiting[change.by === 'co-author' ? 'Remote' : 'Local'];
    for (const id of change.added) waiting.added.add(id);
    for (const id of change.changed) if (!waiting.added.has(id)) waiting.changed.add(id);
    for (const id of change.deleted) {
      waiting.changed.delete(id);
      // What came and went in between is not worth a word; an id that came back was never gone.
      if (!waiting.added.delete(id)) waiting.deleted.add(id);
    }
    for (const id of change.added) {
      if (!waiting.deleted.delete(id)) continue;
      waiting.added.delete(id);
      waiting.changed.add(id);
    }
    this.#reportSoon();
  }

  #reportSoon(): void {
    if (this.#due) return;
    this.#due = true;
    const report = (): void => {
      this.#due = false;
      this.#report('Local');
      this.#report('Remote');
    };
    if (this.interval > 0) setTimeout(report, this.interval);
    else queueMicrotask(report);
  }

  #report(source: Source): void {
    const { added, changed, deleted } = this.#waiting[source];
    this.#waiting[source] = nothing();
    if (deleted.size > 0)
      this.deleted.call({ type: 'ParagraphDeleted', source, uniqueLocalIds: [...deleted] });
    if (added.size > 0) this.added.call({ type: 'ParagraphAdded', source, uniqueLocalIds: [...added] });
    if (changed.size > 0)
      this.changed.call({ type: 'ParagraphChanged', source, uniqueLocalIds: [...changed] });
  }
}

function nothing(): Gathered {
  return { added: new Set(), changed: new Set(), deleted: new Set() };
}
