import type { DocumentIdentity, Passage, WatchListener } from '../types.ts';

/** Tells one watcher what has changed since it was last told. */
export class Reporter {
  #told: readonly Passage[] = [];
  #toldNotRead: readonly string[] = [];
  #toldComplete: boolean | undefined;
  #toldDocument: DocumentIdentity | undefined;

  /** @param documentOf what tells the document from others, as far as that is known when a change is told */
  constructor(
    private readonly watcher: Pick<WatchListener, 'onChange' | 'onUnchanged'>,
    private readonly documentOf: () => DocumentIdentity | undefined = () => undefined,
  ) {}

  /**
   * Tells of the text as it now is, unless the watcher knows it already. A whole read that finds nothing new is still told once after
   * changes that came from hints alone, so that the watcher may say that everything has been checked; and always where it is `asked` for.
   * After any other, the watcher is only told that nothing has changed.
   */
  report(passages: readonly Passage[], complete: boolean, notRead: readonly string[], asked = false): void {
    const changed = changedBetween(this.#told, passages);
    const document = this.documentOf();
    const same =
      changed.size === 0 &&
      document?.open === this.#toldDocument?.open &&
      document?.kept === this.#toldDocument?.kept &&
      sameItems(passages, this.#told, (a, b) => a.id === b.id) &&
      sameItems(notRead, this.#toldNotRead, (a, b) => a === b);
    const nothingNew = same && (!complete || this.#toldComplete === true);
    if (nothingNew && this.#toldComplete !== undefined && !asked) {
      if (complete) this.watcher.onUnchanged?.();
      return;
    }

    this.#told = passages;
    this.#toldNotRead = notRead;
    this.#toldComplete = complete;
    this.#toldDocument = document;
    this.watcher.onChange({
      passages,
      changed,
      complete,
      notRead,
      ...(document === undefined ? {} : { document }),
    });
  }

  /** The text that was told of is gone: says so, unless nothing was told of it. */
  retract(): void {
    if (this.#told.length > 0) this.report([], true, []);
    this.#toldComplete = undefined;
  }
}

/** The ids of passages that were not there before, or with another text. */
function changedBetween(before: readonly Passage[], now: readonly Passage[]): ReadonlySet<string> {
  // Nearly always all passages but a few stand as they stood, before or after those.
  const shorter = Math.min(before.length, now.length);
  let start = 0;
  while (start < shorter && before[start] === now[start]) start += 1;
  let back = 0;
  while (back < shorter - start && before.at(-1 - back) === now.at(-1 - back)) back += 1;
  const texts = new Map(before.slice(start, before.length - back).map(({ id, text }) => [id, text]));
  const others = now.slice(start, now.length - back);
  return new Set(others.filter(({ id, text }) => texts.get(id) !== text).map(({ id }) => id));
}

function sameItems<Item>(
  some: readonly Item[],
  others: readonly Item[],
  same: (a: Item, b: Item) => boolean,
): boolean {
  return (
    some.length === others.length &&
    some.every((item, index) => {
      const other = others[index];
      return other !== undefined && same(item, other);
    })
  );
}
