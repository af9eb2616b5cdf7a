import { renderFault } from '../lessons/reading/index.ts';
import {
  BuildFailed,
  buildPacks,
  bundle,
  checkSiteManifests,
  clearSite,
  siteFolder,
  writeManifests,
  writePages,
} from './site/index.ts';

/**
 * Builds what an organisation deploys into dist/: the panel, the pages for people, the manifests for the address in
 * organisation.yaml.
 *
 *   npm run build
 */
async function build(): Promise<void> {
  await buildPacks();
  clearSite();
  await bundle(['taskpane', 'launchevent'], 'production');
  writePages();
  await writeManifests();
  const faults = await checkSiteManifests();
  for (const fault of faults) console.error(renderFault(fault));
  if (faults.length > 0) throw new BuildFailed('The manifests cannot be deployed like this.');
}

try {
  await build();
  console.log(
    `Built into ${siteFolder}/. Serve these files from the address in organisation.yaml; docs/administrators.md says how.`,
  );
} catch (error) {
  if (!(error instanceof BuildFailed)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
