/** Stops a listener. Calling it again does nothing. */
export type Unsubscribe = () => void;

/** Word of something that happened, to whoever listens. */
export class Signal<Message> {
  readonly #listeners = new Set<(message: Message) => void>();

  /** Calls `listener` for every later message, until the answer is called. */
  subscribe(listener: (message: Message) => void): Unsubscribe {
    const own = (message: Message): void => listener(message);
    this.#listeners.add(own);
    return () => this.#listeners.delete(own);
  }

  send(message: Message): void {
    for (const listener of [...this.#listeners]) listener(message);
  }
}
