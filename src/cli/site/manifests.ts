import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { exportMetadataPackage } from 'office-addin-manifest';
import type { Organisation } from '../../lessons/index.ts';
import { checkManifests, writeJsonAddress, writeXmlAddress, type ManifestFault } from '../manifests/index.ts';
import { organisationFile, siteFolder } from './folders.ts';

const xmlFiles = ['manifest.xml', 'manifest.outlook.xml'];
const jsonFile = 'manifest.json';
/** What an administrator uploads for the unified manifest: it with its two icons. */
const packageFile = 'manifest.zip';

const readText = (file: string) => readFileSync(file, 'utf8');
const inSite = (file: string) => path.join(siteFolder, file);

function address(): string {
  return (JSON.parse(readText(organisationFile)) as Organisation).address;
}

/** Writes the three manifests for the address in organisation.yaml into the site. */
export async function writeManifests(): Promise<void> {
  for (const file of xmlFiles) writeFileSync(inSite(file), writeXmlAddress(readText(file), address()));
  writeFileSync(inSite(jsonFile), writeJsonAddress(readText(jsonFile), address()));
  await exportMetadataPackage(inSite(packageFile), inSite(jsonFile));
}

/** Checks the manifests of the site as an administrator would deploy them. */
export function checkSiteManifests(): Promise<ManifestFault[]> {
  const { version } = JSON.parse(readText('package.json')) as { version: string };
  const manifest = (file: string) => ({ path: inSite(file), text: readText(inSite(file)) });
  return checkManifests(
    { xml: xmlFiles.map(manifest), json: manifest(jsonFile) },
    {
      address: address(),
      file: (name) => (existsSync(inSite(name)) ? readFileSync(inSite(name)) : undefined),
    },
    version,
  );
}
