import { mkdirSync } from 'node:fs';
import { chromium, expect, type Browser } from '@playwright/test';
import { serve } from '../../src/cli/serving/index.ts';
import { buildPacks, bundle, clearSite, siteFolder } from '../../src/cli/site/index.ts';
import { findBrowser } from './harness/find-browser.ts';
import { SimulatedOffice } from './harness/simulated-office.ts';

/**
 * Takes the README's picture of the panel from the simulator.
 *
 *   npm run pictures
 */
const folder = 'docs/pictures';

async function photograph(browser: Browser, address: string): Promise<void> {
  const page = await browser.newPage({
    baseURL: address,
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    viewport: { width: 1180, height: 820 },
    deviceScaleFactor: 1.5,
  });
  const office = new SimulatedOffice(page);

  await office.open('Word', 'Home visit note');
  await office.card('Non-compliant parents').getByRole('button', { name: 'Show in text' }).click();
  await expect.poll(() => office.selected()).not.toBe('');
  await page.screenshot({ path: `${folder}/word.png` });
  await page.close();
}

await buildPacks();
clearSite();
await bundle(['taskpane', 'launchevent', 'simulator'], 'production');
mkdirSync(folder, { recursive: true });
const serving = await serve(siteFolder, 0, '/simulator/');
const browser = await chromium.launch({
  executablePath: await findBrowser(),
  chromiumSandbox: process.getuid?.() !== 0,
});
await photograph(browser, serving.address);
await browser.close();
await serving.stop();
console.log(`The picture is in ${folder}/.`);
