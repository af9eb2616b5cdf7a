import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { siteFolder } from './folders.ts';

/** The address of Microsoft's library in the panel's page. */
const officeLibrary = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';

/**
 * The panel's built page as the simulator shows it: the same page and the same script, with the simulator's stand-in
 * (`office.js` beside the page) where Microsoft's library is loaded. The page lies one folder deeper than the panel's.
 * Throws where the page no longer loads the library, so that the simulator cannot drift away unseen.
 */
export function simulatedPanel(page: string): string {
  if (!page.includes(`src="${officeLibrary}"`)) {
    throw new Error(`The page no longer loads ${officeLibrary}: put the script tag back.`);
  }
  return page
    .replaceAll(/ (src|href)="(?!https?:|data:|#|\/)([^"]+)"/g, ' $1="../$2"')
    .replace(`src="${officeLibrary}"`, 'src="office.js"');
}

/** Writes the simulator's copies of the panel's page and of the page that Outlook's events run in. */
export function writeSimulatedPanel(): void {
  for (const name of ['taskpane.html', 'launchevent.html']) {
    const page = readFileSync(path.join(siteFolder, name), 'utf8');
    writeFileSync(path.join(siteFolder, 'simulator', name), simulatedPanel(page));
  }
}
