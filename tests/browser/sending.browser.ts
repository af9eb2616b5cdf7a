import { accessibilityFaults, engaging, expect, missed, test } from './harness/index.ts';
import type { SimulatedOffice } from './harness/index.ts';

const writing = 'Outlook: writing';

/** An e-mail with wording that calls up a prompt. */
async function writeMissed(office: SimulatedOffice): Promise<void> {
  await office.open(writing);
  await office.type(missed);
}

test.describe('an e-mail that is sent', () => {
  test('goes without a question where nothing is open', async ({ office }) => {
    await office.open(writing);
    await office.type('Thank you for the meeting on Tuesday.');
    await office.send();
    await expect(office.sent).toBeVisible();
  });

  test('is asked about, leads to the lesson, and goes once the prompt is set aside', async ({
    office,
    page,
  }) => {
    await writeMissed(office);
    await expect(office.card('Non-attendance')).toBeVisible();
    await office.send();

    await expect(office.alert).toContainText('your wording calls up the lesson “Non-attendance”');
    await expect(office.alert).toContainText('children are not being brought to appointments');
    await office.alert.getByRole('button', { name: 'See the lesson' }).click();
    await expect(office.alert).toHaveCount(0);
    await expect(office.sent).toHaveCount(0);
    await expect(office.card('Non-attendance')).toBeFocused();

    await office.card('Non-attendance').getByRole('button', { name: 'Done' }).click();
    await expect(office.card('Non-attendance')).toHaveCount(0);
    await office.send();
    await expect(office.sent).toBeVisible();
    expect(await page.evaluate(() => window.simulator?.mailbox.sent.length)).toBe(1);
  });

  for (const act of ['Not relevant here', 'I’ve dealt with this', 'Don’t show this lesson']) {
    test(`is not asked about what was set aside: ${act}`, async ({ office }) => {
      await writeMissed(office);
      await office.choose('Non-attendance', act);
      await expect(office.card('Non-attendance')).toHaveCount(0);
      await office.send();
      await expect(office.sent).toBeVisible();
    });
  }

  test('goes on the person’s word alone, and stays on theirs', async ({ office, page }) => {
    await writeMissed(office);
    await office.send();
    await office.alert.getByRole('button', { name: "Don't send" }).click();
    await expect(page.getByText('Not sent.')).toBeVisible();
    await office.send();
    await office.alert.getByRole('button', { name: 'Send anyway' }).click();
    await expect(office.sent).toBeVisible();
    expect(await office.sentText()).toContain(missed);
  });

  test('opens the panel anew on the lesson in an older Outlook', async ({ office, page }) => {
    await office.open(writing);
    await page.getByText('Try a fault').click();
    await page.getByLabel('Version').selectOption('1.14');
    await office.type(missed);
    await office.send();
    await office.alert.getByRole('button', { name: 'See the lesson' }).click();
    await expect(office.card('Non-attendance')).toBeFocused();
  });

  test('is asked about in plain words where Outlook has no button for it', async ({ office, page }) => {
    await office.open(writing);
    await page.getByText('Try a fault').click();
    await page.getByLabel('Version').selectOption('1.12');
    await office.type(missed);
    await office.send();
    await expect(office.alert).toContainText('Non-attendance');
    await expect(office.alert.getByRole('button')).toHaveText(['Send anyway', "Don't send"]);
  });

  test('is not asked about what stands in the history only', async ({ office }) => {
    await office.open(writing, 'Reply in classic Outlook');
    await office.send();
    await expect(office.sent).toBeVisible();
  });
});

