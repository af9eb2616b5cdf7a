import { browserStore, followTheme } from '../surroundings/index.ts';
import type { ThemeColours } from '../surroundings/index.ts';
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
import { PassageBook, Reporter, Rounds, withDeadline } from '../watching/index.ts';
import type { Attention, Clock, Look, LookOutcome, Pace } from '../watching/index.ts';
import { OutlookBeyondPanel } from './beyond-panel.ts';
import { isSupported } from './calls.ts';
import { outlookCapabilities } from './capabilities.ts';
import { whyNotRead, whyNotWritten } from './faults.ts';
import { openMessage } from './open-message.ts';
import { MailReader, NO_MESSAGE, READING } from './reading.ts';
import { roamingStore } from './roaming-store.ts';
import { writeAtCursor } from './writing.ts';

/** Outlook tells of no change to a body: asking is all there is. */
const PACE: Pace = { afterChange: 1_500, idle: 5_000 };
/** How long a person is kept waiting for what they asked for, in milliseconds. */
const PATIENCE = 8_000;

/**
 * The message that is open in Outlook. `can` follows the message: a pinned panel stays while one is read, another written, or none
 * is open; whoever watches is told by a state each time, and may watch while a message is only read.
 */
export class OutlookHost implements WritingHost {
  readonly name = 'outlook';
  readonly beyond: OutlookBeyondPanel;
  readonly store: SettingsStore;
  readonly #book = new PassageBook();
  readonly #watches = new Set<Rounds>();
  readonly #reader: MailReader;

  constructor(
    private readonly clock: Clock,
    private readonly attention: Attention,
  ) {
    this.#reader = new MailReader(this.#book, clock, () => this.#lookSoon());
    this.beyond = new OutlookBeyondPanel(attention);
    this.store = this.beyond.noting(openStore());
    // One handler for as long as the panel lives: Outlook can only remove all handlers of an event at once.
    hear(Office.EventType.ItemChanged, '1.5', () => {
      this.#reader.messageChanged();
      this.beyond.messageChanged();
      this.#lookSoon();
    });
  }

  get can(): HostCapabilities {
    return outlookCapabilities();
  }

  async read(): Promise<PassageChange> {
    const incomplete = (why: string): PassageChange => ({
      passages: this.#book.passages,
      changed: new Set(),
      complete: false,
      notRead: [why],
    });
    try {
      const outcome = await withDeadline(
        this.clock,
        PATIENCE,
        this.#reader.read(() => true),
      );
      if (outcome.kind === 'unavailable')
        return incomplete(outcome.state.kind === 'paused' ? NO_MESSAGE : READING);
    } catch (error) {
      return incomplete(whyNotRead(error));
    }
    const { passages, notRead } = this.#book;
    return { passages, changed: new Set(passages.map(({ id }) => id)), complete: true, notRead };
  }

  watch(listener: WatchListener): Promise<StopWatching> {
    const reporter = new Reporter(listener, () => this.#reader.document);
    const rounds = new Rounds({
      clock: this.clock,
      attention: this.attention,
      pace: PACE,
      look: (look) => this.#look(look, reporter),
      onState: (state) => listener.onState(state),
      explain: whyNotRead,
    });
    this.#watches.add(rounds);
    rounds.start();
    return Promise.resolve(() => {
      this.#watches.delete(rounds);
      rounds.stop();
      return Promise.resolve();
    });
  }

  async checkNow(): Promise<void> {
    await Promise.all([...this.#watches].map((rounds) => rounds.lookNow()));
  }

  reveal(_place: Place): Promise<RevealOutcome> {
    return Promise.resolve(notAble(this.can.reveal));
  }

  async insert(text: string, _where: InsertPoint): Promise<ActOutcome> {
    try {
      const open = openMessage();
      if (open.kind !== 'writing') return notAble(this.can.insert);
      const outcome = await withDeadline(this.clock, PATIENCE, writeAtCursor(open.item, text));
      this.#lookSoon();
      return outcome;
    } catch (error) {
      return { kind: 'failed', why: whyNotWritten(error) };
    }
  }

  replace(_place: Place, _text: string): Promise<ActOutcome> {
    return Promise.resolve(notAble(this.can.replace));
  }

  comment(_place: Place, _text: string): Promise<ActOutcome> {
    return Promise.resolve(notAble(this.can.comment));
  }

  theme(onChange: (theme: HostTheme) => void): HostTheme {
    // Outlook keeps the theme that the panel was opened in; its event brings the new one.
    let latest: ThemeColours | undefined;
    const onHostChange = (listener: () => void): void =>
      hear(Office.EventType.OfficeThemeChanged, '1.14', (event: Office.OfficeThemeChangedEventArgs) => {
        latest = event.officeTheme;
        listener();
      });
    return followTheme(
      { colours: () => latest ?? Office.context.officeTheme, onChange: onHostChange },
      onChange,
    );
  }

  #lookSoon(): void {
    this.#watches.forEach((rounds) => rounds.lookSoon());
  }

  async #look(look: Look, reporter: Reporter): Promise<LookOutcome> {
    const hadPassages = this.#book.passages.length > 0;
    const outcome = await this.#reader.read(look.wanted);
    if (!look.wanted()) return { kind: 'looked', changed: false };
    const { passages, notRead } = this.#book;
    if (outcome.kind === 'unavailable') {
      // What was told of a message that is no longer open must not stay on the cards.
      reporter.retract();
      return outcome;
    }
    reporter.report(passages, true, notRead, look.asked);
    return { kind: 'looked', changed: outcome.changed || hadPassages !== passages.length > 0 };
  }
}

function notAble(capability: Capability): { kind: 'failed'; why: string } {
  return { kind: 'failed', why: capability.able ? 'Outlook could not do this just now.' : capability.why };
}

/** Listens to an event of Outlook's, where it has it; where it has not, the panel does without. */
function hear<Event>(type: Office.EventType, version: string, handler: (event: Event) => void): void {
  if (!isSupported(version)) return;
  try {
    Office.context.mailbox.addHandlerAsync(type, handler);
  } catch {
    // Looking again and again finds the same, a little later.
  }
}

function openStore(): SettingsStore {
  const onDevice = browserStore('outlook', Office.context.partitionKey);
  try {
    const settings = Office.context.roamingSettings as Office.RoamingSettings | undefined;
    return settings === undefined ? onDevice : roamingStore(settings, onDevice);
  } catch {
    return onDevice;
  }
}
