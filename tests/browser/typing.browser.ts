import { HINTS_SETTLE, WHOLE_AFTER_HINT } from '../../src/hosts/watching/index.ts';
import { engaging, expect, lookAlike, missed, test } from './harness/index.ts';
import type { SimulatedOffice } from './harness/index.ts';

const runs = (office: SimulatedOffice): Promise<number> =>
  office.page.evaluate(() => window.simulator?.word.runs ?? 0);
const written = (office: SimulatedOffice): Promise<string | undefined> =>
  office.page.evaluate(() => window.simulator?.word.paragraphs.map(({ text }) => text).join('\n'));

test('200 characters typed at 10 a second are all there, and Word is read no more often than the pacing allows', async ({
  office,
  page,
}) => {
  const said = `Called at 4pm. ${missed} Nan was in and made tea; K showed me the new room. ${engaging} `;
  const words = said.repeat(3).slice(0, 200);
  await office.open('Word');
  await office.text.click();
  const before = await runs(office);
  const began = Date.now();
  await page.keyboard.type(words, { delay: 100 });
  await expect(office.card('Non-attendance')).toBeVisible();
  const took = Date.now() - began;
  const read = (await runs(office)) - before;

  expect(await written(office)).toBe(words);
  await expect(office.text).toHaveText(words.trimEnd());
  // Hints are followed once they have settled and a whole read makes sure of them; one more of each for what was under way, and
  // one question for where the cursor has come to rest.
  expect(read).toBeLessThanOrEqual(Math.ceil(took / HINTS_SETTLE) + Math.ceil(took / WHOLE_AFTER_HINT) + 3);
  expect(await office.writes()).toBe(0);
});

test.describe('the card of the paragraph that the cursor is in', () => {
  test.use({ viewport: { width: 1200, height: 520 } });

  test('comes forward when the cursor comes there, and the focus stays in the text', async ({
    office,
    page,
  }) => {
    await office.open('Word');
    await office.type(`${missed}\n${lookAlike}\n${engaging}`);
    const first = office.card('Non-attendance');
    const other = office.card('Non-compliant parents');
    await expect(first).toBeVisible();
    await expect(other).toBeVisible();

    await office.text.getByText(missed).click();
    await expect(first).toContainText('At your cursor');
    await expect(first).toBeInViewport();
    await expect(other).not.toContainText('At your cursor');

    await office.text.getByText(engaging).click();
    await expect(other).toContainText('At your cursor');
    await expect(other).toBeInViewport();
    await expect(first).not.toContainText('At your cursor');
    await expect(office.text).toBeFocused();

    // Where no prompt is, the card stays as it was.
    await office.text.getByText(lookAlike).click();
    await page.waitForTimeout(1_500);
    await expect(other).toContainText('At your cursor');
  });
});
