import type { Underline, Underlines, UnderlinesListener, UnderlinesState } from '../../types.ts';
import { NoAnswer, withDeadline } from '../../watching/index.ts';
import type { Attention, Clock, PassageBook } from '../../watching/index.ts';
import { codeOf, whyNotUnderlined } from '../faults.ts';
import { AnnotationEvents } from './annotation-events.ts';
import { draw, isStanding, Progress } from './drawing.ts';
import type { Plan } from './drawing.ts';
import { DrawnUnderlines, isSamePlace } from './drawn-underlines.ts';

/** What Word is asked for at once, and not one by one: the changes of so many milliseconds. */
const SETTLE = 300;
/** Underlines that are drawn while a panel is still opening are not to be seen (OfficeDev/office-js#6595). */
const PANEL_IS_OPEN = 3_000;
/** A panel that is hidden so long (milliseconds) is not just passed over. */
const HIDDEN = 2_000;
const PATIENCE = 8_000;
/** Where Word does not know a paragraph any more, the next reads of the text bring its new id: so often is looked whether they have. */
const LOOKS_FOR_IDS = 12;
const IDS_COME = 5_000;
/** From one look after the underlines to the next: they vanish from a document that nobody writes in (#5364). */
const LOOK_AFTER = 60_000;
const FIRST_RETRY = 5_000;
const LAST_RETRY = 300_000;
/** One refusal may be a single paragraph's; so many in a row are Word's. */
const REFUSALS = 2;
/** More than a person looks at, and no more than Word draws in a moment. */
const MOST = 200;

const SHOWN: UnderlinesState = { kind: 'shown' };
const TOO_MANY: UnderlinesState = { kind: 'limited', why: `Only the first ${MOST} places are underlined.` };

/**
 * Underlines in Word, through annotations (WordApi 1.7). Word says that it has the set and refuses them all the same (without a
 * subscription, for one: #4953, #5701), so whether it takes them is found by trying. One step at a time, each one run for everything
 * that has changed; what fails is tried again with growing waits.
 */
export class WordUnderlines implements Underlines {
  readonly #drawn: DrawnUnderlines;
  readonly #events: AnnotationEvents;
  readonly #openedAt: number;
  #listener: UnderlinesListener | undefined;
  #wanted: readonly Underline[] = [];
  #isOn = false;
  #isBusy = false;
  #failures = 0;
  #probed = 0;
  #looksForIds = 0;
  #notBefore = -Infinity;
  #callOffStep: () => void = () => undefined;
  #callOffLook: () => void = () => undefined;
  #ignoreAttention: () => void = () => undefined;
  #state: UnderlinesState | undefined;
  #whenEnded: (() => void)[] = [];

