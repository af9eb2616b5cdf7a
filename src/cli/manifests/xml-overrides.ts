import { addressFaults } from './addresses.ts';
import { xmlEventFaults } from './events.ts';
import { lengthFaults, longest } from './lengths.ts';
import { fault, type ManifestFault, type Site } from './manifest-file.ts';
import { child, everyElement, type XmlElement } from './xml-tree.ts';

const namespaces: Readonly<Record<string, readonly string[]>> = {
  TaskPaneApp: ['http://schemas.microsoft.com/office/taskpaneappversionoverrides'],
  MailApp: [
    'http://schemas.microsoft.com/office/mailappversionoverrides',
    'http://schemas.microsoft.com/office/mailappversionoverrides/1.1',
  ],
};

/** Which list of resources an element takes its resource from. */
const listOf: Readonly<Record<string, string>> = {
  Image: 'Images',
  SourceLocation: 'Urls',
  LearnMoreUrl: 'Urls',
  FunctionFile: 'Urls',
  Runtime: 'Urls',
  Override: 'Urls',
  Label: 'ShortStrings',
  Title: 'ShortStrings',
  Description: 'LongStrings',
};

/** Sizes that a button's picture must have at least. */
const neededSizes = ['16', '32', '80'];

/** Faults of the parts that newer versions of Office read: ribbon, resources. */
export function overrideFaults(root: XmlElement, site: Site): ManifestFault[] {
  const overrides = [...everyElement(root)].filter(({ name }) => name === 'VersionOverrides');
  return [
    ...overrides.flatMap((each) => namespaceFaults(root, each)),
    ...overrides.flatMap((each) => resourceFaults(each, site)),
    ...controlFaults(root),
    ...xmlEventFaults(root, site),
  ];
}

function namespaceFaults(root: XmlElement, overrides: XmlElement): ManifestFault[] {
  const wanted = namespaces[root.attributes.get('type') ?? ''] ?? [];
  const wants11 = overrides.attributes.get('type') === 'VersionOverridesV1_1';
  const right = wanted[wants11 ? 1 : 0];
  if (overrides.namespace === right) return [];
  return [
    fault(
      overrides.position,
      `VersionOverrides has the namespace ${overrides.namespace}`,
      right === undefined ? 'Write VersionOverridesV1_0: task panes know no newer one.' : `Write ${right}.`,
    ),
  ];
}

interface Resource {
  readonly id: string;
  readonly list: string;
  readonly value: string;
  readonly element: XmlElement;
}

/** Elements of these overrides, without those of overrides nested in them: each has its own resources. */
function* ownElements(element: XmlElement): Generator<XmlElement> {
  for (const each of element.children) {
    if (each.name === 'VersionOverrides' || each.name === 'Resources') continue;
    yield each;
    yield* ownElements(each);
  }
}

function resourceFaults(overrides: XmlElement, site: Site): ManifestFault[] {
  const resources = (child(overrides, 'Resources')?.children ?? []).flatMap((list) =>
    list.children.map((element): Resource => {
      const [id = '', value = ''] = [element.attributes.get('id'), element.attributes.get('DefaultValue')];
      return { id, list: list.name, value, element };
    }),
  );
  const uses = [...ownElements(overrides)].filter(({ attributes }) => attributes.has('resid'));
  const usedIds = new Set(uses.map(({ attributes }) => attributes.get('resid')));
  return [
    ...uses.flatMap((use) => useFaults(use, resources, site)),
    ...resources.flatMap((resource) => definitionFaults(resource, resources, site)),
    ...resources
      .filter(({ id }) => !usedIds.has(id))
      .map(({ id, element }) =>
        fault(element.position, `nothing uses the resource ${id}`, 'Remove it, or use it.'),
      ),
  ];
}

function useFaults(use: XmlElement, resources: readonly Resource[], site: Site): ManifestFault[] {
  const id = use.attributes.get('resid') ?? '';
  const list = listOf[use.name];
  const resource = resources.find((each) => each.id === id);
  if (!resource) {
    return [
      fault(
        use.position,
        `<${use.name}> points at the resource ${id}, which is not defined`,
        `Define it under ${list ?? 'Resources'}.`,
      ),
    ];
  }
  if (list !== undefined && resource.list !== list) {
    return [
      fault(
        use.position,
        `${id} stands under ${resource.list}`,
        `<${use.name}> takes its resource from ${list}.`,
      ),
    ];
  }
  if (use.name !== 'Image') return [];
  return addressFaults(site, resource.value, use.position, Number(use.attributes.get('size')));
}

function definitionFaults(resource: Resource, all: readonly Resource[], site: Site): ManifestFault[] {
  const { id, list, value, element } = resource;
  const first = all.find((each) => each.id === id);
  return [
    ...(first === resource
      ? []
      : [fault(element.position, `the resource ${id} is defined twice`, 'Give one another id.')]),
    ...lengthFaults('the id of the resource', id, longest.resourceId, element.position),
    ...(list === 'ShortStrings' ? lengthFaults(id, value, longest.title, element.position) : []),
    ...(list === 'LongStrings' ? lengthFaults(id, value, longest.longString, element.position) : []),
    ...(list === 'Urls' ? addressFaults(site, value, element.position) : []),
  ];
}

function controlFaults(root: XmlElement): ManifestFault[] {
  const controls = [...everyElement(root)].filter(({ name }) => name === 'Control' || name === 'Group');
  const ids = controls.map(({ attributes }) => attributes.get('id') ?? '');
  return controls.flatMap((control, at) => {
    const id = ids[at] ?? '';
    return [
      ...lengthFaults(`the id of <${control.name}>`, id, longest.controlId, control.position),
      ...(ids.indexOf(id) === at
        ? []
        : [fault(control.position, `the id ${id} is used twice`, 'Give one another id.')]),
      ...(control.name === 'Control' ? sizeFaults(control) : []),
    ];
  });
}

function sizeFaults(control: XmlElement): ManifestFault[] {
  const images = child(control, 'Icon')?.children ?? [];
  const missing = neededSizes.filter(
    (size) => !images.some(({ attributes }) => attributes.get('size') === size),
  );
  return missing.map((size) =>
    fault(
      control.position,
      `the button has no picture of ${size} pixels`,
      `Add <bt:Image size="${size}" resid="…"/>.`,
    ),
  );
}
