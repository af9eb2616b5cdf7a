import { addHandlers, removeHandlers } from './handlers.ts';
import type { Handler } from './handlers.ts';

/** What Word's events have named since it was last taken. */
export interface Hints {
  /** Word's ids of changed paragraphs. */
  readonly natives: readonly string[];
  /** Paragraphs were added or deleted, or too many changed: only a whole read helps. */
  readonly whole: boolean;
}

type Event = Word.ParagraphAddedEventArgs | Word.ParagraphChangedEventArgs | Word.ParagraphDeletedEventArgs;

const MOST_READ_ONE_BY_ONE = 50;

/**
 * Listens to Word's paragraph events (WordApi 1.6). They are hints and no more: Word leaves some out (fast paste, undo, tracked
 * deletions, long documents). A co-author's edits are left to the whole reads: their ids are not ours, and nobody here typed them.
 */
export class ParagraphEvents {
  #natives = new Set<string>();
  #whole = false;
  #listened: readonly Handler[] = [];
  #stopped = false;

  /** @param onHint called whenever there is something to be taken */
  constructor(private readonly onHint: () => void) {}

  /** @returns false where this Word has no such events after all */
  async listen(): Promise<boolean> {
    try {
      this.#listened = await addHandlers((document) => [
        document.onParagraphChanged.add((event) => this.#hear(event, false)),
        document.onParagraphAdded.add((event) => this.#hear(event, true)),
        document.onParagraphDeleted.add((event) => this.#hear(event, true)),
      ]);
      if (this.#stopped) await this.stop();
      return true;
    } catch {
      return false;
    }
  }

  /** What has been named; empties it. */
  take(): Hints {
    const natives = [...this.#natives];
    const hints = { natives, whole: this.#whole || natives.length > MOST_READ_ONE_BY_ONE };
    this.#natives = new Set();
    this.#whole = false;
    return hints;
  }

  /** Takes a paragraph for one that Word has told of, unless Word has told of some anyway: that look may not be put off. */
  suspect(native: string): void {
    if (this.#whole || this.#natives.size > 0) return;
    this.#natives.add(native);
    this.onHint();
  }

  /** Removes the handlers, in the context that they were added in. Never rejects. */
  async stop(): Promise<void> {
    this.#stopped = true;
    const listened = this.#listened;
    this.#listened = [];
    await removeHandlers(listened);
  }

  #hear(event: Event, whole: boolean): Promise<void> {
    if (this.#stopped || event.source === 'Remote') return Promise.resolve();
    if (whole) this.#whole = true;
    else event.uniqueLocalIds.forEach((native) => this.#natives.add(native));
    this.onHint();
    return Promise.resolve();
  }
}
