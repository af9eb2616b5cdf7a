import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Frame, Page } from '@playwright/test';
import type { WordDocument } from '../../../src/simulator/index.ts';
import { WireHost } from './wire-host.ts';
import { addressInFrame, answerTo, hostPage, library } from './library-messages.ts';

const origin = 'https://office.test';

const panelPage = '<head><script src="/library/office.js"></script></head><body>';

/**
 * Microsoft's own office.js in a frame, over a document of the simulator's. No request leaves the browser: the pages and the library
 * are given by the test, everything else is refused.
 *
 * @returns the add-in's frame, once Office is ready in it
 */
export async function openLibrary(page: Page, document: WordDocument): Promise<Frame> {
  const host = new WireHost(document);
  await page.route('**/*', (route) => {
    const { pathname, origin: asked } = new URL(route.request().url());
    const file = path.join(library, pathname.replace(/^\/library\//, ''));
    if (asked === origin && pathname === '/')
      return route.fulfill({ contentType: 'text/html', body: hostPage });
    if (asked === origin && pathname === '/panel.html')
      return route.fulfill({ contentType: 'text/html', body: panelPage });
    if (asked === origin && pathname.startsWith('/library/') && existsSync(file))
      return route.fulfill({ contentType: 'text/javascript', body: readFileSync(file, 'utf8') });
    return route.abort();
  });
  await page.exposeFunction('receive', (message: string) =>
    answerTo(message, origin, (batch) => host.answer(batch)),
  );
  await page.goto(`${origin}/`);
  const frame = page.frame('panel');
  if (frame === null) throw new Error('The page has no frame for the add-in.');
  await frame.goto(addressInFrame(`${origin}/panel.html`, origin));
  await frame.waitForFunction('typeof Office === "object" && typeof Word === "object"');
  await frame.evaluate(() => Office.onReady());
  return frame;
}
