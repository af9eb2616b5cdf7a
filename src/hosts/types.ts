/** The port to the program that the text lives in. Knows no React and no detection. */

/** A block of the author's own text. Ids hold for as long as the block does, within one session. */
export interface Passage {
  readonly id: string;
  readonly text: string;
}

/** Words in a passage. Offsets are UTF-16 code units into the passage's text, end exclusive. */
export interface Place {
  readonly passageId: string;
  readonly start: number;
  readonly end: number;
  /** The words themselves, to find them again when the text has moved. */
  readonly quote: string;
}

export type HostName = 'word' | 'outlook' | 'text';

/** Whether the host does something; where it does not, why, in words for the practitioner. */
export type Capability = { readonly able: true } | { readonly able: false; readonly why: string };

/** Probed when the host opens, never assumed from isSetSupported alone. */
export interface HostCapabilities {
  /** Follows the text as it is written. False in Outlook's read mode: lookup only. */
  readonly watch: Capability;
  readonly reveal: Capability;
  readonly insert: Capability;
  readonly replace: Capability;
  readonly comment: Capability;
}

/** How well the host is in step with the text, for the status line. */
export type HostState =
  | { readonly kind: 'live' }
  | { readonly kind: 'paused'; readonly why: string }
  | { readonly kind: 'limited'; readonly why: string };

/** The text as it now is: all passages in order, and the ids of those new or changed since the last report. */
export interface PassageChange {
  readonly passages: readonly Passage[];
  readonly changed: ReadonlySet<string>;
  /** True where the whole text was read and compared; false where only a hint was followed. */
  readonly complete: boolean;
  /** What the text holds that was not read, in words for the practitioner ("quoted history", "text boxes"). */
  readonly notRead: readonly string[];
  /** Absent where the host knows nothing of documents: then another one is known by its text. */
  readonly document?: DocumentIdentity;
}

/** What tells the document from others. */
export interface DocumentIdentity {
  /** While the panel is open: where this changes, another document is. */
  readonly open: string;
  /**
   * The same when the document is opened again (its address, the id of a draft), so that "I've dealt with this" outlives the panel,
   * which keeps only a salted hash of it. Absent while it was never saved, or where the host can't say; it comes and changes when
   * the document is saved.
   */
  readonly kept?: string;
}

export interface WatchListener {
  onChange(change: PassageChange): void;
  /** The whole text was read and compared again, and is as it was last told of. */
  onUnchanged?(): void;
  onState(state: HostState): void;
  /** The cursor has come to a passage, or to where none is known. Never called by hosts that can't tell. */
  onCursor?(passageId: string | undefined): void;
}

export type StopWatching = () => Promise<void>;

/** `moved`: the words are no longer there as they were; the host has looked again and reported the change. */
export type RevealOutcome =
  { readonly kind: 'shown' } | { readonly kind: 'moved' } | { readonly kind: 'failed'; readonly why: string };

export type InsertPoint = 'cursor';

/** What came of a write, in words for the practitioner. Nothing is ever thrown across the port. */
export type ActOutcome =
  /** `undo`: how the person takes it back; absent where the host can't. */
  { readonly kind: 'done'; readonly undo?: string } | { readonly kind: 'failed'; readonly why: string };

/** Where the text lives. No method throws for a fault of the host: it answers with an outcome or a state. */
export interface WritingHost {
  readonly name: HostName;
  readonly can: HostCapabilities;
  /** The author's own text, once. */
  read(): Promise<PassageChange>;
  /** Reports the text now and whenever it changes, until stopped. */
  watch(listener: WatchListener): Promise<StopWatching>;
  /** Reads and compares everything now ("Check now"). */
  checkNow(): Promise<void>;
  reveal(place: Place): Promise<RevealOutcome>;
  /** Only ever on the user's click, after a preview. */
  insert(text: string, where: InsertPoint): Promise<ActOutcome>;
  replace(place: Place, text: string): Promise<ActOutcome>;
  comment(place: Place, text: string): Promise<ActOutcome>;
  /** Whether the host's theme is dark, and word of later changes. */
  theme(onChange: (theme: HostTheme) => void): HostTheme;
  /** A store for preferences and hashes of what was set aside; never for text. */
  readonly store: SettingsStore;
  /** Absent where the host has no underlines that stay out of the text. */
  readonly underlines?: Underlines;
  /** Absent where the host has nothing beyond the panel. */
  readonly beyond?: BeyondPanel;
}

/** A lesson by its id and the title on its card. */
export interface NamedLesson {
  readonly id: string;
  readonly title: string;
}

/** What the panel does in Outlook beyond itself. Nothing of the text goes through here. */
export interface BeyondPanel {
  /** What hashes of this document are bound to: left beside the message, so that Outlook's events know what was set aside. */
  documentIs(document: string): void;
  /** The lessons that have an open prompt: one quiet line above the message names them while the panel is out of sight. */
  hint(lessons: readonly NamedLesson[]): void;
  /** Calls back with the lesson that the host has opened the panel on, now and whenever it does so again. */
  onLesson(listener: (lesson: string) => void): void;
}

/** Words to be underlined in the text. */
export interface Underline {
  /** What the underline stands for; a click gives it back. */
  readonly about: string;
  readonly place: Place;
}

export type UnderlinesState =
  | { readonly kind: 'shown' }
  /** Some or all are not to be seen; why, in words for the practitioner. */
  | { readonly kind: 'limited'; readonly why: string };

export interface UnderlinesListener {
  onState(state: UnderlinesState): void;
  /** The person has clicked on an underline in the text. */
  onClick(underline: Underline): void;
}

/**
 * Underlines that only this person sees, while the panel is open; they are no part of the text and are saved nowhere. Nothing may depend
 * on them: hosts refuse them, lose them and do not always show them. What fails is told and tried again, never thrown.
 */
export interface Underlines {
  follow(listener: UnderlinesListener): void;
  /** Underlines exactly these words, and no others, from now on; out of sight of the panel none. */
  show(underlines: readonly Underline[]): void;
  /** Takes all away, as far as the host lets us, and does nothing more until `show` is called again. */
  end(): Promise<void>;
}

export type HostTheme = 'light' | 'dark' | 'high-contrast';

/** Small, partitioned storage. Damaged or blocked storage reads as empty and never throws. */
export interface SettingsStore {
  get(key: string): string | undefined;
  set(key: string, value: string): void;
  /** Where settings are kept less far than they should be, and why, in words for the practitioner. */
  shortfall?(): string | undefined;
}
