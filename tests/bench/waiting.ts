import type { Browser } from '@playwright/test';

/** The browser rests when all its processes together have worked less than `little` in so long (milliseconds). */
const stretch = 500;
const little = 25;
const patience = 30_000;

/**
 * Waits until a browser that was opened just now has made itself ready: it draws its address bar's list ahead, which takes its processor a
 * second. Word has long been open when a person opens the panel beside it.
 */
export async function atRest(browser: Browser): Promise<void> {
  const session = await browser.newBrowserCDPSession();
  const worked = async (): Promise<number> => {
    const { processInfo } = await session.send('SystemInfo.getProcessInfo');
    return processInfo.reduce((sum, { cpuTime }) => sum + 1_000 * cpuTime, 0);
  };
  const began = Date.now();
  let before = await worked();
  while (Date.now() - began < patience) {
    await new Promise((resolve) => setTimeout(resolve, stretch));
    const now = await worked();
    if (now - before < little) break;
    before = now;
  }
  await session.detach();
}

/** Looks again and again until it is so. */
export function so(isSo: () => boolean): Promise<void> {
  return new Promise((resolve, reject) => {
    const began = Date.now();
    const look = (): void => {
      if (isSo()) resolve();
      else if (Date.now() - began > 120_000) reject(new Error('The panel has not done what is waited for.'));
      else setTimeout(look, 50);
    };
    look();
  });
}
