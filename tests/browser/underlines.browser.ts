import { accessibilityFaults, engaging, expect, missed, test } from './harness/index.ts';
import type { SimulatedOffice } from './harness/index.ts';

const switchName = 'Underline words that have a prompt';

async function underlineSwitch(office: SimulatedOffice) {
  await office.panel.getByRole('button', { name: 'Settings' }).click();
  return office.panel.getByRole('switch', { name: switchName });
}

/** The words that a person sees underlined. */
const underlined = (office: SimulatedOffice): Promise<readonly string[]> =>
  office.page.evaluate(() => window.simulator?.word.annotations.drawnWords ?? []);

/** Clicks on words in the document, as one does on an underline. */
async function clickOn(office: SimulatedOffice, words: string): Promise<void> {
  const [x, y] = await office.text.evaluate((editor, sought) => {
    const texts = document.createTreeWalker(editor, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const text = texts.currentNode as Text;
      const start = text.data.indexOf(sought);
      if (start < 0) continue;
      const range = document.createRange();
      range.setStart(text, start);
      range.setEnd(text, start + sought.length);
      const [first] = range.getClientRects();
      if (first) return [first.x + first.width / 2, first.y + first.height / 2] as const;
    }
    throw new Error('The words are not in the document.');
  }, words);
  await office.page.mouse.click(x, y);
}

test('Word: underlines are switched on, clicked and switched off, and nothing is written', async ({
  office,
  page,
}) => {
  await office.open('Word');
  const toggle = await underlineSwitch(office);
  await expect(toggle).not.toBeChecked();
  await toggle.check();
  await office.type(`${missed}\n${engaging}`);
  await expect.poll(() => underlined(office)).toEqual(expect.arrayContaining(['seem to engage']));
  const words = await underlined(office);
  expect(words.some((each) => each.includes('did not attend'))).toBe(true);
  await expect(page.getByText(`Underlined, for you alone: ${words.length}.`)).toBeVisible();
  expect(await accessibilityFaults(page.mainFrame())).toEqual([]);
  expect(await accessibilityFaults(await office.frame())).toEqual([]);

  await clickOn(office, 'seem to engage');
  const card = office.card('Non-compliant parents');
  await expect(card).toBeInViewport();
  await expect(card.getByText('At your cursor')).toBeVisible();
  await expect(office.text).toBeFocused();

  await (await underlineSwitch(office)).uncheck();
  await expect.poll(() => underlined(office)).toEqual([]);
  expect(await office.writes()).toBe(0);
  await expect(office.text).toHaveText(missed + engaging);
});

test('Word: underlines go with a card that is set aside, and with the panel', async ({ office, page }) => {
  await office.open('Word');
  await (await underlineSwitch(office)).check();
  await office.panel.getByRole('tab', { name: 'Prompts' }).click();
  await office.type(`${missed}\n${engaging}`);
  await expect.poll(() => underlined(office)).toContain('seem to engage');
  await office.card('Non-attendance').getByRole('button', { name: 'Done' }).click();
  await expect.poll(() => underlined(office)).toEqual(['seem to engage']);
  await page.getByRole('tab', { name: 'Outlook: writing' }).click();
  await expect.poll(() => underlined(office)).toEqual([]);
  await office.panel.getByRole('button', { name: 'Settings' }).click();
  await expect(office.panel.getByRole('switch', { name: switchName })).toHaveCount(0);
});

test('Word: where it refuses underlines, one plain line says so, and they come by themselves', async ({
  office,
  page,
}) => {
  await office.open('Word');
  await page.getByText('Try a fault').click();
  await page.getByLabel('Refuse underlines').check();
  await (await underlineSwitch(office)).check();
  await office.panel.getByRole('tab', { name: 'Prompts' }).click();
  await office.type(missed);
  await expect(office.card('Non-attendance')).toBeVisible();
  await expect(office.panel.getByText(/Word does not underline words for the panel here/)).toBeVisible();
  expect(await accessibilityFaults(await office.frame())).toEqual([]);
  await page.getByLabel('Refuse underlines').uncheck();
  await expect.poll(() => underlined(office), { timeout: 30_000 }).not.toEqual([]);
  await expect(office.panel.getByText(/Word does not underline words/)).toHaveCount(0);
});
