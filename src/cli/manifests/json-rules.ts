import { addressFaults, fileFaults } from './addresses.ts';
import { eventFaults, eventsSet } from './events.ts';
import { schemaFaults } from './json-schema.ts';
import type { JsonPath, JsonTree } from './json-tree.ts';
import { lengthFaults, longest } from './lengths.ts';
import { fault, type Identity, type ManifestFault, type Site, type Stated } from './manifest-file.ts';
import { requirementFaults } from './requirement-sets.ts';

interface Requirements {
  readonly scopes?: readonly string[];
  readonly capabilities?: readonly { readonly name: string; readonly minVersion?: string }[];
}

interface Part {
  readonly requirements?: Requirements;
}

interface Runtime extends Part {
  readonly id: string;
  readonly code: { readonly script?: string };
  readonly actions?: readonly { readonly id: string }[];
}

interface Group {
  readonly id?: string;
  readonly controls?: readonly { readonly id: string; readonly actionId?: string }[];
}

interface Ribbon extends Part {
  readonly tabs: readonly { readonly groups?: readonly Group[] }[];
}

interface AutoRun extends Part {
  readonly events: readonly {
    readonly type: string;
    readonly actionId: string;
    readonly options?: { readonly sendMode?: string };
  }[];
}

interface Alternate extends Part {
  readonly hide?: { readonly customOfficeAddin?: { readonly officeAddinId: string } };
}

/** The parts of the unified manifest that our own rules look at. The schema has made sure of their shape. */
interface UnifiedManifest {
  readonly id: string;
  readonly version: string;
  readonly name: { readonly short: string; readonly full?: string };
  readonly description: { readonly full: string };
  readonly developer: { readonly name: string };
  readonly icons: { readonly color: string; readonly outline: string };
  readonly validDomains?: readonly string[];
  readonly extensions?: readonly (Part & {
    readonly runtimes?: readonly Runtime[];
    readonly ribbons?: readonly Ribbon[];
    readonly autoRunEvents?: readonly AutoRun[];
    readonly alternates?: readonly Alternate[];
  })[];
}

/** The requirement set that each scope has, so that no part waits for a set that its host does not know. */
const setOfScope: Readonly<Record<string, string>> = { document: 'WordApi', mail: 'Mailbox' };
const colourIconSize = 192;
const outlineIconSize = 32;

const manifestOf = (tree: JsonTree) => tree.content as UnifiedManifest;

/** All faults of the unified manifest. Where the schema finds any, they come alone: nothing else can be relied on. */
export async function unifiedFaults(tree: JsonTree, site: Site): Promise<ManifestFault[]> {
  const bySchema = await schemaFaults(tree);
  if (bySchema.length > 0) return bySchema;
  return [
    ...lengthsOfTexts(tree),
    ...requirementsOfParts(tree),
    ...actionFaults(tree),
    ...sendingFaults(tree, site),
    ...addressesIn(tree, site),
    ...iconFaults(tree, site),
    ...domainFaults(tree, site),
  ];
}

/** What this manifest says about itself. */
export function unifiedIdentity(tree: JsonTree): Identity {
  const { id, version, name, description, developer } = manifestOf(tree);
  const stated = (value: string, ...path: JsonPath): Stated => ({ value, position: tree.locate(path) });
  return {
    id: stated(id, 'id'),
    version: stated(version, 'version'),
    displayName: stated(name.short, 'name', 'short'),
    description: stated(description.full, 'description', 'full'),
    provider: stated(developer.name, 'developer', 'name'),
  };
}

/** The ids of add-ins that the unified manifest puts itself in the place of. */
export function replacedIds(tree: JsonTree): readonly Stated[] {
  const alternates = manifestOf(tree).extensions?.[0]?.alternates ?? [];
  return alternates.flatMap(({ hide }, at) => {
    const id = hide?.customOfficeAddin?.officeAddinId;
    const path = ['extensions', 0, 'alternates', at, 'hide', 'customOfficeAddin', 'officeAddinId'];
    return id === undefined ? [] : [{ value: id, position: tree.locate(path) }];
  });
}

function lengthsOfTexts(tree: JsonTree): ManifestFault[] {
  const { displayName, description } = unifiedIdentity(tree);
  return [
    ...lengthFaults('the short name', displayName.value, longest.displayName, displayName.position),
    ...lengthFaults('the full description', description.value, longest.description, description.position),
  ];
}

function requirementsOfParts(tree: JsonTree): ManifestFault[] {
  const [extension] = manifestOf(tree).extensions ?? [];
  if (!extension) {
    return [fault(tree.locate(['extensions']), 'the manifest extends nothing', 'Restore "extensions".')];
  }
  const top = extension.requirements;
  const atTop = tree.locate(['extensions', 0, 'requirements']);
  const parts = (['runtimes', 'ribbons', 'autoRunEvents'] as const).flatMap((kind) =>
    (extension[kind] ?? []).map((part, at) => ({
      part,
      path: ['extensions', 0, kind, at] as JsonPath,
      // Where Outlook has no events it lacks these parts only.
      highest: isForEvents(part) ? eventsSet : undefined,
    })),
  );
  return [
    ...(top?.capabilities
      ? [
          fault(
            atTop,
            'requirement sets stand at the top level',
            'Put them on each runtime and ribbon: here Office asks for all at once, and no host has both.',
          ),
        ]
      : []),
    ...(top?.scopes ? [] : [fault(atTop, 'the scopes are missing', 'Write "scopes": ["document", "mail"].')]),
    ...parts.flatMap(({ part, path, highest }) => partFaults(tree, part, path, highest)),
  ];
}

function isForEvents(part: Runtime | Ribbon | AutoRun): boolean {
  return 'events' in part || ('code' in part && part.code.script !== undefined);
}

