import { expect, test as base } from '@playwright/test';
import { Requests } from './requests.ts';
import { SimulatedOffice } from './simulated-office.ts';

interface Fixtures {
  readonly office: SimulatedOffice;
  readonly requests: Requests;
  /** Whether the browser's complaints are what the test is about. */
  readonly mayComplain: boolean;
  /** Addresses elsewhere that the test expects to be asked for. */
  readonly mayAsk: readonly string[];
  /** Every test ends with this: nothing was asked of another address, and nothing went wrong unseen. */
  readonly quiet: undefined;
}

/** A test of the built panel in the simulator. */
export const test = base.extend<Fixtures>({
  office: async ({ page }, use) => {
    await use(new SimulatedOffice(page));
  },
  requests: async ({ page }, use) => {
    await use(new Requests(page));
  },
  mayComplain: [false, { option: true }],
  mayAsk: [[], { option: true }],
  quiet: [
    async ({ page, requests, baseURL, mayComplain, mayAsk }, use) => {
      const wrong: string[] = [];
      page.on('pageerror', ({ message }) => wrong.push(message));
      page.on('console', (message) => {
        if (message.type() === 'error' || message.type() === 'warning') wrong.push(message.text());
      });
      await use(undefined);
      if (!mayComplain) expect(wrong).toEqual([]);
      expect(requests.foreign(baseURL ?? '')).toEqual(mayAsk);
    },
    { auto: true },
  ],
});

export { expect } from '@playwright/test';
export { accessibilityFaults } from './accessibility.ts';
export type { Program, SimulatedOffice } from './simulated-office.ts';
export { engaging, lookAlike, missed } from './wording.ts';
