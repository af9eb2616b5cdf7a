import type { Passage, Span } from '../../detection/index.ts';
import type { ActOutcome, HostState, RevealOutcome } from '../../hosts/index.ts';
import type { Checking, PlacedFinding, Prompt, PromptLists, SetAsideAct } from '../../prompts/index.ts';

/** What a review of the text came to, for as long as its words are there. */
export interface NoteReviewView {
  readonly at: Date;
  readonly prompts: readonly Prompt[];
  /** Whether the text has changed since. */
  readonly isOutdated: boolean;
}

/** A card, and the passage of the place that the cursor is at. */
export interface AtCursor {
  readonly card: string;
  readonly passageId: string;
  /** Where the person came to it by a click on an underline. */
  readonly click?: UnderlineClick;
}

export interface UnderlineClick {
  /** Where the place begins, in UTF-16 code units of its passage. */
  readonly start: number;
  /** Another number with every click. */
  readonly nth: number;
}

/** The switch for underlines in the document. */
export interface UnderlinesView {
  readonly shown: boolean;
  /** Why they are not to be seen although they are switched on; undefined where all is well. */
  readonly why: string | undefined;
}

/** Everything that the panel shows of the text, at one moment. */
export interface SessionView {
  /** Another number with every other document; the same one when a document is saved under another name. */
  readonly document: number;
  readonly prompts: readonly Prompt[];
  readonly lists: PromptLists;
  /** The prompt in the paragraph that the cursor last came to, and that paragraph; stays while the cursor is where no prompt is. */
  readonly atCursor: AtCursor | undefined;
  /** What is set aside in the text as it stands, each with the act that brings it back. */
  readonly setAsideHere: readonly SetAsideAct[];
  /** The last act, for as long as it is offered to be undone. */
  readonly lastAct: SetAsideAct | undefined;
  /** Ids of lessons that are not shown anywhere. */
  readonly hidden: readonly string[];
  readonly considerShown: boolean;
  /** Whether a line above the message stands in for the panel; undefined where there is none to be had. */
  readonly hintsShown: boolean | undefined;
  /** Undefined where the host has no underlines. */
  readonly underlines: UnderlinesView | undefined;
  readonly state: HostState;
  readonly checking: Checking;
  /** The last review that was asked for; undefined where there was none for this document. */
  readonly review: NoteReviewView | undefined;
}

/** What the practitioner can do with prompts; each act is one of the practitioner's own clicks. */
export interface SessionActs {
  /** Reads everything and scans what has changed; settled when that is done. */
  checkNow(): Promise<void>;
  /** Looks for what the text calls for and does not hold, in the text as it now is. */
  reviewNote(): Promise<void>;
  /** Shows a place in the text, where the host can. */
  reveal(place: PlacedFinding): Promise<RevealOutcome>;
  /** Writes at the cursor. Like the two below, only ever on a click, after a preview. */
  insert(text: string): Promise<ActOutcome>;
  /** Writes in place of a stretch of a passage. */
  replace(passage: Passage, span: Span, text: string): Promise<ActOutcome>;
  /** Adds a comment at a place. */
  comment(place: PlacedFinding, text: string): Promise<ActOutcome>;
  /** Puts a lesson's card before all others, led by that lesson; gives back the card's id, or undefined where it has no card. */
  bringForward(lesson: string): string | undefined;
  notRelevantHere(prompt: Prompt, place: PlacedFinding): void;
  dealtWith(prompt: Prompt): void;
  hideLesson(prompt: Prompt): void;
  /** Takes the last act back. */
  undo(): void;
  /** Stops offering to undo the last act. */
  letActStand(): void;
  bringBack(act: SetAsideAct): void;
  showLesson(lesson: string): void;
  showConsider(shown: boolean): void;
  showHints(shown: boolean): void;
  showUnderlines(shown: boolean): void;
  /** Forgets everything that was stored and set aside. */
  forgetAll(): void;
}
