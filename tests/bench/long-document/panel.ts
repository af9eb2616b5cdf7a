/**
 * The built panel in Chromium with Microsoft's own office.js, beside a document of 500 pages: how long each turn of the panel's thread
 * works. The library is that of 2022 (WordApi 1.4: no events), so that changes are found by the sweep; Word's part is ours and costs
 * the panel's thread nothing. Writes figures (JSON) to standard output; run by measure.ts with the folder of the panel.
 */
import { chromium } from '@playwright/test';
import { findBrowser } from '../../browser/harness/find-browser.ts';
import { PanelPage } from './page.ts';
import { servePages } from './page-server.ts';
import { longText, pasted } from './text.ts';
import { categories, Timeline } from './turns.ts';
import type { PanelFigures } from './types.ts';
import { atRest, so } from '../waiting.ts';

/** What is drawn and scanned after the last answer is waited for so long (milliseconds). */
const settling = 3_000;

async function measure(site: string): Promise<PanelFigures> {
  const server = await servePages(site);
  const browser = await chromium.launch({
    executablePath: await findBrowser(),
    chromiumSandbox: process.getuid?.() !== 0,
    args: [
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      ...server.arguments,
    ],
  });
  try {
    const panel = await PanelPage.open(browser, longText());
    await panel.loadWord();
    await atRest(browser);
    await browser.startTracing(panel.page, { categories });
    await panel.openPanel();
    await panel.until('all scanned');
    await during(panel, 'sweep', async () => {
      const { strings } = panel;
      await panel.checkNow();
      await so(() => panel.strings > strings);
    });
    await during(panel, 'edit', () => change(panel, 'Mum did not attend the clinic appointment. '));
    await during(panel, 'paste', () => change(panel, `${pasted().join('\n')}\n`));
    const memory = await panel.memory();
    const timeline = new Timeline((await browser.stopTracing()).toString());
    return {
      setUp: timeline.between('panel opens', 'panel drawn'),
      firstPrompt: timeline.between('panel opens', 'first prompt'),
      firstScan: timeline.between('panel drawn', 'all scanned'),
      sweep: timeline.between('sweep begins', 'sweep ends'),
      edit: timeline.between('edit begins', 'edit ends'),
      paste: timeline.between('paste begins', 'paste ends'),
      memory,
    };
  } finally {
    await browser.close();
    server.close();
  }
}

/** Marks a stretch of the panel's timeline. */
async function during(panel: PanelPage, name: string, act: () => Promise<void>): Promise<void> {
  await panel.mark(`${name} begins`);
  await act();
  await new Promise((resolve) => setTimeout(resolve, settling));
  await panel.mark(`${name} ends`);
}

/** Another writes in the middle, and the panel has read it. */
async function change(panel: PanelPage, text: string): Promise<void> {
  const { document, readsEnded } = panel;
  const middle = document.paragraphs[Math.floor(document.paragraphs.length / 2)];
  if (middle === undefined) throw new Error('The document has no paragraph.');
  const start = { paragraphId: middle.id, offset: 0 };
  document.replace({ start, end: start }, text, 'co-author');
  await panel.checkNow();
  await so(() => panel.readsEnded > readsEnded);
}

const [, , site = ''] = process.argv;
console.log(JSON.stringify(await measure(site)));