  constructor(
    private readonly clock: Clock,
    private readonly attention: Attention,
    private readonly book: PassageBook,
  ) {
    this.#drawn = new DrawnUnderlines(book);
    this.#openedAt = clock.now();
    this.#events = new AnnotationEvents({
      onClicked: (id) => this.#clicked(id),
      // Drawn anew with the next change or look: most go because their words are being edited.
      onRemoved: (ids) => this.#drawn.gone(ids),
    });
  }

  follow(listener: UnderlinesListener): void {
    this.#listener = listener;
  }

  show(underlines: readonly Underline[]): void {
    this.#wanted = underlines;
    if (!this.#isOn) this.#begin();
    this.#stepIn(SETTLE);
  }

  end(): Promise<void> {
    if (!this.#isOn) return Promise.resolve();
    this.#isOn = false;
    this.#wanted = [];
    this.#callOffLook();
    this.#ignoreAttention();
    this.#state = undefined;
    this.#notBefore = -Infinity;
    return new Promise((resolve) => {
      this.#whenEnded.push(resolve);
      void this.#step();
    });
  }

  #begin(): void {
    this.#isOn = true;
    this.#failures = 0;
    this.#notBefore = this.#openedAt + PANEL_IS_OPEN;
    this.#ignoreAttention = this.attention.onChange(() => this.#attentionChanged());
    this.#lookLater();
  }

  #attentionChanged(): void {
    if (!this.attention.inSight()) {
      this.#stepIn(HIDDEN);
      return;
    }
    // The person is back: perhaps so is Word.
    if (this.#failures > 0) this.#notBefore = -Infinity;
    this.#stepIn(SETTLE);
  }

  #stepIn(milliseconds: number): void {
    this.#callOffStep();
    const now = this.clock.now();
    this.#callOffStep = this.clock.after(
      Math.max(milliseconds, this.#notBefore - now),
      () => void this.#step(),
    );
  }

  async #step(): Promise<void> {
    if (this.#isBusy) return;
    this.#callOffStep();
    const plan = this.#drawn.plan(this.#inForce());
    if (plan === undefined) {
      this.#settled();
      return;
    }
    this.#isBusy = true;
    if (this.#isOn) await this.#events.listen();
    const isWell = await this.#carryOut(plan);
    this.#isBusy = false;
    // Nobody waits for a document that is being closed.
    if (!this.#isOn && !isWell) this.#settled();
    else if (isWell) await this.#step();
    else this.#stepIn(SETTLE);
  }

  /** @returns whether to go on at once */
  async #carryOut(plan: Plan): Promise<boolean> {
    const progress = new Progress();
    const running = draw(plan, progress);
    try {
      await withDeadline(this.clock, PATIENCE, running);
      this.#drawn.enter(progress);
      this.#failures = 0;
      return true;
    } catch (error) {
      if (error instanceof NoAnswer) this.#awaitLate(running, progress);
      else this.#drawn.enter(progress);
      return this.#failed(error, progress);
    }
  }

  /** What Word does after all is put right after all. */
  #awaitLate(running: Promise<void>, progress: Progress): void {
    const late = (): void => {
      this.#drawn.enterLate(progress);
      this.#stepIn(SETTLE);
    };
    running.then(late, late);
  }

  #failed(error: unknown, { gone, refused }: Progress): boolean {
    if (codeOf(error) === 'ItemNotFound' && (gone.length > 0 || refused !== undefined)) {
      // Edited away meanwhile, which is no fault: the rest goes on.
      if (refused !== undefined) this.#looksForIds = LOOKS_FOR_IDS;
      return true;
    }
    this.#failures += 1;
    const isOthersTurn = refused !== undefined && this.#drawn.plan(this.#inForce()) !== undefined;
    if (this.#failures < REFUSALS && isOthersTurn) return true;
    this.#tell({ kind: 'limited', why: whyNotUnderlined(error) });
    const wait = Math.min(LAST_RETRY, FIRST_RETRY * 2 ** (this.#failures - 1));
    this.#notBefore = this.clock.now() + wait;
    this.#drawn.askAgain();
    return false;
  }

  /** There is nothing to do, or nothing that can be done. */
  #settled(): void {
    if (!this.#isOn) {
      this.#whenEnded.splice(0).forEach((done) => done());
      void this.#events.stop();
      return;
    }
    if (this.#looksForIds > 0) {
      this.#looksForIds -= 1;
      this.#stepIn(IDS_COME);
    }
    const wanted = this.#inForce();
    // Footnotes are not underlined, and no fault of Word's.
    if (!wanted.some(({ place }) => this.book.passage(place.passageId) !== undefined)) return;
    const hasIds = wanted.some(({ place }) => this.book.nativeOf(place.passageId) !== undefined);
    if (!hasIds) this.#tell({ kind: 'limited', why: whyNotUnderlined(undefined) });
    else this.#tell(this.#wanted.length > MOST ? TOO_MANY : SHOWN);
  }

  #inForce(): readonly Underline[] {
    return this.attention.inSight() ? this.#wanted.slice(0, MOST) : [];
  }

  #lookLater(): void {
    this.#callOffLook();
    this.#callOffLook = this.clock.after(LOOK_AFTER, () => void this.#look());
  }

  /** Looks after the underlines: what Word refused is asked for again, what has vanished is drawn anew. */
  async #look(): Promise<void> {
    if (this.attention.inSight() && !this.#isBusy && this.#failures === 0) {
      this.#isBusy = true;
      await this.#probe();
      this.#isBusy = false;
      this.#drawn.askAgain();
      this.#stepIn(0);
    }
    if (this.#isOn) this.#lookLater();
  }

  /** Asks after one underline, another one each time; where it is gone, after one elsewhere, since they mostly go all at once. */
  async #probe(): Promise<void> {
    const ids = this.#drawn.ids(true);
    const [first, second] = [0, 1].map((step) => ids[(this.#probed + step) % ids.length]);
    this.#probed += 1;
    if (first === undefined) return;
    try {
      if (await withDeadline(this.clock, PATIENCE, isStanding(first))) return;
      const other = second === first ? undefined : second;
      if (other === undefined) this.#drawn.gone([first]);
      else if (await withDeadline(this.clock, PATIENCE, isStanding(other))) this.#drawn.gone([first]);
      else this.#drawn.goneTogether([first, other]);
    } catch {
      // Nothing is known of them; the next look asks again.
    }
  }

  #clicked(id: string): void {
    const drawn = this.#drawn.underline(id);
    if (drawn === undefined) return;
    this.#listener?.onClick(this.#wanted.find(({ place }) => isSamePlace(place, drawn.place)) ?? drawn);
  }

  #tell(state: UnderlinesState): void {
    const before = this.#state;
    this.#state = state;
    if (before?.kind === state.kind && whyOf(before) === whyOf(state)) return;
    this.#listener?.onState(state);
  }
}

function whyOf(state: UnderlinesState): string {
  return state.kind === 'shown' ? '' : state.why;
}
