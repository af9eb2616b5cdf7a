import type { Theme, WordDocument } from '../model/index.ts';
import { Answers } from './answers.ts';
import type { Delay } from './answers.ts';
import { officeNamespace } from './common/office-namespace.ts';
import type { SimulatedOffice } from './common/office-namespace.ts';
import { wordTheme } from './common/office-theme.ts';
import { AnnotationEvents, officeExtensionNamespace, ParagraphEvents, wordNamespace } from './word/index.ts';
import type { SimulatedOfficeExtension, SimulatedWordNamespace } from './word/index.ts';
import { CommonDocument } from './word/common-document.ts';

export interface WordSettings {
  readonly document: WordDocument;
  readonly theme: Theme;
  /** The version of WordApi that this Word has, from "1.3" (Office 2021) to "1.8" (Microsoft 365). */
  readonly apiLevel: string;
  readonly delay: Delay;
  /** Milliseconds over which paragraph events are gathered. */
  readonly eventInterval: number;
  readonly openBrowserWindow: (address: string) => void;
}

/** The three globals that office.js makes in Word, and an end to their listening. */
export interface WordGlobals {
  readonly Office: SimulatedOffice;
  readonly Word: SimulatedWordNamespace;
  readonly OfficeExtension: SimulatedOfficeExtension;
  readonly dispose: () => void;
}

export function wordGlobals(settings: WordSettings): WordGlobals {
  const { document, theme } = settings;
  const levels = { WordApi: settings.apiLevel };
  const answers = new Answers(document.faults, settings.delay);
  const events = new ParagraphEvents(document, settings.eventInterval);
  const annotationEvents = new AnnotationEvents(document);
  const common = new CommonDocument(document, answers, levels);
  const description = {
    host: 'Word',
    levels,
    ready: () => answers.answer(() => undefined),
    openBrowserWindow: settings.openBrowserWindow,
  } as const;
  const own = {
    document: common.facade,
    // Outlook's part of the context is not there in Word, and asking for it does no harm.
    mailbox: undefined as never,
    roamingSettings: undefined as never,
    get officeTheme() {
      return wordTheme(theme);
    },
  };
  return {
    Office: officeNamespace(description, own),
    Word: wordNamespace({ document, levels, answers, events, annotationEvents }),
    OfficeExtension: officeExtensionNamespace(),
    dispose: () => {
      events.stop();
      annotationEvents.stop();
      // They live as long as the add-in that made them.
      document.annotations.lose();
      common.stop();
    },
  };
}
