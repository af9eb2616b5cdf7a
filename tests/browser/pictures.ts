import { mkdirSync } from 'node:fs';
import { chromium, type Browser } from '@playwright/test';
import { serve } from '../../src/cli/serving/index.ts';
import { buildPacks, bundle, clearSite, siteFolder } from '../../src/cli/site/index.ts';
import { findBrowser } from './harness/find-browser.ts';
import { SimulatedOffice } from './harness/simulated-office.ts';

/**
 * Takes the pictures of the documentation from the simulator.
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
  await page.waitForTimeout(1000);
  await page.screenshot({ path: `${folder}/word.png` });

  await office.open('Outlook: writing', 'To a school, new e-mail');
  await page.waitForTimeout(4000);
  await page.screenshot({ path: `${folder}/outlook.png` });
  await page.close();
}

await buildPacks();
clearSite();
await bundle(['taskpane', 'simulator'], 'production');
mkdirSync(folder, { recursive: true });
const serving = await serve(siteFolder, 0, '/simulator/');
const browser = await chromium.launch({
  executablePath: await findBrowser(),
  chromiumSandbox: process.getuid?.() !== 0,
});
await photograph(browser, serving.address);
await browser.close();
await serving.stop();
console.log(`Pictures written to ${folder}/.`);