test.describe('whatever goes wrong', () => {
  test.use({ mayComplain: true });

  test('the e-mail goes when its text cannot be read', async ({ office, page }) => {
    await writeMissed(office);
    await page.getByText('Try a fault').click();
    await page.getByLabel('The e-mail cannot be read').check();
    await office.send();
    await expect(office.sent).toBeVisible();
  });

  test('the e-mail goes after four seconds when Outlook takes six', async ({ office, page }) => {
    await writeMissed(office);
    await page.getByText('Try a fault').click();
    await page.getByLabel('Speed').selectOption('6000');
    await office.send();
    await expect(office.sent).toBeVisible();
    await expect(office.alert).toHaveCount(0);
  });

  test('the e-mail goes when the engine breaks', async ({ office, page }) => {
    await page.route('**/launchevent.js', async (route) => {
      const answer = await route.fetch();
      const script = await answer.text();
      const broken = script.replace('"bits":', '"taken":');
      expect(broken).not.toBe(script);
      await route.fulfill({ response: answer, body: broken });
    });
    await writeMissed(office);
    await office.send();
    await expect(office.sent).toBeVisible();
  });

  test('the e-mail goes when the script cannot be loaded', async ({ office, page }) => {
    await page.route('**/launchevent.js', (route) => route.abort());
    await writeMissed(office);
    await office.send();
    await expect(office.sent).toBeVisible();
  });
});

test.describe('the line above the message', () => {
  test('is there after “Don’t send”, opens the panel on the lesson, and goes with the last prompt', async ({
    office,
    page,
  }) => {
    await writeMissed(office);
    await expect(office.card('Non-attendance')).toBeVisible();
    await office.send();
    await office.alert.getByRole('button', { name: "Don't send" }).click();
    const line = page.getByRole('listitem').filter({ hasText: 'your wording called up the lesson' });
    await expect(line).toHaveCount(1);
    expect(await accessibilityFaults(page.mainFrame())).toEqual([]);
    await line.getByRole('button', { name: 'See the lesson' }).click();
    await expect(office.card('Non-attendance')).toBeFocused();
    await office.choose('Non-attendance', 'Not relevant here');
    await expect(line).toHaveCount(0);
  });
});

test('the line above the message stands in for a panel that is out of sight, and says when it was so', async ({
  office,
  page,
}) => {
  await writeMissed(office);
  await expect(office.card('Non-attendance')).toBeVisible();
  await page.getByLabel('Panel out of sight').check();
  const line = page.getByRole('listitem').filter({ hasText: 'when last checked' });
  await expect(line).toHaveCount(1);
  await line.getByRole('button', { name: 'See the lesson' }).click();
  await expect(office.card('Non-attendance')).toBeFocused();
  await expect(line).toHaveCount(0);
});

test('a lesson that Outlook asks about comes first, though its card stood below', async ({
  office,
  page,
}) => {
  await writeMissed(office);
  await expect(office.card('Non-attendance')).toBeVisible();
  await page.keyboard.press('ControlOrMeta+Home');
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.type(engaging, { delay: 5 });
  await expect(office.card('Non-compliant parents')).toBeVisible();
  const first = office.panel.getByRole('article').first();
  await expect(first).toHaveAccessibleName(/Non-attendance/);
  await office.send();
  await expect(office.alert).toContainText('Non-compliant parents');
  await office.alert.getByRole('button', { name: 'See the lesson' }).click();
  await expect(first).toHaveAccessibleName(/Non-compliant parents/);
  await expect(first).toBeFocused();
});

test('sending sends and keeps no word of the text elsewhere', async ({ office, page, requests }) => {
  const marker = 'Quenselda';
  await office.open(writing);
  await office.type(`${marker} was not seen. ${missed}`);
  await office.send();
  await office.alert.getByRole('button', { name: "Don't send" }).click();
  expect(await requests.sent()).not.toContain(marker);
  const kept = await page.evaluate(() => {
    const { mailbox } = window.simulator ?? {};
    const session = [...(mailbox?.item?.sessionData ?? [])];
    const lines = mailbox?.item?.notifications ?? [];
    return JSON.stringify([
      mailbox?.savedSettings,
      session,
      lines,
      Object.entries(localStorage),
      Object.entries(sessionStorage),
    ]);
  });
  expect(kept).toContain('practice-prompts');
  for (const word of [marker, 'attend the', 'paediatric', 'September']) expect(kept).not.toContain(word);
});
