import { engaging, expect, lookAlike, missed, test, type Program } from './harness/index.ts';

/** A text of each program that was saved before. */
const saved = { Word: 'Home visit note', 'Outlook: writing': 'To a school, new e-mail' } as const;

for (const program of ['Word', 'Outlook: writing'] as const satisfies readonly Program[]) {
  test.describe(program, () => {
    test('shows the lesson and its question while the words are typed', async ({ office }) => {
      await office.open(program);
      await expect(office.panel.getByRole('article')).toHaveCount(0);
      await office.type(missed);

      const card = office.card('Non-attendance');
      await expect(card).toBeVisible();
      await expect(card.getByLabel('In your text')).toContainText('did not attend');
      await expect(card).toContainText('children are not being brought to appointments');
    });

    test('leaves the cursor where the person types', async ({ office, page }) => {
      await office.open(program);
      await office.type(missed);
      await expect(office.card('Non-attendance')).toBeVisible();
      await page.keyboard.type(' She rang.');
      await expect(office.text).toContainText(`${missed} She rang.`);
      await expect(office.text).toBeFocused();
    });

    test('takes the card away when its words are edited away', async ({ office }) => {
      await office.open(program);
      await office.type(missed);
      await expect(office.card('Non-attendance')).toBeVisible();
      await office.rewrite('Mum came to the appointment.');
      await expect(office.card('Non-attendance')).toHaveCount(0);
      await expect(office.panel.getByText('No prompts does not mean no concerns.')).toBeVisible();
    });

    test('sets a card aside and takes that back', async ({ office }) => {
      await office.open(program);
      await office.type(missed);
      const card = office.card('Non-attendance');
      await office.choose('Non-attendance', 'Not relevant here');
      await expect(card).toHaveCount(0);
      await office.panel.getByRole('button', { name: 'Undo' }).click();
      await expect(card).toBeVisible();
    });

    test('remembers what was set aside when the panel is opened again, also after edits nearby', async ({
      office,
      page,
    }) => {
      await office.open(program);
      await office.type(`On Monday ${missed.toLowerCase()} ${engaging}`);
      const other = office.card('Non-compliant parents');
      await expect(other).toBeVisible();
      await office.choose('Non-attendance', 'Not relevant here');
      await expect(office.card('Non-attendance')).toHaveCount(0);

      await office.type(' Visit again on Monday.');
      await page.getByText('Try a fault').click();
      await page.getByRole('button', { name: 'Reload the panel' }).click();
      await expect(other).toBeVisible();
      await expect(office.card('Non-attendance')).toHaveCount(0);
    });

    test('remembers in a saved text what was dealt with when the panel is opened again', async ({
      office,
      page,
    }) => {
      await office.open(program, saved[program]);
      const cards = office.panel.getByRole('article');
      await expect(office.card('Non-attendance')).toBeVisible();
      await office.choose('Non-attendance', 'I’ve dealt with this');
      await expect(office.card('Non-attendance')).toHaveCount(0);

      await page.getByText('Try a fault').click();
      await page.getByRole('button', { name: 'Reload the panel' }).click();
      await expect(cards.first()).toBeVisible();
      await expect(office.card('Non-attendance')).toHaveCount(0);
    });

    test('stays quiet about wording that only looks alike', async ({ office }) => {
      await office.open(program);
      await office.type(lookAlike);
      await office.panel.getByRole('button', { name: 'Check now' }).click();
      await expect(office.panel.getByText(/checked \d\d:\d\d/)).toBeVisible();
      await expect(office.panel.getByRole('article')).toHaveCount(0);
    });

    test('writes nothing into the text by itself', async ({ office }) => {
      await office.open(program);
      await office.type(`${missed} ${engaging}`);
      const card = office.card('Non-attendance');
      await card.getByRole('button', { name: 'Why this?' }).click();
      await card.getByRole('button', { name: 'Done' }).click();
      await expect(card).toHaveCount(0);
      expect(await office.writes()).toBe(0);
      await expect(office.text).toHaveText(`${missed} ${engaging}`);
    });
  });
}

test('Word shows the words in the text', async ({ office }) => {
  await office.open('Word', 'Home visit note');
  const card = office.card('Non-attendance');
  await card.getByRole('button', { name: 'Next place' }).click();
  const marked = await card.getByLabel('In your text').locator('mark').allInnerTexts();
  await card.getByRole('button', { name: 'Show in text' }).click();

  await expect.poll(() => office.selected()).toBe(marked.join(''));
  expect(marked.join('')).not.toBe('');
});

test('Outlook quotes the words where it cannot select them', async ({ office }) => {
  await office.open('Outlook: writing');
  await office.type(missed);
  const card = office.card('Non-attendance');
  await expect(card.getByLabel('In your text')).toContainText('did not attend');
  await expect(card.getByRole('button', { name: 'Show in text' })).toHaveCount(0);
});

test('Outlook leaves the history below a reply alone', async ({ office }) => {
  await office.open('Outlook: writing', 'Reply with history below it');
  await office.type('');
  const cards = office.panel.getByRole('article');
  await expect(cards.first()).toBeVisible();
  const quotes = await office.panel.getByLabel('In your text').allInnerTexts();
  expect(quotes.join(' ')).not.toContain('seem to engage');
  expect(quotes.join(' ')).not.toContain('epilepsy review');
});

test('Outlook offers only the lessons while an e-mail is read', async ({ office }) => {
  await office.open('Outlook: reading');
  await expect(office.panel.getByRole('tab', { name: 'Lessons' })).toHaveAttribute('aria-selected', 'true');
  await expect(office.panel.getByRole('searchbox', { name: 'Search the lessons' })).toBeVisible();
  await expect(office.panel.getByRole('article')).toHaveCount(0);
});

test('a browser without Office has a box to write in', async ({ page }) => {
  await page.goto('/simulator/taskpane.html');
  await page.getByRole('textbox', { name: 'Your note' }).fill(missed);
  await expect(page.getByRole('article', { name: /Non-attendance/ })).toBeVisible();
});
