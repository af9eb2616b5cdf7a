import { runNode, toolFile } from '../../src/cli/running/index.ts';
import { serve } from '../../src/cli/serving/index.ts';
import {
  BuildFailed,
  buildPacks,
  bundle,
  clearSite,
  siteFolder,
  writeManifests,
  writePages,
} from '../../src/cli/site/index.ts';
import { findBrowser, NoBrowser } from './harness/find-browser.ts';

/**
 * Runs the browser tests against the built panel in the simulator.
 *
 *   npm run browser                        builds first
 *   npm run browser -- --built             takes the panel as it was built last
 *   npm run browser -- --built -g "undo"   further arguments go to Playwright
 */
const { argv } = process;
const isBuilt = argv.includes('--built');
const passedOn = argv.slice(2).filter((argument) => argument !== '--built');

async function build(): Promise<void> {
  await buildPacks();
  clearSite();
  await bundle(['taskpane', 'launchevent'], 'production');
  writePages();
  await writeManifests();
}

async function run(): Promise<number> {
  const browser = await findBrowser();
  if (!isBuilt) await build();
  await bundle(['simulator'], 'production');
  const serving = await serve(siteFolder, 0, '/simulator/');
  process.env['PRACTICE_PROMPTS_BROWSER'] = browser;
  process.env['PRACTICE_PROMPTS_ADDRESS'] = serving.address;
  const { code } = await runNode(toolFile('@playwright/test').replace(/index\.js$/, 'cli.js'), [
    'test',
    '--config',
    'tests/browser/playwright.config.ts',
    ...passedOn,
  ]);
  await serving.stop();
  return code;
}

try {
  process.exitCode = await run();
} catch (error) {
  if (!(error instanceof NoBrowser || error instanceof BuildFailed)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
