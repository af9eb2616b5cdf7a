import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

/** No browser is there and none could be installed; the message says what to do. */
export class NoBrowser extends Error {}

/** Names a browser's program; for a browser that lies elsewhere. */
const variable = 'PRACTICE_PROMPTS_BROWSER';

const onPath = [
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  'microsoft-edge-stable',
  'microsoft-edge',
];

const onMac = [
  'Google Chrome.app/Contents/MacOS/Google Chrome',
  'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'Chromium.app/Contents/MacOS/Chromium',
];

const onWindows = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
  'Chromium\\Application\\chrome.exe',
];

/** The usual places of Chrome, Edge and Chromium on this machine. */
function usualPlaces(): string[] {
  const { env, platform } = process;
  if (platform === 'darwin') {
    const folders = ['/Applications', path.join(env['HOME'] ?? '', 'Applications')];
    return folders.flatMap((folder) => onMac.map((program) => path.join(folder, program)));
  }
  if (platform === 'win32') {
    const folders = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']];
    return folders.flatMap((folder) =>
      folder === undefined ? [] : onWindows.map((program) => path.join(folder, program)),
    );
  }
  const folders = (env['PATH'] ?? '').split(path.delimiter).filter((folder) => folder !== '');
  return onPath.flatMap((program) => folders.map((folder) => path.join(folder, program)));
}

const installed = () => usualPlaces().find((program) => existsSync(program));

/** Debian's package, where we may install it. */
function installOnDebian(): void {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return;
  console.log('No browser found. Installing Debian’s Chromium for the browser tests …');
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  spawnSync('apt-get', ['update', '-qq'], { stdio: 'ignore', env: environment });
  // Without a font there is nothing to see or to measure.
  const packages = ['chromium', 'fonts-liberation'];
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], {
    stdio: 'ignore',
    env: environment,
  });
}

/** The browser that Playwright brings, fetched where it is not there yet. */
async function playwrights(): Promise<string | undefined> {
  const { chromium } = await import('@playwright/test');
  if (existsSync(chromium.executablePath())) return chromium.executablePath();
  console.log('No browser found. Asking Playwright to install Chromium for the browser tests …');
  const tool = path.join(path.dirname(createRequire(import.meta.url).resolve('@playwright/test')), 'cli.js');
  try {
    execFileSync(process.execPath, [tool, 'install', 'chromium'], { stdio: 'ignore', timeout: 300_000 });
  } catch {
    return undefined;
  }
  return existsSync(chromium.executablePath()) ? chromium.executablePath() : undefined;
}

/**
 * The program of a browser to test with: the one that PRACTICE_PROMPTS_BROWSER names, an installed Chrome, Edge or
 * Chromium, or one that is installed now. Throws NoBrowser where none can be had.
 */
export async function findBrowser(): Promise<string> {
  const named = process.env[variable];
  if (named !== undefined && named !== '') {
    if (existsSync(named)) return named;
    throw new NoBrowser(`${variable} names ${named}, which is not there. Correct it, or leave it out.`);
  }
  const found = installed();
  if (found !== undefined) return found;
  installOnDebian();
  const browser = installed() ?? (await playwrights());
  if (browser !== undefined) return browser;
  throw new NoBrowser(
    `The browser tests need Chrome, Edge or Chromium, and none could be installed. Install one, or name its program in ${variable}.`,
  );
}
