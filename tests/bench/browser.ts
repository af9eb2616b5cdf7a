import { readFileSync } from 'node:fs';
import path from 'node:path';
import { chromium } from '@playwright/test';
import type { CompiledDetector, Trained } from '../../src/detection/index.ts';
import { findBrowser } from '../browser/harness/find-browser.ts';
import { atRest } from './waiting.ts';
import type { BrowserFigures } from './types.ts';

const site = 'https://bench.test';
/** With these a page may look at the clock to five microseconds. */
const isolated = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
};

/** Makes the detector in Chromium, in a fresh browser each round and each way. */
export async function measureInBrowser(
  bundle: string,
  compiled: CompiledDetector,
  trained: Trained,
  text: string,
  rounds: number,
): Promise<BrowserFigures[]> {
  const files: Readonly<Record<string, string>> = {
    '/': '<!doctype html><title>bench</title>',
    '/detector.mjs': readFileSync(bundle, 'utf8'),
    '/in-browser.mjs': readFileSync(path.join(import.meta.dirname, 'engines/in-browser.mjs'), 'utf8'),
    '/compiled.json': JSON.stringify(compiled),
    '/trained.json': JSON.stringify(trained),
  };
  const figures: BrowserFigures[] = [];
  for (let round = 0; round < rounds; round++) {
    const inOneGo = await inFreshPage<Pick<BrowserFigures, 'setUp' | 'firstScan'>>(
      files,
      `makeInOneGo(${JSON.stringify(text)})`,
    );
    const inTurns = await inFreshPage<Omit<BrowserFigures, keyof typeof inOneGo>>(
      files,
      `makeInTurns(${JSON.stringify(text)})`,
    );
    figures.push({ ...inOneGo, ...inTurns });
  }
  return figures;
}

async function inFreshPage<T>(files: Readonly<Record<string, string>>, call: string): Promise<T> {
  const browser = await chromium.launch({
    executablePath: await findBrowser(),
    chromiumSandbox: process.getuid?.() !== 0,
    args: ['--disable-gpu', '--no-first-run', '--disable-background-networking'],
  });
  try {
    const page = await browser.newPage();
    await page.route('**/*', (route) => {
      const { pathname } = new URL(route.request().url());
      const contentType = pathname.endsWith('.mjs') ? 'text/javascript' : 'text/html';
      return route.fulfill({ body: files[pathname] ?? '', contentType, headers: isolated });
    });
    await page.goto(`${site}/`);
    await atRest(browser);
    return await page.evaluate<T>(`import('/in-browser.mjs').then((module) => module.${call})`);
  } finally {
    await browser.close();
  }
}
