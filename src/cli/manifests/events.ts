import type { Position } from '../../lessons/reading/index.ts';
import { fault, type ManifestFault, type Site } from './manifest-file.ts';
import { child, everyElement, type XmlElement } from './xml-tree.ts';

/** The lowest Mailbox set that has the events; a part that asks for it shuts nobody out of the panel. */
export const eventsSet = '1.12';

/** One of Outlook's events as a manifest names it. */
export interface NamedEvent {
  /** Name of our function, as it is associated in the script. */
  readonly handler: string;
  /** For the event before sending: how Outlook may act on our answer, in the manifest's own spelling; undefined where none is written. */
  readonly sendMode?: string | undefined;
  readonly isSending: boolean;
  readonly position: Position;
}

/**
 * Faults of events: sending may only be asked about (Outlook blocks where nothing is written), and each handler must be in the built
 * script, or Outlook waits for an answer that never comes.
 */
export function eventFaults(
  site: Site,
  events: readonly NamedEvent[],
  script: string | undefined,
  promptUser: string,
): ManifestFault[] {
  return events.flatMap((event) => [
    ...sendModeFaults(event, promptUser),
    ...(script === undefined ? [] : handlerFaults(site, event, script)),
  ]);
}

function sendModeFaults({ isSending, sendMode, position }: NamedEvent, promptUser: string): ManifestFault[] {
  if (!isSending || sendMode === promptUser) return [];
  const written = sendMode === undefined ? 'no send mode is written' : `the send mode is ${sendMode}`;
  return [
    fault(
      position,
      `${written}, so Outlook may keep an e-mail from being sent`,
      `Write ${promptUser}: the add-in asks, and never blocks.`,
    ),
  ];
}

function handlerFaults(site: Site, { handler, position }: NamedEvent, script: string): ManifestFault[] {
  const bytes = site.file(script.slice(site.address.length + 1));
  // A missing file is a fault of its own.
  if (!bytes || new RegExp(`associate\\(["']${handler}["']`).test(new TextDecoder().decode(bytes))) return [];
  return [
    fault(
      position,
      `the script knows no ${handler}`,
      'Name a function that src/launchevent gives to Office.actions.associate.',
    ),
  ];
}

/** Faults of the events of an XML manifest, and of the runtime that they run in. */
export function xmlEventFaults(root: XmlElement, site: Site): ManifestFault[] {
  const elements = [...everyElement(root)];
  const events = elements.filter(({ name }) => name === 'LaunchEvent');
  const [first] = events;
  if (first === undefined) return [];
  const runtimes = elements.filter(({ name }) => name === 'Runtime');
  const scripts = runtimes.flatMap((runtime) =>
    runtime.children.filter(
      ({ name, attributes }) => name === 'Override' && attributes.get('type') === 'javascript',
    ),
  );
  const named = events.map(({ attributes, position }): NamedEvent => ({
    handler: attributes.get('FunctionName') ?? '',
    sendMode: attributes.get('SendMode'),
    isSending: attributes.get('Type') === 'OnMessageSend',
    position,
  }));
  return [
    ...(scripts.length === 1
      ? []
      : [
          fault(
            first.position,
            'classic Outlook finds no script for the events',
            'Write one <Override type="javascript" resid="…"/> in <Runtime>.',
          ),
        ]),
    ...pageFaults(elements, runtimes),
    ...eventFaults(site, named, addressOf(root, scripts[0]?.attributes.get('resid')), 'PromptUser'),
  ];
}

/** The events' own page must be the one that the runtime names. */
function pageFaults(elements: readonly XmlElement[], runtimes: readonly XmlElement[]): ManifestFault[] {
  const pages = runtimes.map(({ attributes }) => attributes.get('resid'));
  return elements
    .filter(({ attributes }) => attributes.get('type') === 'LaunchEvent')
    .flatMap((point) => {
      const source = child(point, 'SourceLocation');
      if (source !== undefined && pages.includes(source.attributes.get('resid'))) return [];
      return [
        fault(
          (source ?? point).position,
          'the events name another page than the runtime',
          'Write the resource of <Runtime> in <SourceLocation>.',
        ),
      ];
    });
}

function addressOf(root: XmlElement, resource: string | undefined): string | undefined {
  const urls = [...everyElement(root)].filter(({ name }) => name === 'Url');
  return urls.find(({ attributes }) => attributes.get('id') === resource)?.attributes.get('DefaultValue');
}
