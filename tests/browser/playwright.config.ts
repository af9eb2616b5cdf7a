import { defineConfig } from '@playwright/test';

const isRoot = process.getuid?.() === 0;
const { PRACTICE_PROMPTS_BROWSER, PRACTICE_PROMPTS_ADDRESS, PRACTICE_PROMPTS_REPORT } = process.env;

/** Run by run.ts, which finds the browser and serves the simulator. */
export default defineConfig({
  testDir: '.',
  testMatch: '**/*.browser.ts',
  outputDir: '../../.cache/browser',
  // Slow machines finish too; a test that hangs still ends.
  timeout: 60_000,
  expect: { timeout: 15_000 },
  workers: 2,
  fullyParallel: false,
  forbidOnly: process.env['CI'] !== undefined,
  reporter: [
    ['list'],
    ...(PRACTICE_PROMPTS_REPORT === undefined
      ? []
      : [['json', { outputFile: PRACTICE_PROMPTS_REPORT }] satisfies [string, object]]),
  ],
  use: {
    ...(PRACTICE_PROMPTS_ADDRESS === undefined ? {} : { baseURL: PRACTICE_PROMPTS_ADDRESS }),
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    viewport: { width: 1200, height: 900 },
    launchOptions: {
      ...(PRACTICE_PROMPTS_BROWSER === undefined ? {} : { executablePath: PRACTICE_PROMPTS_BROWSER }),
      // Chromium refuses its sandbox to root.
      chromiumSandbox: !isRoot,
      args: [
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
});
