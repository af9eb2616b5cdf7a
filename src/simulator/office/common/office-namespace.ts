import { isSetSupported } from '../api-sets/levels.ts';
import type { ApiLevels } from '../api-sets/levels.ts';
import { strict, strictNamespace } from '../strict.ts';
import { enumerations } from './enumerations.ts';

/** A function of the add-in that the host calls. */
export type EventHandler = (event?: unknown) => void;

type Ready = { host: Office.HostType; platform: Office.PlatformType };

/** The part of Office.context that every host has. */
type CommonContext = Pick<
  Office.Context,
  | 'contentLanguage'
  | 'displayLanguage'
  | 'diagnostics'
  | 'host'
  | 'partitionKey'
  | 'platform'
  | 'requirements'
  | 'ui'
>;

/** What tells one simulated host from another. */
export interface HostDescription {
  readonly host: 'Word' | 'Outlook';
  readonly levels: ApiLevels;
  /** Waits as the host does before it says that it is ready. */
  readonly ready: () => Promise<void>;
  /** Called with each function that the add-in gives a name of its manifest. */
  readonly associated?: ((name: string, handler: EventHandler) => void) | undefined;
  /** Called with an address that the add-in asks to open in the browser. */
  readonly openBrowserWindow: (address: string) => void;
}

export interface SimulatedOffice extends Pick<typeof Office, 'onReady' | 'actions'> {
  readonly context: Office.Context;
  /** The add-in's own function, called when the host is ready, as in the first version of office.js. */
  initialize: ((reason: Office.InitializationReason) => void) | undefined;
}

/**
 * The global `Office` of a simulated host.
 *
 * @param own what this host's Office.context has beyond the common part; getters stay getters.
 */
export function officeNamespace(description: HostDescription, own: Partial<Office.Context>): SimulatedOffice {
  const context = Object.defineProperties(commonContext(description), Object.getOwnPropertyDescriptors(own));
  const ready = { host: description.host, platform: 'OfficeOnline' } as unknown as Ready;
  const members: SimulatedOffice = {
    context: strict(context, 'Office.Context', description.levels) as Office.Context,
    initialize: undefined,
    onReady: async (callback) => {
      await description.ready();
      await callback?.(ready);
      return ready;
    },
    actions: strict(
      { associate: description.associated ?? (() => undefined) },
      'Office.Actions',
      description.levels,
    ) as Office.Actions,
  };
  void description
    .ready()
    .then(() => members.initialize?.('documentOpened' as unknown as Office.InitializationReason));
  return strictNamespace(Object.assign(members, enumerations), 'Office');
}

function commonContext({ host, levels, openBrowserWindow }: HostDescription): CommonContext {
  const names = { host, platform: 'OfficeOnline' } as unknown as Ready;
  const requirements = {
    isSetSupported: (name: string, version?: string | number) => isSetSupported(levels, name, version),
  };
  const ui: Pick<Office.UI, 'openBrowserWindow'> = { openBrowserWindow };
  return {
    ...names,
    contentLanguage: 'en-GB',
    displayLanguage: 'en-GB',
    diagnostics: strict({ ...names, version: '16.0.0.0' }, 'Office.ContextInformation', levels),
    partitionKey: 'practice-prompts-simulator',
    requirements: strict(requirements, 'Office.RequirementSetSupport', levels),
    ui: strict(ui, 'Office.UI', levels) as Office.UI,
  };
}
