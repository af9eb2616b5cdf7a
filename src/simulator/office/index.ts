/** Stands where office.js would be loaded: makes the same globals, over the documents of the page around the panel. */
import type { ShownHost, Simulator } from '../simulator.ts';
import { languageNames, takeAwayThePage } from './bare-realm.ts';
import { enumerations } from './common/enumerations.ts';
import { outlookGlobals } from './outlook-host.ts';
import { wordGlobals } from './word-host.ts';
import type { WordGlobals } from './word-host.ts';

type Globals = Partial<WordGlobals> & Pick<WordGlobals, 'dispose'>;

function openBrowserWindow(address: string): void {
  window.open(address, '_blank', 'noopener');
}

function globalsFor(host: ShownHost, { word, mailbox, theme, settings }: Simulator): Globals {
  const common = { theme, delay: settings.delay, openBrowserWindow };
  if (host === 'word') {
    const { wordApi: apiLevel, eventInterval } = settings;
    return wordGlobals({ ...common, document: word, apiLevel, eventInterval });
  }
  const handlers = new Map<string, (event?: unknown) => void>();
  window.eventHandlers = handlers;
  const associated = (name: string, handler: (event?: unknown) => void): unknown =>
    handlers.set(name, handler);
  return outlookGlobals({ ...common, mailbox, apiLevel: settings.mailboxApi, associated });
}

/** As office.js has it in a browser that is no Office. */
function globalsWithoutHost(): Record<string, unknown> {
  const info = { host: null, platform: null };
  const onReady = async (callback?: (ready: typeof info) => unknown): Promise<typeof info> => {
    await callback?.(info);
    return info;
  };
  return { Office: { ...enumerations, onReady } };
}

/** office.js takes these from every add-in. */
function takeAway(): void {
  for (const name of ['alert', 'confirm', 'prompt'] as const) {
    window[name] = () => {
      throw new Error(`Function window.${name} is not supported.`);
    };
  }
  Object.assign(window.history, { pushState: null, replaceState: null });
}

function isHost(name: string | null): name is ShownHost {
  return name === 'word' || name === 'outlook' || name === 'outlook-read';
}

const asked = new URLSearchParams(window.location.search);
const host = asked.get('host');
const { simulator } = window.parent;
takeAway();
if (isHost(host) && simulator) {
  const { dispose, ...globals } = globalsFor(host, simulator);
  Object.assign(window, globals);
  // The page outlives the panel: its documents must not go on reporting to one that is gone.
  window.addEventListener('pagehide', dispose);
  // Events run without a page in classic Outlook: the frame for them has as little as can be.
  if (asked.has('bare')) takeAwayThePage(window, languageNames);
} else {
  Object.assign(window, globalsWithoutHost());
}
