import type { Detector, Passage, PassageFindings, Span } from '../../detection/index.ts';
import type {
  ActOutcome,
  HostState,
  NamedLesson,
  PassageChange,
  Place,
  RevealOutcome,
  StopWatching,
  WritingHost,
} from '../../hosts/index.ts';
import type { Pack } from '../../lessons/index.ts';
import {
  arrangePrompts,
  bringForward,
  cardsOf,
  carryDealtWith,
  dealtWithHere,
  followEdits,
  hideEverywhere,
  lessonsToAsk,
  notRelevantHere,
  nothingSetAside,
  promptLists,
  rememberFor,
  setAsideHere,
  showLesson,
  stillThere,
  takeBack,
  withoutSetAside,
} from '../../prompts/index.ts';
import type {
  Memory,
  PlacedFinding,
  Prompt,
  SetAside,
  SetAsideAct,
  SettingAside,
} from '../../prompts/index.ts';
import { PassageScanner } from '../scanning/index.ts';
import type { Pacing } from '../scanning/index.ts';
import { isAnotherDocument } from './another-document.ts';
import { NoteReviewer } from './note-reviewer.ts';
import { randomHex } from './stored-settings.ts';
import type { StoredSettings } from './stored-settings.ts';
import type { AtCursor, NoteReviewView, SessionActs, SessionView } from './types.ts';
import { Underlining } from './underlining.ts';

/** While a long text is being scanned, the panel is told of what was found this often (milliseconds) … */
const progressEvery = 100;
/** … and more seldom where telling takes long: it may have this share of the time. */
const shareOfTelling = 1 / 10;
/** Marks that follow an edit are written down once the edits have paused (milliseconds). */
const keepAfter = 2_000;

interface Review {
  readonly at: Date;
  readonly findings: readonly PassageFindings[];
  readonly isOutdated: boolean;
}

const PART_MISSING: HostState = {
  kind: 'limited',
  why: 'Part of the panel has not loaded yet. Prompts are shown; what else may be worth considering follows once it has. It is tried again by itself.',
};

type SessionDetector = Pick<Detector, 'scan' | 'overDocument' | 'review'>;
type PromptingDetector = Pick<Detector, 'scan' | 'overDocument'>;

export interface SessionSetup {
  readonly host: WritingHost;
  /** Or the promise of it, while it is still being made: the text is read meanwhile, and checked once it is there. */
  readonly detector: SessionDetector | Promise<SessionDetector>;
  /** Finds of that what is seen first, for as long as the other is being made. */
  readonly prompting?: Promise<PromptingDetector>;
  /** All lessons of the pack. */
  readonly lessons: readonly NamedLesson[];
  readonly twins: Pack['twins'];
  readonly settings: StoredSettings;
  readonly pacing: Pacing;
  /** Whether the organisation allows a line above the message, where the host has one. */
  readonly hintsAllowed: boolean;
  /** The time of day, for the status line. */
  readonly clock: () => Date;
}

/**
 * From the text to the prompts: takes in what the host reports, has it scanned in slices, arranges prompts and keeps what
 * was set aside. Knows no React; the panel subscribes to `view`. Case text stays in its memory.
 */
export class PromptSession implements SessionActs {
  readonly #setup: SessionSetup;
  /** The one that scans now; undefined while none is made: until then nothing is found. */
  #detector: PromptingDetector | undefined;
  /** Whether that is the whole one. */
  #isWhole = false;
  /** Whether a part of the whole one could not be loaded so far. */
  #isPartMissing = false;
  readonly #scanner: PassageScanner;
  readonly #reviewer: NoteReviewer;
  readonly #underlining: Underlining;
  readonly #listeners = new Set<() => void>();
  #document = randomHex();
  /** How many documents there have been before this one. */
  #documents = 0;
  #memory: Memory;
  #setAside: SetAside;
  #considerShown: boolean;
  #hintsShown: boolean;
  #change: PassageChange = { passages: [], changed: new Set(), complete: false, notRead: [] };
  #findings: readonly PassageFindings[] = [];
  /** The findings when the whole text was last scanned to its end. */
  #settled: readonly PassageFindings[] = [];
  #prompts: readonly Prompt[] = [];
  #review: Review | undefined;
  #state: HostState = { kind: 'live' };
  #cursor: string | undefined;
  #atCursor: AtCursor | undefined;
  /** The card of the underline that was clicked on last, until the cursor goes elsewhere. */
  #clicked: AtCursor | undefined;
  #clicks = 0;
  #lastAct: { readonly act: SetAsideAct; readonly before: readonly Prompt[] } | undefined;
  #isScanning = false;
  /** Settled once the latest scan has come to its end. */
  #scanning: Promise<void> = Promise.resolve();
  #wholeWasRead = false;
  #wholeAt: Date | undefined;
  #latestAt: Date | undefined;
  #tellAfter = -Infinity;
  #keeping: ReturnType<typeof setTimeout> | undefined;
  #stopWatching: StopWatching | undefined;
  #view: SessionView;

