import { browserStore, followTheme } from '../surroundings/index.ts';
import type {
  ActOutcome,
  HostCapabilities,
  HostTheme,
  InsertPoint,
  PassageChange,
  Place,
  RevealOutcome,
  SettingsStore,
  StopWatching,
  Underlines,
  WatchListener,
  WritingHost,
} from '../types.ts';
import { PassageBook, withDeadline } from '../watching/index.ts';
import type { Attention, Clock } from '../watching/index.ts';
import { isSupported } from './asking.ts';
import { isReadOnly, wordCapabilities } from './capabilities.ts';
import { whyNotCommented, whyNotRead, whyNotShown, whyNotWritten } from './faults.ts';
import { findPlace } from './finding.ts';
import type { Found } from './finding.ts';
import { Footnotes } from './footnotes/index.ts';
import { insertAtCursor } from './inserting.ts';
import { WordReader } from './reading.ts';
import { WordUnderlines } from './underlines/index.ts';
import { WordWatch } from './word-watch.ts';

/** How long a person is kept waiting for what they asked for, in milliseconds. */
const PATIENCE = 8_000;

const DONE: ActOutcome = { kind: 'done', undo: 'Undo in Word takes it back.' };

/** The document that is open in Word. */
export class WordHost implements WritingHost {
  readonly name = 'word';
  readonly can: HostCapabilities = wordCapabilities();
  readonly store: SettingsStore = browserStore('word', partitionKey());
  readonly underlines?: Underlines;
  readonly #book = new PassageBook();
  readonly #reader: WordReader;
  readonly #footnotes: Footnotes;
  readonly #watches = new Set<WordWatch>();

  /**
   * @param atOnce how many paragraphs Word is asked for at once, where it is not the usual number
   * @param longestString how many characters of its text Word is asked for at once, likewise
   */
  constructor(
    private readonly clock: Clock,
    private readonly attention: Attention,
    atOnce?: number,
    longestString?: number,
  ) {
    this.#reader = new WordReader(this.#book, atOnce, longestString);
    this.#footnotes = new Footnotes(clock);
    // Only a hint, and the better half of it: where the set is not there, no underlines are.
    if (isSupported('1.7')) this.underlines = new WordUnderlines(clock, attention, this.#book);
  }

  async read(): Promise<PassageChange> {
    try {
      await withDeadline(this.clock, PATIENCE, this.#reader.readAll());
    } catch (error) {
      return {
        passages: this.#book.passages,
        changed: new Set(),
        complete: false,
        notRead: [whyNotRead(error)],
      };
    }
    await this.#footnotes.read();
    const passages = [...this.#book.passages, ...this.#footnotes.passages];
    const notRead = [...this.#footnotes.notRead, ...this.#book.notRead];
    return { passages, changed: new Set(passages.map(({ id }) => id)), complete: true, notRead };
  }

  watch(listener: WatchListener): Promise<StopWatching> {
    const watch = new WordWatch(
      this.clock,
      this.attention,
      this.#book,
      this.#reader,
      this.#footnotes,
      listener,
    );
    this.#watches.add(watch);
    watch.start();
    return Promise.resolve(() => {
      this.#watches.delete(watch);
      return watch.stop();
    });
  }

  async checkNow(): Promise<void> {
    await Promise.all([...this.#watches].map((watch) => watch.lookNow()));
  }

  async reveal(place: Place): Promise<RevealOutcome> {
    try {
      const shown = await this.#run(async (context) => {
        const found = await this.#find(context, place);
        if (found.kind === 'moved') return false;
        if (found.kind === 'words') found.range.select('Select');
        else found.holder.select('Select');
        await context.sync();
        return true;
      });
      if (shown) return { kind: 'shown' };
      await this.checkNow();
      return { kind: 'moved' };
    } catch (error) {
      return { kind: 'failed', why: whyNotShown(error) };
    }
  }

  insert(text: string, _where: InsertPoint): Promise<ActOutcome> {
    return this.#write(async (context) => {
      await insertAtCursor(context, text);
      return DONE;
    });
  }

  replace(place: Place, text: string): Promise<ActOutcome> {
    return this.#write((context) =>
      this.#atWords(context, place, (range) => {
        range.insertText(text, 'Replace');
      }),
    );
  }

  comment(place: Place, text: string): Promise<ActOutcome> {
    return this.#write(
      (context) =>
        this.#atWords(context, place, (range) => {
          range.insertComment(text);
        }),
      (error) => whyNotCommented(error, isReadOnly()),
    );
  }

  theme(onChange: (theme: HostTheme) => void): HostTheme {
    // Word tells of no change of theme; the panel is opened anew with most of them.
    return followTheme({ colours: () => Office.context.officeTheme, onChange: () => undefined }, onChange);
  }

  #find(context: Word.RequestContext, place: Place): Promise<Found> {
    return this.#footnotes.has(place.passageId)
      ? this.#footnotes.find(context, place)
      : findPlace(context, this.#book, this.#reader, place);
  }

  /** Does something to exactly the words of a place, or says why not. */
  async #atWords(
    context: Word.RequestContext,
    place: Place,
    act: (range: Word.Range) => void,
  ): Promise<ActOutcome> {
    const found = await this.#find(context, place);
    if (found.kind === 'moved') return failed('The words have changed since. Please look at the card again.');
    if (found.kind === 'around' || !found.whole) {
      return failed('Word could not find exactly these words, so nothing was changed.');
    }
    act(found.range);
    await context.sync();
    return DONE;
  }

  async #write(
    act: (context: Word.RequestContext) => Promise<ActOutcome>,
    explain: (error: unknown) => string = whyNotWritten,
  ): Promise<ActOutcome> {
    let outcome: ActOutcome;
    try {
      outcome = await this.#run(act);
    } catch (error) {
      outcome = failed(explain(error));
    }
    this.#footnotes.askForRead();
    // Not waited for: the person has been answered, and the reads go at their own pace.
    this.#watches.forEach((watch) => watch.lookSoon());
    return outcome;
  }

  #run<Value>(batch: (context: Word.RequestContext) => Promise<Value>): Promise<Value> {
    return withDeadline(this.clock, PATIENCE, Word.run(batch));
  }
}

function failed(why: string): ActOutcome {
  return { kind: 'failed', why };
}

function partitionKey(): string | undefined {
  try {
    return Office.context.partitionKey;
  } catch {
    return undefined;
  }
}
