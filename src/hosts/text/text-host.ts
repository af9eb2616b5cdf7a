import { linesOf } from '../mail/index.ts';
import { browserStore, followTheme } from '../surroundings/index.ts';
import type {
  ActOutcome,
  Capability,
  HostCapabilities,
  HostTheme,
  InsertPoint,
  PassageChange,
  Place,
  RevealOutcome,
  SettingsStore,
  StopWatching,
  WatchListener,
  WritingHost,
} from '../types.ts';
import { PassageBook, Reporter } from '../watching/index.ts';

/** A stretch of the box's text: UTF-16 code units, end exclusive. */
export interface TextSpan {
  readonly start: number;
  readonly end: number;
}

/** What the box that shows the text does when it is asked; each gives back its own removal. */
export interface TextBox {
  /** Selects and shows a stretch. */
  reveal(span: TextSpan): void;
  /** Puts words in at the cursor; the box then gives the new text to `setText`. */
  insert(text: string): void;
  /** Puts words in place of a stretch; the box then gives the new text to `setText`. */
  replace(span: TextSpan, text: string): void;
}

const ABLE: Capability = { able: true };
const NO_COMMENTS = 'Plain text has no comments.';
const NO_BOX = 'The text box is not open. Please open it and try again.';

/**
 * Plain text in a box of the panel, to paste or type into: for case-management systems in the browser, and where there is no Office.
 * The box gives its text to `setText` with every change; the host asks it to show and write through listeners.
 */
export class TextHost implements WritingHost {
  readonly name = 'text';
  readonly store: SettingsStore = browserStore('text', undefined);
  readonly #book = new PassageBook();
  readonly #watches = new Set<Reporter>();
  #text = '';
  #starts: readonly number[] = [];
  #onReveal: TextBox['reveal'] | undefined;
  #onInsert: TextBox['insert'] | undefined;
  #onReplace: TextBox['replace'] | undefined;

  /** Writing is possible while the box listens for it. */
  get can(): HostCapabilities {
    return {
      watch: ABLE,
      reveal: ABLE,
      insert: this.#onInsert === undefined ? { able: false, why: NO_BOX } : ABLE,
      replace: this.#onReplace === undefined ? { able: false, why: NO_BOX } : ABLE,
      comment: { able: false, why: NO_COMMENTS },
    };
  }

  /** The box's whole text, as it now is. Passages are its lines with words in them. */
  setText(text: string): void {
    const lines = linesOf(text).filter((line) => line.text !== '');
    this.#text = text;
    this.#starts = lines.map((line) => line.start);
    this.#book.enterAll(
      this.#book.ticket(),
      lines.map((line) => ({ text: text.slice(line.start, line.end) })),
      [],
    );
    this.#watches.forEach((reporter) => this.#report(reporter));
  }

  /** Who selects and shows a stretch of the text; gives back how to end that. */
  onReveal(listener: TextBox['reveal']): () => void {
    this.#onReveal = listener;
    return () => {
      if (this.#onReveal === listener) this.#onReveal = undefined;
    };
  }

  /** Who puts words in at the cursor; gives back how to end that. */
  onInsert(listener: TextBox['insert']): () => void {
    this.#onInsert = listener;
    return () => {
      if (this.#onInsert === listener) this.#onInsert = undefined;
    };
  }

  /** Who puts words in place of others; gives back how to end that. */
  onReplace(listener: TextBox['replace']): () => void {
    this.#onReplace = listener;
    return () => {
      if (this.#onReplace === listener) this.#onReplace = undefined;
    };
  }

  read(): Promise<PassageChange> {
    const { passages } = this.#book;
    return Promise.resolve({
      passages,
      changed: new Set(passages.map(({ id }) => id)),
      complete: true,
      notRead: [],
    });
  }

  watch(listener: WatchListener): Promise<StopWatching> {
    const reporter = new Reporter(listener);
    this.#watches.add(reporter);
    this.#report(reporter);
    listener.onState({ kind: 'live' });
    return Promise.resolve(() => {
      this.#watches.delete(reporter);
      return Promise.resolve();
    });
  }

  checkNow(): Promise<void> {
    this.#watches.forEach((reporter) => this.#report(reporter, true));
    return Promise.resolve();
  }

  reveal(place: Place): Promise<RevealOutcome> {
    return Promise.resolve(this.#reveal(place));
  }

  insert(text: string, _where: InsertPoint): Promise<ActOutcome> {
    const insert = this.#onInsert;
    return Promise.resolve(insert === undefined ? failed(NO_BOX) : attempt(() => insert(text)));
  }

  replace(place: Place, text: string): Promise<ActOutcome> {
    const replace = this.#onReplace;
    const span = this.#spanOf(place);
    if (replace === undefined) return Promise.resolve(failed(NO_BOX));
    if (span === undefined)
      return Promise.resolve(failed('The words have changed since. Please look at the card again.'));
    return Promise.resolve(attempt(() => replace(span, text)));
  }

  comment(_place: Place, _text: string): Promise<ActOutcome> {
    return Promise.resolve(failed(NO_COMMENTS));
  }

  theme(onChange: (theme: HostTheme) => void): HostTheme {
    return followTheme({ colours: () => undefined, onChange: () => undefined }, onChange);
  }

  #reveal(place: Place): RevealOutcome {
    const reveal = this.#onReveal;
    if (reveal === undefined) return { kind: 'failed', why: NO_BOX };
    const span = this.#spanOf(place);
    if (span === undefined) return { kind: 'moved' };
    const { kind } = attempt(() => reveal(span));
    return kind === 'done' ? { kind: 'shown' } : { kind: 'failed', why: NO_BOX };
  }

  /** Where a place is in the whole text; undefined where its words are no longer there. */
  #spanOf(place: Place): TextSpan | undefined {
    const index = this.#book.indexOf(place.passageId);
    const lineStart = index === undefined ? undefined : this.#starts[index];
    if (lineStart === undefined) return undefined;
    const span = { start: lineStart + place.start, end: lineStart + place.end };
    return this.#text.slice(span.start, span.end) === place.quote ? span : undefined;
  }

  #report(reporter: Reporter, asked = false): void {
    reporter.report(this.#book.passages, true, [], asked);
  }
}

/** Whether a host is the plain-text one, which the panel shows a box for. */
export function isTextHost(host: WritingHost): host is TextHost {
  return host instanceof TextHost;
}

function failed(why: string): { kind: 'failed'; why: string } {
  return { kind: 'failed', why };
}

function attempt(act: () => void): ActOutcome {
  try {
    act();
    return { kind: 'done', undo: 'Undo in the box takes it back.' };
  } catch {
    return failed('The text box could not do this. Please try again.');
  }
}
