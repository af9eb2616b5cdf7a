import type { Mailbox, Theme, WordDocument } from './model/index.ts';
import type { Delay } from './office/answers.ts';

/** Which program the page shows; also the part of the address after "#". */
export type ShownHost = 'word' | 'outlook' | 'outlook-read';

/** How the simulated hosts behave; read when the panel loads. */
export interface SimulatorSettings {
  /** Version of WordApi, "1.3" to "1.8". */
  wordApi: string;
  /** Version of the Mailbox set, "1.3" to "1.16". */
  mailboxApi: string;
  delay: Delay;
  /** Milliseconds over which Word gathers paragraph events. */
  eventInterval: number;
}

/** What the page puts on its window, for the stand-in in the panel's frame and for browser tests: nothing else. */
export interface Simulator {
  readonly word: WordDocument;
  readonly mailbox: Mailbox;
  readonly theme: Theme;
  readonly settings: SimulatorSettings;
}

declare global {
  interface Window {
    simulator?: Simulator;
    /** In the frame that events run in: the add-in's functions, by the names in its manifest. */
    eventHandlers?: ReadonlyMap<string, (event?: unknown) => void>;
  }
}
