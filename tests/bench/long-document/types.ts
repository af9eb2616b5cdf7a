/** What a change costs. */
export interface WorkOfAChange {
  readonly runs: number;
  /** How often Word was asked for all of its text, or a stretch of it, as one string. */
  readonly strings: number;
  /** How many paragraphs Word was asked for. */
  readonly paragraphs: number;
  /** Milliseconds of the processor until all of it has been scanned. */
  readonly work: number;
}

/** Of the session without a page. Times are milliseconds of the processor, from the session's start. */
export interface SessionFigures {
  readonly firstPrompt: number;
  readonly fullScan: number;
  /** MB that the panel holds beyond the document itself. */
  readonly memory: number;
  readonly edit: WorkOfAChange;
  readonly paste: WorkOfAChange;
}

/** The turns of a page's thread in one stretch of time. Milliseconds. */
export interface Turns {
  /** How long the stretch was by the clock, and how long the processor worked on the thread in it. */
  readonly clock: number;
  readonly work: number;
  /** The longest turn, as work of the processor and by the clock. */
  readonly longestWork: number;
  readonly longestClock: number;
  /** The longest, as work, of those turns that do not begin a script of Microsoft's. */
  readonly longestOwn: number;
  /** How many turns worked longer than 16 and than 50 milliseconds. */
  readonly over16: number;
  readonly over50: number;
}

/** Of the panel in a browser. */
export interface PanelFigures {
  /** From the panel's opening until it is drawn. */
  readonly setUp: Turns;
  /** From the panel's opening until a prompt can be seen. */
  readonly firstPrompt: Turns;
  /** From when the panel is drawn until everything is scanned. */
  readonly firstScan: Turns;
  readonly sweep: Turns;
  readonly edit: Turns;
  readonly paste: Turns;
  /** MB of the panel's page at the end, Office's library among them. */
  readonly memory: number;
}

/** All rounds. */
export interface LongDocumentFigures {
  readonly words: number;
  readonly paragraphs: number;
  readonly session: readonly SessionFigures[];
  readonly panel: readonly PanelFigures[];
}
