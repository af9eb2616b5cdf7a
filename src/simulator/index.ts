/** The simulator's stand-in for Office.js, for tests: a document or e-mail without a page, and the globals over it. */
import { Theme, WordDocument } from './model/index.ts';
import type { Delay } from './office/answers.ts';
import { wordGlobals } from './office/word-host.ts';
import type { WordGlobals } from './office/word-host.ts';

export { Theme, WordDocument } from './model/index.ts';
export type { Author, Faults, Paragraph, Position, TextRange, WordComment } from './model/index.ts';
export { lifelikeDelay } from './office/answers.ts';

export interface SimulatedWordOptions {
  /** One text a paragraph. */
  readonly paragraphs: readonly string[];
  /** WordApi version; "1.8" unless said. */
  readonly apiLevel?: string;
  /** Milliseconds a call takes; none unless said: answers then come in microtasks, without timers. */
  readonly delay?: Delay;
  /** Milliseconds over which paragraph events are gathered; none unless said. */
  readonly eventInterval?: number;
  readonly theme?: Theme;
}

export interface SimulatedWord extends WordGlobals {
  readonly document: WordDocument;
  readonly theme: Theme;
}

/** A simulated Word with a document of these paragraphs. The globals are answered with, not set. */
export function createSimulatedWord(options: SimulatedWordOptions): SimulatedWord {
  const document = new WordDocument(options.paragraphs);
  const theme = options.theme ?? new Theme();
  const globals = wordGlobals({
    document,
    theme,
    apiLevel: options.apiLevel ?? '1.8',
    delay: options.delay ?? 0,
    eventInterval: options.eventInterval ?? 0,
    openBrowserWindow: () => undefined,
  });
  return { ...globals, document, theme };
}
