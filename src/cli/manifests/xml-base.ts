import { addressFaults } from './addresses.ts';
import { lengthFaults, longest } from './lengths.ts';
import { fault, type Identity, type ManifestFault, type Site, type Stated } from './manifest-file.ts';
import { guid } from './guid.ts';
import { requirementFaults } from './requirement-sets.ts';
import { child, everyElement, type XmlElement } from './xml-tree.ts';

const namespace = 'http://schemas.microsoft.com/office/appforoffice/1.1';

const common = [
  'Id',
  'Version',
  'ProviderName',
  'DefaultLocale',
  'DisplayName',
  'Description',
  'IconUrl',
  'HighResolutionIconUrl',
  'SupportUrl',
  'Hosts',
  'Requirements',
];

/** What an add-in of each kind consists of, in the order that the schema wants, and how large its pictures are. */
const kinds = {
  TaskPaneApp: {
    children: [...common, 'DefaultSettings', 'Permissions', 'VersionOverrides'],
    host: 'Document',
    permission: 'ReadWriteDocument',
    icon: 32,
    highResolutionIcon: 64,
  },
  MailApp: {
    children: [...common, 'FormSettings', 'Permissions', 'Rule', 'VersionOverrides'],
    host: 'Mailbox',
    permission: 'ReadWriteItem',
    icon: 64,
    highResolutionIcon: 128,
  },
} as const;

type Kind = (typeof kinds)[keyof typeof kinds];

function kindOf(root: XmlElement): Kind | undefined {
  const type = root.attributes.get('type') ?? '';
  return Object.hasOwn(kinds, type) ? kinds[type as keyof typeof kinds] : undefined;
}

/** Faults of everything that every version of Office reads: the manifest outside its VersionOverrides. */
export function baseFaults(root: XmlElement, site: Site): ManifestFault[] {
  const kind = kindOf(root);
  if (root.name !== 'OfficeApp' || root.namespace !== namespace || !kind) {
    return [
      fault(
        root.position,
        'the root is not an OfficeApp of type TaskPaneApp or MailApp',
        `Start the file with <OfficeApp xmlns="${namespace}" xsi:type="TaskPaneApp"> or MailApp.`,
      ),
    ];
  }
  return [
    ...orderFaults(root, kind.children),
    ...identityFaults(root),
    ...hostFaults(root, kind),
    ...requirementsOf(root).flatMap(({ name, version, element }) =>
      requirementFaults(name, version, element.position),
    ),
    ...pictureFaults(root, kind, site),
    ...sourceFaults(root, site),
  ];
}

function orderFaults(root: XmlElement, wanted: readonly string[]): ManifestFault[] {
  const faults: ManifestFault[] = [];
  let reached = 0;
  for (const element of root.children) {
    const place = wanted.indexOf(element.name);
    if (place < 0) {
      faults.push(
        fault(element.position, `<${element.name}> does not belong here`, `Allowed: ${wanted.join(', ')}.`),
      );
    } else if (place < reached) {
      const before = wanted[reached] ?? '';
      faults.push(
        fault(
          element.position,
          `<${element.name}> stands too late`,
          `Move it before <${before}>: Office is strict about the order.`,
        ),
      );
    } else {
      reached = place;
    }
  }
  const missing = wanted.filter((name) => !child(root, name));
  return [
    ...faults,
    ...missing.map((name) => fault(root.position, `<${name}> is missing`, `Add <${name}>.`)),
  ];
}

/** What this manifest says about itself; empty where it says nothing. */
export function identityOf(root: XmlElement): Identity {
  const written = (name: string): Stated => {
    const element = child(root, name);
    return {
      value: element?.attributes.get('DefaultValue') ?? element?.text ?? '',
      position: element?.position ?? root.position,
    };
  };
  return {
    id: written('Id'),
    version: written('Version'),
    displayName: written('DisplayName'),
    description: written('Description'),
    provider: written('ProviderName'),
  };
}

function identityFaults(root: XmlElement): ManifestFault[] {
  const { id, version, displayName, description, provider } = identityOf(root);
  return [
    ...(guid.test(id.value)
      ? []
      : [fault(id.position, `“${id.value}” is not a GUID`, 'Make one with crypto.randomUUID().')]),
    ...(/^\d{1,5}(\.\d{1,5}){1,3}$/.test(version.value)
      ? []
      : [
          fault(
            version.position,
            `“${version.value}” is not a version`,
            'Write up to four numbers, as in 1.0.0.0.',
          ),
        ]),
    ...lengthFaults('the display name', displayName.value, longest.displayName, displayName.position),
    ...lengthFaults('the description', description.value, longest.description, description.position),
    ...lengthFaults('the provider', provider.value, longest.provider, provider.position),
  ];
}

function hostFaults(root: XmlElement, kind: Kind): ManifestFault[] {
  const hosts = child(root, 'Hosts')?.children ?? [];
  const wrong = hosts.filter((host) => host.attributes.get('Name') !== kind.host);
  const permission = child(root, 'Permissions');
  return [
    ...wrong.map((host) =>
      fault(host.position, 'the add-in is for another host', `Write <Host Name="${kind.host}"/>.`),
    ),
    ...(permission && permission.text !== kind.permission
      ? [
          fault(
            permission.position,
            `the permission ${permission.text} is not what the panel needs`,
            `Write ${kind.permission}: the least that lets it insert a text on the practitioner's click.`,
          ),
        ]
      : []),
  ];
}

function requirementsOf(root: XmlElement) {
  return [...everyElement(root)]
    .filter(({ name }) => name === 'Sets')
    .flatMap((sets) =>
      sets.children.map((element) => ({
        element,
        name: element.attributes.get('Name') ?? '',
        version: element.attributes.get('MinVersion') ?? sets.attributes.get('DefaultMinVersion') ?? '1.1',
      })),
    );
}

function pictureFaults(root: XmlElement, kind: Kind, site: Site): ManifestFault[] {
  const pictures = [
    { element: child(root, 'IconUrl'), pixels: kind.icon },
    { element: child(root, 'HighResolutionIconUrl'), pixels: kind.highResolutionIcon },
  ];
  return pictures.flatMap(({ element, pixels }) =>
    element
      ? addressFaults(site, element.attributes.get('DefaultValue') ?? '', element.position, pixels)
      : [],
  );
}

function sourceFaults(root: XmlElement, site: Site): ManifestFault[] {
  return [...everyElement(root)]
    .filter(({ name, attributes }) => /^(SupportUrl|SourceLocation)$/.test(name) && !attributes.has('resid'))
    .flatMap(({ attributes, position }) =>
      addressFaults(site, attributes.get('DefaultValue') ?? '', position),
    );
}