function partFaults(
  tree: JsonTree,
  { requirements }: Part,
  path: JsonPath,
  highest: string | undefined,
): ManifestFault[] {
  const position = tree.locate([...path, 'requirements']);
  const [scope, ...others] = requirements?.scopes ?? [];
  const wanted = scope === undefined || others.length > 0 ? undefined : setOfScope[scope];
  if (wanted === undefined) {
    return [
      fault(
        position,
        'this part has no single scope of its own',
        'Write "scopes": ["document"] or ["mail"].',
      ),
    ];
  }
  const capabilities = requirements?.capabilities ?? [];
  return [
    ...capabilities.flatMap(({ name, minVersion }) =>
      requirementFaults(name, minVersion ?? '1.1', position, highest),
    ),
    ...(capabilities.length === 1 && capabilities[0]?.name === wanted
      ? []
      : [
          fault(
            position,
            `a part with the scope ${scope ?? ''} asks for other sets than ${wanted}`,
            `Ask for ${wanted} alone.`,
          ),
        ]),
  ];
}

function actionFaults(tree: JsonTree): ManifestFault[] {
  const [extension] = manifestOf(tree).extensions ?? [];
  const actions = (extension?.runtimes ?? []).flatMap((runtime, at) =>
    (runtime.actions ?? []).map(({ id }, number) => ({
      id,
      path: ['extensions', 0, 'runtimes', at, 'actions', number] as JsonPath,
    })),
  );
  const groups = (extension?.ribbons ?? []).flatMap((ribbon, at) =>
    ribbon.tabs.flatMap((tab, tabNumber) =>
      (tab.groups ?? []).map((group, groupNumber) => ({
        group,
        path: ['extensions', 0, 'ribbons', at, 'tabs', tabNumber, 'groups', groupNumber] as JsonPath,
      })),
    ),
  );
  const controls = groups.flatMap(({ group, path }) =>
    (group.controls ?? []).map((control, at) => ({ ...control, path: [...path, 'controls', at] })),
  );
  const events = eventsIn(tree);
  const used = new Set([...controls, ...events].map(({ actionId }) => actionId));
  const defined = new Set(actions.map(({ id }) => id));
  return [
    ...[...controls, ...events]
      .filter(({ actionId }) => actionId === undefined || !defined.has(actionId))
      .map(({ actionId, path }) =>
        fault(
          tree.locate([...path, 'actionId']),
          `no runtime has the action ${actionId ?? ''}`,
          'Name an action of a runtime.',
        ),
      ),
    ...actions
      .filter(({ id }) => !used.has(id))
      .map(({ id, path }) =>
        fault(tree.locate(path), `nothing uses the action ${id}`, 'Remove it, or use it.'),
      ),
    ...repeatFaults(tree, [...groups.map(({ group, path }) => ({ id: group.id ?? '', path })), ...controls]),
  ];
}

/** The events of the manifest, each with its place. */
function eventsIn(tree: JsonTree) {
  const groups = manifestOf(tree).extensions?.[0]?.autoRunEvents ?? [];
  return groups.flatMap((group, at) =>
    group.events.map((event, number) => ({
      ...event,
      path: ['extensions', 0, 'autoRunEvents', at, 'events', number] as JsonPath,
    })),
  );
}

function sendingFaults(tree: JsonTree, site: Site): ManifestFault[] {
  const runtimes = manifestOf(tree).extensions?.[0]?.runtimes ?? [];
  const named = eventsIn(tree).map(({ type, actionId, options, path }) => ({
    handler: actionId,
    sendMode: options?.sendMode,
    isSending: type === 'messageSending',
    position: tree.locate([...path, options?.sendMode === undefined ? 'type' : 'options']),
  }));
  const script = runtimes.map(({ code }) => code.script).find((each) => each !== undefined);
  return eventFaults(site, named, script, 'promptUser');
}

function repeatFaults(
  tree: JsonTree,
  named: readonly { readonly id: string; readonly path: JsonPath }[],
): ManifestFault[] {
  const repeats = named.filter(({ id }, at) => named.findIndex((each) => each.id === id) < at);
  return repeats.map(({ id, path }) =>
    fault(tree.locate([...path, 'id']), `the id ${id} is used twice`, 'Give one another id.'),
  );
}

function addressesIn(tree: JsonTree, site: Site): ManifestFault[] {
  return tree
    .strings()
    .filter(({ path, value }) => path[0] !== '$schema' && /^https?:/i.test(value))
    .flatMap(({ path, value }) =>
      addressFaults(site, value, tree.locate(path), sizeBeside(tree.content, path)),
    );
}

/** The size that stands beside a picture's address. */
function sizeBeside(content: unknown, path: JsonPath): number | undefined {
  const holder = path
    .slice(0, -1)
    .reduce<unknown>((value, key) => (value as Record<string | number, unknown>)[key], content);
  const { size } = holder as { readonly size?: unknown };
  return typeof size === 'number' ? size : undefined;
}

function iconFaults(tree: JsonTree, site: Site): ManifestFault[] {
  const { color, outline } = manifestOf(tree).icons;
  return [
    ...fileFaults(site, color, tree.locate(['icons', 'color']), colourIconSize),
    ...fileFaults(site, outline, tree.locate(['icons', 'outline']), outlineIconSize),
  ];
}

function domainFaults(tree: JsonTree, site: Site): ManifestFault[] {
  const { host } = new URL(site.address);
  if (manifestOf(tree).validDomains?.includes(host)) return [];
  return [
    fault(
      tree.locate(['validDomains']),
      `${host} is not among the valid domains`,
      `Write "validDomains": ["${host}"].`,
    ),
  ];
}
