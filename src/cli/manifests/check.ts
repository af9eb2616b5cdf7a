import { agreementFaults, replacementFaults } from './agreement.ts';
import { readJson } from './json-tree.ts';
import { replacedIds, unifiedFaults, unifiedIdentity } from './json-rules.ts';
import type { Identity, ManifestFault, ManifestFile, Site } from './manifest-file.ts';
import { baseFaults, identityOf } from './xml-base.ts';
import { overrideFaults } from './xml-overrides.ts';
import { readXml } from './xml-tree.ts';

export interface Manifests {
  readonly xml: readonly ManifestFile[];
  readonly json: ManifestFile;
}

/**
 * Checks the manifests as they will be deployed: each by itself, against the files of the site, and against each
 * other. `version` is package.json's. Nothing is sent anywhere: Microsoft's own check of XML uploads the manifest.
 */
export async function checkManifests(
  manifests: Manifests,
  site: Site,
  version: string,
): Promise<ManifestFault[]> {
  const faults: ManifestFault[] = [];
  const identities: Identity[] = [];

  for (const file of manifests.xml) {
    const reading = readXml(file);
    if ('fault' in reading) {
      faults.push(reading.fault);
      continue;
    }
    faults.push(...baseFaults(reading.root, site), ...overrideFaults(reading.root, site));
    identities.push(identityOf(reading.root));
  }
  const reading = readJson(manifests.json);
  if ('fault' in reading) return [...faults, reading.fault];
  const unified = await unifiedFaults(reading.tree, site);
  if (unified.length > 0) return [...faults, ...unified];
  faults.push(...replacementFaults(replacedIds(reading.tree), identities));
  identities.push(unifiedIdentity(reading.tree));
  return [...faults, ...agreementFaults(identities, version)];
}
