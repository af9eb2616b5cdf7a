import type { Mailbox, Theme } from '../model/index.ts';
import { Answers } from './answers.ts';
import type { Delay } from './answers.ts';
import { isSetSupported } from './api-sets/levels.ts';
import { officeNamespace } from './common/office-namespace.ts';
import type { EventHandler, SimulatedOffice } from './common/office-namespace.ts';
import { outlookTheme } from './common/office-theme.ts';
import { SimulatedMailbox } from './outlook/mailbox.ts';
import { SimulatedRoamingSettings } from './outlook/stores.ts';
import { strict } from './strict.ts';
import { officeExtensionNamespace } from './word/index.ts';
import type { SimulatedOfficeExtension } from './word/index.ts';

export interface OutlookSettings {
  readonly mailbox: Mailbox;
  readonly theme: Theme;
  /** The version of the Mailbox set that this Outlook has, from "1.3" to "1.16". */
  readonly apiLevel: string;
  readonly delay: Delay;
  readonly openBrowserWindow: (address: string) => void;
  /** Called with each function that the add-in gives a name of its manifest. */
  readonly associated?: ((name: string, handler: EventHandler) => void) | undefined;
}

/** The globals that office.js makes in Outlook, and an end to their listening. */
export interface OutlookGlobals {
  readonly Office: SimulatedOffice;
  readonly OfficeExtension: SimulatedOfficeExtension;
  readonly dispose: () => void;
}

export function outlookGlobals(settings: OutlookSettings): OutlookGlobals {
  const { mailbox: source, theme } = settings;
  const levels = { Mailbox: settings.apiLevel };
  const answers = new Answers(source.faults, settings.delay);
  const mailbox = new SimulatedMailbox(source, theme, answers, levels);
  const roamingSettings = new SimulatedRoamingSettings(source, answers);
  const description = {
    host: 'Outlook',
    levels,
    ready: () => answers.answer(() => undefined),
    openBrowserWindow: settings.openBrowserWindow,
    associated: settings.associated,
  } as const;
  const own = {
    mailbox: strict(mailbox, 'Office.Mailbox', levels) as unknown as Office.Mailbox,
    roamingSettings: strict(roamingSettings, 'Office.RoamingSettings', levels),
    // Word's part of the context is not there in Outlook, and asking for it does no harm.
    document: undefined as never,
    // Older Outlooks have no theme for add-ins.
    get officeTheme() {
      return isSetSupported(levels, 'Mailbox', '1.14') ? outlookTheme(theme) : (undefined as never);
    },
  };
  return {
    Office: officeNamespace(description, own),
    OfficeExtension: officeExtensionNamespace(),
    dispose: () => mailbox.stop(),
  };
}
