import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { AppManifestUtils } from '@microsoft/app-manifest';
import type { TeamsManifest } from '@microsoft/app-manifest';
import type { JsonPath, JsonTree } from './json-tree.ts';
import { fault, type ManifestFault } from './manifest-file.ts';

/** The newest released schema when this was written; Microsoft's package brings it, so nothing is fetched. */
export const schemaVersion = '1.30';
const schemaAddress = `https://developer.microsoft.com/json-schemas/teams/v${schemaVersion}/MicrosoftTeams.schema.json`;

function bundledSchema(): Record<string, unknown> {
  const main = createRequire(import.meta.url).resolve('@microsoft/app-manifest');
  const file = path.join(
    path.dirname(main),
    `json-schemas/teams/v${schemaVersion}/MicrosoftTeams.schema.json`,
  );
  return JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
}

/** Faults against Microsoft's published schema. */
export async function schemaFaults({ content, locate }: JsonTree): Promise<ManifestFault[]> {
  const stated = (content as { $schema?: unknown } | null)?.$schema;
  if (stated !== schemaAddress) {
    return [
      fault(locate(['$schema']), 'the manifest names another schema', `Write "$schema": "${schemaAddress}".`),
    ];
  }
  // The package's type for the schema is that of one of its versions; it is plain JSON.
  const problems = await AppManifestUtils.validateAgainstSchema(
    content as TeamsManifest,
    bundledSchema() as never,
  );
  return problems.map((problem) => {
    const [pointer = '', ...words] = problem.split(' ');
    const details = words.join(' ').replace(/\. Details: .*$/, '');
    return fault(
      locate(pathOf(pointer)),
      `${pointer || 'the manifest'} ${details}`,
      `Compare with schema ${schemaVersion} of the unified manifest.`,
    );
  });
}

function pathOf(pointer: string): JsonPath {
  return pointer
    .split('/')
    .slice(1)
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part.replaceAll('~1', '/').replaceAll('~0', '~')));
}
