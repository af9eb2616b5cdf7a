import { existsSync } from 'node:fs';
import { renderFault } from '../lessons/reading/index.ts';
import { checkSiteManifests, siteFolder } from './site/index.ts';

/**
 * Checks the built manifests without sending them anywhere.
 *
 *   npm run manifests
 */
if (existsSync(`${siteFolder}/manifest.xml`)) {
  const faults = await checkSiteManifests();
  for (const fault of faults) console.error(renderFault(fault));
  console.log(
    faults.length === 0 ? 'The three manifests can be deployed.' : `${faults.length} to put right.`,
  );
  if (faults.length > 0) process.exitCode = 1;
} else {
  console.error(
    'Nothing is built yet. Run npm run build first: the manifests are checked as they will be deployed.',
  );
  process.exitCode = 1;
}
