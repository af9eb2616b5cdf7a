import { addHandlers, removeHandlers } from '../handlers.ts';
import type { Handler } from '../handlers.ts';

interface AnnotationListener {
  onClicked(id: string): void;
  onRemoved(ids: readonly string[]): void;
}

/** Listens to Word's events for underlines (WordApi 1.7). Hints, like all of Word's events: without them only clicks are missed. */
export class AnnotationEvents {
  #listened: readonly Handler[] = [];
  #wanted = false;

  constructor(private readonly listener: AnnotationListener) {}

  /** Begins to listen where that has not been done. Never rejects: the next call tries again. */
  async listen(): Promise<void> {
    if (this.#wanted) return;
    this.#wanted = true;
    try {
      this.#listened = await addHandlers((document) => [
        document.onAnnotationClicked.add(({ id }) => this.#hear(() => this.listener.onClicked(id))),
        document.onAnnotationRemoved.add(({ ids }) => this.#hear(() => this.listener.onRemoved(ids))),
      ]);
      // The type is narrowed by the check above, which says nothing of what went on since.
      // eslint-disable-next-line @typescript-eslint/no-unnecessary-condition
      if (!this.#wanted) await this.stop();
    } catch {
      this.#wanted = false;
    }
  }

  /** Removes the handlers, in the context that they were added in. Never rejects. */
  async stop(): Promise<void> {
    this.#wanted = false;
    const listened = this.#listened;
    this.#listened = [];
    await removeHandlers(listened);
  }

  #hear(act: () => void): Promise<void> {
    if (this.#wanted) act();
    return Promise.resolve();
  }
}