  constructor(setup: SessionSetup) {
    this.#setup = setup;
    this.#scanner = new PassageScanner(setup.pacing);
    this.#reviewer = new NoteReviewer(setup.pacing);
    this.#underlining = new Underlining({
      underlines: setup.host.underlines,
      settings: setup.settings,
      placeOf: ({ passage, finding }) => placeOf(passage, finding),
      onChange: () => this.#tell(),
      onClick: (card, place) => this.#underlineClicked(card, place),
    });
    this.#setAside = setup.settings.setAside();
    this.#considerShown = setup.settings.considerShown();
    this.#hintsShown = setup.settings.hintsShown();
    this.#memory = this.#memoryOf(this.#document);
    this.#view = this.#makeView();
    if (setup.prompting !== undefined) void this.#scanWith(setup.prompting, false);
    void this.#scanWith(setup.detector, true);
  }

  /** Whether there is a text to follow; where not, only the look-up is of use. */
  get canFollow(): boolean {
    return this.#setup.host.can.watch.able;
  }

  /** Begins to follow the text, where the host can. */
  async start(): Promise<void> {
    if (!this.canFollow) return;
    this.#setup.host.beyond?.documentIs(this.#document);
    this.#stopWatching = await this.#setup.host.watch({
      onChange: (change) => this.#textChanged(change),
      onUnchanged: () => this.#textUnchanged(),
      onState: (state) => {
        this.#state = state;
        this.#tell();
      },
      onCursor: (passageId) => {
        this.#cursorIsIn(passageId);
        this.#tell();
      },
    });
  }

  /** The whole detector is late, for a part of it could not be loaded: until it is there, the panel says so. */
  waitForPart(): void {
    this.#isPartMissing = true;
    this.#tell();
  }

  async stop(): Promise<void> {
    if (this.#keeping !== undefined) this.#keepNow();
    this.#scanner.forget();
    await Promise.all([this.#stopWatching?.(), this.#underlining.stop()]);
  }

  /** Calls `listener` whenever `view()` gives something new; gives back how to stop. */
  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  view = (): SessionView => this.#view;

  async checkNow(): Promise<void> {
    await this.#setup.host.checkNow();
    await this.#scanning;
  }

  async reviewNote(): Promise<void> {
    await this.#setup.host.checkNow();
    const { passages } = this.#change;
    const findings = await this.#reviewer.review(await this.#setup.detector, passages);
    if (findings === undefined) return;
    this.#review = { at: this.#setup.clock(), findings, isOutdated: passages !== this.#change.passages };
    this.#tell();
  }

  reveal({ passage, finding }: PlacedFinding): Promise<RevealOutcome> {
    return this.#setup.host.reveal(placeOf(passage, finding));
  }

  insert(text: string): Promise<ActOutcome> {
    return this.#setup.host.insert(text, 'cursor');
  }

  replace(passage: Passage, span: Span, text: string): Promise<ActOutcome> {
    return this.#setup.host.replace(placeOf(passage, span), text);
  }

  comment({ passage, finding }: PlacedFinding, text: string): Promise<ActOutcome> {
    return this.#setup.host.comment(placeOf(passage, finding), text);
  }

  bringForward(lesson: string): string | undefined {
    const [first] = bringForward(this.#prompts, lesson);
    if (first?.tier !== 'prompt' || !first.lessons.includes(lesson)) return undefined;
    this.#prompts = bringForward(this.#prompts, lesson);
    this.#tell();
    return first.id;
  }

  notRelevantHere(prompt: Prompt, place: PlacedFinding): void {
    this.#act(notRelevantHere(this.#setAside, this.#memory, prompt, place));
  }

  dealtWith(prompt: Prompt): void {
    this.#act(dealtWithHere(this.#setAside, this.#memory, prompt));
  }

  hideLesson(prompt: Prompt): void {
    this.#act(hideEverywhere(this.#setAside, prompt));
  }

  undo(): void {
    if (this.#lastAct === undefined) return;
    const { act, before } = this.#lastAct;
    this.#lastAct = undefined;
    // The card goes back to where it was.
    this.#prompts = [
      ...before,
      ...this.#prompts.filter(({ id }) => !before.some((prompt) => prompt.id === id)),
    ];
    this.#keep(takeBack(this.#setAside, act));
  }

  letActStand(): void {
    this.#lastAct = undefined;
    this.#tell();
  }

  bringBack(act: SetAsideAct): void {
    this.#lastAct = undefined;
    this.#keep(takeBack(this.#setAside, act));
  }

  showLesson(lesson: string): void {
    this.#lastAct = undefined;
    this.#keep(showLesson(this.#setAside, lesson));
  }

  showConsider(shown: boolean): void {
    this.#considerShown = shown;
    this.#setup.settings.keepConsiderShown(shown);
    this.#tell();
  }

  showHints(shown: boolean): void {
    this.#hintsShown = shown;
    this.#setup.settings.keepHintsShown(shown);
    this.#tell();
  }

  showUnderlines(shown: boolean): void {
    this.#setup.settings.keepUnderlinesShown(shown);
    this.#underlining.switchAsSet();
    this.#tell();
  }

  forgetAll(): void {
    clearTimeout(this.#keeping);
    this.#keeping = undefined;
    this.#setup.settings.forgetAll();
    this.#setAside = nothingSetAside;
    this.#considerShown = this.#setup.settings.considerShown();
    this.#hintsShown = this.#setup.settings.hintsShown();
    this.#underlining.switchAsSet();
    this.#lastAct = undefined;
    this.#memory = this.#memoryOf(this.#document);
    this.#tell();
  }

  #memoryOf(document: string): Memory {
    return rememberFor({ salt: this.#setup.settings.salt(), document }, cardsOf(this.#setup.twins));
  }

  #act({ setAside, act }: SettingAside): void {
    this.#lastAct = { act, before: this.#prompts };
    this.#keep(setAside);
  }

  #keep(setAside: SetAside): void {
    this.#setAside = setAside;
    this.#keepNow();
    this.#tell();
  }

  #keepNow(): void {
    clearTimeout(this.#keeping);
    this.#keeping = undefined;
    this.#setup.settings.keepSetAside(this.#setAside);
  }

  #textChanged(change: PassageChange): void {
    const kept = change.document?.kept;
    const isAnother = this.#isAnotherDocument(change);
    if (isAnother) this.#beginDocument(kept);
    else if (kept !== undefined && kept !== this.#document) this.#documentIsNow(kept);
    if (this.#isAnotherText(change)) this.#outdateReview();
    this.#change = change;
    this.#wholeWasRead ||= change.complete;
    this.#isScanning = true;
    const before = numberOf(this.#findings);
    this.#carryOn(this.#scannedOf(stillThere(this.#findings, change.passages)));
    const hasLost = isAnother || numberOf(this.#findings) < before;
    if (hasLost || this.#detector === undefined) this.#tell();
    // To have read a long text has been work enough for one turn: it is told of together with what the first slice finds.
    else this.#tellAfter = -Infinity;
    this.#scanning = this.#scan();
  }

  /** Everything has been looked at again: that is when it was last checked. */
  #textUnchanged(): void {
    const before = this.#wholeAt;
    if (before === undefined || this.#isScanning) return;
    this.#wholeAt = this.#setup.clock();
    // The panel says it to the minute.
    if (minuteOf(before) !== minuteOf(this.#wholeAt)) this.#tell();
  }

  #isAnotherDocument({ document, passages }: PassageChange): boolean {
    const before = this.#change.document;
    if (document?.open !== before?.open && before !== undefined) return true;
    // A saved document stays itself, whatever becomes of its text.
    if (document?.kept !== undefined && document.kept === before?.kept) return false;
    return isAnotherDocument(this.#change.passages, passages);
  }

  /** The document that was followed has been saved, or saved under another name. */
  #documentIsNow(document: string): void {
    const memory = this.#memoryOf(document);
    const ids = this.#setup.lessons.map(({ id }) => id);
    const carried = carryDealtWith(this.#setAside, this.#memory, memory, ids);
    this.#document = document;
    this.#memory = memory;
    this.#setup.host.beyond?.documentIs(document);
    if (carried === this.#setAside) return;
    this.#setAside = carried;
    this.#keepNow();
  }

  /** `document` is what it is kept under; one that was never saved is known until it is left. */
  #beginDocument(document = randomHex()): void {
    this.#documents += 1;
    this.#cursor = undefined;
    this.#atCursor = undefined;
    this.#clicked = undefined;
    this.#document = document;
    this.#memory = this.#memoryOf(document);
    this.#setup.host.beyond?.documentIs(document);
    this.#lastAct = undefined;
    this.#review = undefined;
    this.#wholeWasRead = false;
    this.#wholeAt = undefined;
    this.#latestAt = undefined;
  }

  #isAnotherText({ passages, changed }: PassageChange): boolean {
    return changed.size > 0 || passages.length !== this.#change.passages.length;
  }

  #outdateReview(): void {
    if (this.#review !== undefined) this.#review = { ...this.#review, isOutdated: true };
  }

  /** Scans with a detector once it is made, and from then on, unless it is late. */
  async #scanWith(making: PromptingDetector | Promise<PromptingDetector>, isWhole: boolean): Promise<void> {
    try {
      const detector = await making;
      if (this.#isWhole) return;
      this.#detector = detector;
      this.#isWhole = isWhole;
    } catch {
      // Who has it made says that it could not be.
      return;
    }
    if (this.#isScanning) this.#scanning = this.#scan();
  }

  async #scan(): Promise<void> {
    const detector = this.#detector;
    if (detector === undefined) return;
    const done = await this.#scanner.scan(detector, this.#change.passages, {
      onScanned: (passage, findings) => {
        // What a person first waits for is told of at once.
        if (this.#prompts.length === 0 && findings.some(({ tier }) => tier === 'prompt')) {
          this.#tellAfter = -Infinity;
        }
        for (const finding of findings) this.#memory.hashOfPlace({ passage, finding });
      },
      onProgress: async () => {
        if (this.#setup.pacing.now() > this.#tellAfter) await this.#takeIn(this.#scannedOf(this.#findings));
      },
    });
    if (!done || detector !== this.#detector) return;
    const scanned = this.#scannedOf(this.#findings);
    if (this.#isWhole) this.#settle(scanned);
    await this.#takeIn(scanned);
  }

  /** The text has been scanned to its end. */
  #settle(findings: readonly PassageFindings[]): void {
    this.#isScanning = false;
    this.#latestAt = this.#setup.clock();
    if (this.#wholeWasRead) this.#wholeAt = this.#latestAt;
    this.#wholeWasRead = false;
    // A place whose words were not certain in between was dropped, and has been found again only now.
    this.#follow(this.#settled, findings);
    this.#settled = findings;
  }

  /** What has been scanned in place of what was carried over from the earlier text. */
  #scannedOf(carried: readonly PassageFindings[]): readonly PassageFindings[] {
    return carried.map((entry) => {
      const findings = this.#scanner.findingsOf(entry.passage);
      return findings === undefined || findings === entry.findings
        ? entry
        : { passage: entry.passage, findings };
    });
  }

  /** In two turns: what is told is drawn at once, in the second. */
  async #takeIn(findings: readonly PassageFindings[]): Promise<void> {
    this.#carryOn(findings);
    this.#renew();
    await this.#setup.pacing.yieldToPage();
    this.#listeners.forEach((listener) => listener());
  }

  #carryOn(findings: readonly PassageFindings[]): void {
    this.#follow(this.#findings, findings);
    this.#findings = findings;
  }

  /** What was set aside stays so while the words around it change. */
  #follow(earlier: readonly PassageFindings[], now: readonly PassageFindings[]): void {
    const followed = followEdits(this.#setAside, this.#memory, earlier, now);
    if (followed === this.#setAside) return;
    this.#setAside = followed;
    clearTimeout(this.#keeping);
    this.#keeping = setTimeout(() => this.#keepNow(), keepAfter);
  }

  #tell(): void {
    this.#renew();
    this.#listeners.forEach((listener) => listener());
  }

  /** Brings prompts and view in step with the findings. */
  #renew(): void {
    const began = this.#setup.pacing.now();
    this.#prompts = this.#arrange();
    this.#atCursor = this.#promptAtCursor() ?? this.#atCursor;
    this.#view = this.#makeView();
    this.#hint();
    this.#underlining.show(this.#prompts);
    const told = this.#setup.pacing.now();
    this.#tellAfter = told + Math.max(progressEvery, (told - began) / shareOfTelling);
  }

  /** Names the lessons with a card of tier `prompt`, for when the panel is out of sight. */
  #hint(): void {
    const { beyond } = this.#setup.host;
    if (beyond === undefined) return;
    const asked = this.#areHintsShown() ? lessonsToAsk(this.#prompts, this.#change.passages) : [];
    beyond.hint(asked.flatMap((id) => this.#setup.lessons.find((each) => each.id === id) ?? []));
  }

  #areHintsShown(): boolean {
    return this.#setup.hintsAllowed && this.#hintsShown;
  }

  /** The passages that something was found in: a few of the many in a long text. */
  #found(): readonly PassageFindings[] {
    return this.#findings.filter(({ findings }) => findings.length > 0);
  }

  #arrange(): readonly Prompt[] {
    // What is set aside does not count towards a pattern.
    const left = withoutSetAside(this.#found(), this.#setAside, this.#memory);
    return arrangePrompts(this.#prompts, this.#detector?.overDocument(left) ?? left, {
      memory: this.#memory,
      setAside: this.#setAside,
      considerShown: this.#considerShown,
    });
  }

  /** The review as it still stands: without what was set aside since, or lost its words. */
  #viewOfReview(): NoteReviewView | undefined {
    if (this.#review === undefined) return undefined;
    const { at, findings, isOutdated } = this.#review;
    const found = findings.filter(({ findings: own }) => own.length > 0);
    const left = stillThere(found, this.#change.passages);
    const prompts = arrangePrompts([], left, {
      memory: this.#memory,
      setAside: this.#setAside,
      considerShown: true,
    });
    return { at, prompts, isOutdated };
  }

  #cursorIsIn(passageId: string | undefined): void {
    this.#cursor = passageId;
    if (passageId !== this.#clicked?.passageId) this.#clicked = undefined;
  }

  #underlineClicked(card: string, { passageId, start }: Place): void {
    this.#cursor = passageId;
    this.#clicks += 1;
    this.#clicked = { card, passageId, click: { start, nth: this.#clicks } };
    this.#tell();
  }

  #promptAtCursor(): AtCursor | undefined {
    const clicked = this.#clicked;
    // Others may stand in the same paragraph: the one that was clicked on is meant.
    if (clicked !== undefined && this.#prompts.some(({ id }) => id === clicked.card)) return clicked;
    const passageId = this.#cursor;
    const prompt = this.#prompts.find(
      ({ tier, places }) => tier === 'prompt' && places.some(({ passage }) => passage.id === passageId),
    );
    return prompt && passageId !== undefined ? { card: prompt.id, passageId } : undefined;
  }

  #makeView(): SessionView {
    const { passages, notRead } = this.#change;
    const whole = this.#isWhole ? this.#detector : undefined;
    const isWaiting = (passage: Passage) => this.#scanner.isWaiting(passage, whole);
    return {
      document: this.#documents,
      prompts: this.#prompts,
      lists: promptLists(this.#prompts, this.#atCursor?.card),
      atCursor: this.#atCursor,
      setAsideHere: setAsideHere(this.#found(), this.#setAside, this.#memory),
      lastAct: this.#lastAct?.act,
      hidden: this.#setAside.hidden,
      considerShown: this.#considerShown,
      hintsShown: this.#setup.host.beyond && this.#setup.hintsAllowed ? this.#hintsShown : undefined,
      underlines: this.#underlining.view,
      state:
        this.#isPartMissing && !this.#isWhole && this.#state.kind === 'live' ? PART_MISSING : this.#state,
      checking: {
        called: this.#setup.host.name === 'outlook' ? 'e-mail' : 'note',
        wholeAt: this.#wholeAt,
        latestAt: this.#latestAt,
        waiting: this.#isScanning ? passages.filter(isWaiting).length : 0,
        passages: passages.length,
        notRead: [...notRead, ...uncheckedOf(this.#scanner.failedOf(passages))],
      },
      review: this.#viewOfReview(),
    };
  }
}

function numberOf(all: readonly PassageFindings[]): number {
  return all.reduce((sum, { findings }) => sum + findings.length, 0);
}

function minuteOf(date: Date): number {
  return Math.floor(date.getTime() / 60_000);
}

function placeOf({ id, text }: Passage, { start, end }: Span): Place {
  return { passageId: id, start, end, quote: text.slice(start, end) };
}

function uncheckedOf(failed: number): readonly string[] {
  if (failed === 0) return [];
  return [
    failed === 1 ? 'a paragraph that could not be read' : `${failed} paragraphs that could not be read`,
  ];
}
