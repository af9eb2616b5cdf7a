import { expect, test } from './harness/index.ts';

// The browser complains of what it can't load.
test.use({ mayComplain: true });

const model = /\/taskpane-model\.js/;

test('where the network fails while the panel loads, prompts are shown and the panel says what is missing, until it is there', async ({
  office,
  page,
}) => {
  await page.route(model, (route) => route.abort());
  await page.goto('/simulator/');
  await page.getByRole('combobox', { name: /^Text/ }).selectOption({ label: 'Home visit note' });
  await expect(office.card('Non-attendance')).toBeVisible();
  await expect(office.panel.getByText(/^Limited/)).toBeVisible();
  await expect(office.panel.getByText(/Part of the panel has not loaded yet/)).toBeVisible();

  await page.unroute(model);
  await expect(office.panel.getByText(/^Live .* checked \d\d:\d\d/)).toBeVisible({ timeout: 60_000 });
  await expect(office.panel.getByText(/Part of the panel/)).toBeHidden();
  await expect(office.card('Non-attendance')).toBeVisible();
  expect(await office.writes()).toBe(0);
});
