import type {
  ActOutcome,
  DocumentIdentity,
  HostCapabilities,
  HostName,
  HostState,
  HostTheme,
  Passage,
  PassageChange,
  Place,
  RevealOutcome,
  SettingsStore,
  StopWatching,
  Underline,
  Underlines,
  UnderlinesListener,
  UnderlinesState,
  WatchListener,
  WritingHost,
} from '../../../src/hosts/index.ts';

const able = { able: true } as const;
const unable = { able: false, why: 'Not in this host.' } as const;

/** A store as long-lived as the test. */
export class MemoryStore implements SettingsStore {
  readonly entries = new Map<string, string>();
  get(key: string): string | undefined {
    return this.entries.get(key);
  }
  set(key: string, value: string): void {
    this.entries.set(key, value);
  }
}

/** Underlines that are only noted down. */
export class WrittenUnderlines implements Underlines {
  /** Those that stand now; undefined where none were asked for, or they were ended. */
  shown: readonly Underline[] | undefined;
  #listener: UnderlinesListener | undefined;

  follow(listener: UnderlinesListener): void {
    this.#listener = listener;
  }

  show(underlines: readonly Underline[]): void {
    this.shown = underlines;
  }

  end(): Promise<void> {
    this.shown = undefined;
    return Promise.resolve();
  }

  /** The words that are underlined. */
  get words(): readonly string[] {
    return (this.shown ?? []).map(({ place }) => place.quote);
  }

  click(index: number): void {
    const underline = this.shown?.[index];
    if (underline === undefined) throw new Error('There is no such underline to click on.');
    this.#listener?.onClick(underline);
  }

  say(state: UnderlinesState): void {
    this.#listener?.onState(state);
  }
}

/** A host whose text the test writes: a passage a line, ids that go with the place of the line unless given. */
export class WrittenHost implements WritingHost {
  readonly store: MemoryStore;
  readonly can: HostCapabilities;
  readonly underlines?: WrittenUnderlines;
  readonly revealed: Place[] = [];
  /** What was written, each with the method that wrote it. */
  readonly written: (readonly [act: 'insert' | 'replace' | 'comment', words: string, text: string])[] = [];
  /** What comes of the next writes. */
  actOutcome: ActOutcome = { kind: 'done', undo: 'Undo takes it back.' };
  revealOutcome: RevealOutcome = { kind: 'shown' };
  notRead: readonly string[] = [];
  document: DocumentIdentity | undefined;
  checks = 0;
  #passages: readonly Passage[] = [];
  #listener: WatchListener | undefined;
  #onTheme: ((theme: HostTheme) => void) | undefined;

  constructor(
    readonly name: HostName = 'word',
    { store = new MemoryStore(), can = {}, underlines = undefined as WrittenUnderlines | undefined } = {},
  ) {
    if (underlines !== undefined) this.underlines = underlines;
    this.store = store;
    this.can = { watch: able, reveal: able, insert: unable, replace: unable, comment: unable, ...can };
  }

  write(text: string, { complete = true, ids = [] as readonly string[] } = {}): void {
    this.#passages = text
      .split('\n')
      .map((line, index) => ({ id: ids[index] ?? `line ${index + 1}`, text: line }));
    this.#listener?.onChange(this.#change(complete));
  }

  /** Everything was read again, and nothing is new. */
  lookAgain(): void {
    this.#listener?.onUnchanged?.();
  }

  moveCursor(passageId: string | undefined): void {
    this.#listener?.onCursor?.(passageId);
  }

  say(state: HostState): void {
    this.#listener?.onState(state);
  }

  changeTheme(theme: HostTheme): void {
    this.#onTheme?.(theme);
  }

  get isWatched(): boolean {
    return this.#listener !== undefined;
  }

  read(): Promise<PassageChange> {
    return Promise.resolve(this.#change(true));
  }

  watch(listener: WatchListener): Promise<StopWatching> {
    this.#listener = listener;
    listener.onState({ kind: 'live' });
    listener.onChange(this.#change(true));
    return Promise.resolve(() => {
      this.#listener = undefined;
      return Promise.resolve();
    });
  }

  checkNow(): Promise<void> {
    this.checks += 1;
    this.#listener?.onChange(this.#change(true));
    return Promise.resolve();
  }

  reveal(place: Place): Promise<RevealOutcome> {
    this.revealed.push(place);
    return Promise.resolve(this.revealOutcome);
  }

  insert(text: string): Promise<ActOutcome> {
    return this.#write('insert', '', text);
  }

  replace({ quote }: Place, text: string): Promise<ActOutcome> {
    return this.#write('replace', quote, text);
  }

  comment({ quote }: Place, text: string): Promise<ActOutcome> {
    return this.#write('comment', quote, text);
  }

  theme(onChange: (theme: HostTheme) => void): HostTheme {
    this.#onTheme = onChange;
    return 'light';
  }

  #write(act: 'insert' | 'replace' | 'comment', words: string, text: string): Promise<ActOutcome> {
    if (!this.can[act].able) throw new Error('The panel must not offer what the host cannot do.');
    if (this.actOutcome.kind === 'done') this.written.push([act, words, text]);
    return Promise.resolve(this.actOutcome);
  }

  #change(complete: boolean): PassageChange {
    return {
      passages: this.#passages,
      changed: new Set(this.#passages.map(({ id }) => id)),
      complete,
      notRead: this.notRead,
      ...(this.document === undefined ? {} : { document: this.document }),
    };
  }
}
