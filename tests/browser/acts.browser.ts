import { expect, missed, test } from './harness/index.ts';

test('Word: a reflection goes in at the cursor, on one click, and undo takes it back', async ({
  office,
  page,
}) => {
  await office.open('Word');
  await office.type(missed);
  await office.choose('Non-attendance', 'Write a reflection …');
  const box = office.panel.getByRole('textbox', { name: /In your own words/ });
  await expect(box).toBeFocused();
  await page.keyboard.type('I will ask who could bring her.');
  await expect(office.panel.getByText(/with a space where it would touch other words/)).toBeVisible();
  expect(await office.writes()).toBe(0);
  await office.panel.getByRole('button', { name: 'Insert at the cursor' }).click();
  await expect(office.text).toHaveText(`${missed} I will ask who could bring her.`);
  await expect(office.panel.getByText(/Undo in Word takes it back/)).toBeVisible();
  expect(await office.writes()).toBe(1);
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(office.text).toHaveText(missed);
});

test('Word: words in a footnote have a card and are shown there', async ({ office, page }) => {
  await office.open('Word');
  await office.type('Visit on 4 March.');
  await page.getByRole('button', { name: 'Insert footnote' }).click();
  const note = page.getByRole('textbox', { name: 'Footnote 1' });
  await expect(note).toBeFocused();
  await page.keyboard.type(missed);
  await office.panel.getByRole('button', { name: 'Check now' }).click();
  await office.card('Non-attendance').getByRole('button', { name: 'Show in text' }).click();
  await expect(note).toHaveText(missed);
  await expect
    .poll(() => page.evaluate(() => document.getSelection()?.toString()))
    .toContain('did not attend');
  expect(await office.writes()).toBe(0);
});

test('Word: other wording replaces only the words that differ', async ({ office, page }) => {
  await office.open('Word');
  await office.type('Erika did not attend the clinic again, her third missed appointment.');
  await office.choose('Non-attendance', 'Change the wording …');
  await office.panel
    .getByRole('textbox', { name: /Your sentence/ })
    .fill('Erika was not brought to the clinic again, her third missed appointment.');
  await expect(office.panel.getByText('“did not attend” becomes “was not brought to”.')).toBeVisible();
  await office.panel.getByRole('button', { name: 'Replace in the text' }).click();
  await expect(office.text).toHaveText(
    'Erika was not brought to the clinic again, her third missed appointment.',
  );
  expect(await office.writes()).toBe(1);
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(office.text).toContainText('Erika did not attend the clinic');
});

test('Word: the question becomes a comment, after a word of warning', async ({ office, page }) => {
  await office.open('Word');
  await office.type(missed);
  await office.choose('Non-attendance', 'Add the question as a comment …');
  await expect(office.panel.getByText(/becomes part of the document/)).toBeVisible();
  expect(await office.writes()).toBe(0);
  await office.panel.getByRole('button', { name: 'Add the comment' }).click();
  await expect(page.getByRole('region', { name: 'Comments' })).toContainText('Who was to bring the child');
});

test('Word: a document that cannot be changed is left alone, and the panel says why', async ({
  office,
  page,
}) => {
  await office.open('Word');
  await office.type(missed);
  await page.getByText('Try a fault').click();
  await page.getByLabel(/Read-only/).check();
  await office.choose('Non-attendance', 'Add the question as a comment …');
  await office.panel.getByRole('button', { name: 'Add the comment' }).click();
  await expect(office.panel.getByText(/This document can.t be changed/)).toBeVisible();
  expect(await office.writes()).toBe(0);
});

test('F8 goes through the prompts', async ({ office, page }) => {
  await office.open('Word', 'Home visit note');
  await expect(office.card('Non-attendance')).toBeVisible();
  await office.panel.getByRole('button', { name: 'Check now' }).focus();
  const cards = office.panel.getByRole('article');
  await page.keyboard.press('F8');
  await expect(cards.nth(0)).toBeFocused();
  await page.keyboard.press('F8');
  await expect(cards.nth(1)).toBeFocused();
  await page.keyboard.press('Shift+F8');
  await expect(cards.nth(0)).toBeFocused();
});
