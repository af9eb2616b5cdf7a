import { fault, type Identity, type ManifestFault, type Stated } from './manifest-file.ts';

/** Manifests number their versions in three parts or four; 1.0.0 and 1.0.0.0 are the same. */
const plainVersion = (version: string) => version.replace(/^(\d+\.\d+\.\d+)\.0$/, '$1');

/**
 * Faults where the manifests do not agree: name, description, provider and version are the same everywhere (the
 * version is package.json's), and each manifest has an id of its own.
 */
export function agreementFaults(identities: readonly Identity[], version: string): ManifestFault[] {
  const [first] = identities;
  if (!first) return [];
  return identities.flatMap((identity, at) => [
    ...sameAs('display name', identity.displayName, first.displayName),
    ...sameAs('description', identity.description, first.description),
    ...sameAs('provider', identity.provider, first.provider),
    ...(plainVersion(identity.version.value) === version
      ? []
      : [
          fault(
            identity.version.position,
            `the version is ${identity.version.value}`,
            `package.json says ${version}: write the same in every manifest.`,
          ),
        ]),
    ...(identities.findIndex(({ id }) => id.value === identity.id.value) === at
      ? []
      : [
          fault(
            identity.id.position,
            'another manifest has the same id',
            'Make a new one with crypto.randomUUID().',
          ),
        ]),
  ]);
}

function sameAs(what: string, stated: Stated, first: Stated): ManifestFault[] {
  if (stated.value === first.value) return [];
  return [
    fault(
      stated.position,
      `the ${what} is “${stated.value}”`,
      `${first.position.file} says “${first.value}”: write the same in both.`,
    ),
  ];
}

/** Faults where the unified manifest puts itself in the place of an add-in that is not one of ours. */
export function replacementFaults(replaced: readonly Stated[], others: readonly Identity[]): ManifestFault[] {
  const known = others.map(({ id }) => id.value);
  return replaced
    .filter(({ value }) => !known.includes(value))
    .map(({ value, position }) =>
      fault(
        position,
        `no XML manifest has the id ${value}`,
        `Write the id of the one that this replaces: ${known.join(' or ')}.`,
      ),
    );
}
