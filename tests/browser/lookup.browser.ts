import { expect, test, type Program } from './harness/index.ts';

for (const program of ['Word', 'Outlook: writing', 'Outlook: reading'] satisfies Program[]) {
  test(`${program}: finds a lesson in spite of a typing error, and shows all of it`, async ({ office }) => {
    await office.open(program);
    await office.panel.getByRole('tab', { name: 'Lessons' }).click();
    const panel = office.panel.getByRole('tabpanel', { name: 'Lessons' });
    await panel.getByRole('searchbox', { name: 'Search the lessons' }).pressSequentially('non-atendance');
    await panel.getByRole('button', { name: /^Non-attendance/ }).click();

    await expect(panel.getByRole('heading', { level: 2, name: 'Non-attendance' })).toBeFocused();
    await expect(panel.getByText('children are not being brought to appointments').first()).toBeVisible();
    await expect(panel.getByRole('heading', { name: /Good practice that the audit found/ })).toBeVisible();

    await panel.getByRole('button', { name: 'Back to the lessons' }).click();
    await expect(panel.getByRole('searchbox')).toHaveValue('non-atendance');
  });
}

test('all fourteen lessons are found by theme and by case', async ({ office }) => {
  await office.open('Word');
  const { panel } = office;
  await panel.getByRole('tab', { name: 'Lessons' }).click();
  for (const by of ['By case', 'By theme']) {
    await panel.getByRole('radio', { name: by }).click();
    const counts = await panel.getByText(/\(\d+\)$/).allInnerTexts();
    const sum = counts.reduce((total, text) => total + Number(/\((\d+)\)$/.exec(text)?.[1]), 0);
    // A lesson stands under each of its themes, but in one case only.
    if (by === 'By case') expect(sum).toBe(14);
    else expect(sum).toBeGreaterThanOrEqual(14);
  }
});

test('says so when no lesson has the words', async ({ office }) => {
  await office.open('Word');
  await office.panel.getByRole('tab', { name: 'Lessons' }).click();
  await office.panel.getByRole('searchbox').fill('xylophone zzzz');
  await expect(office.panel.getByText('No lesson has these words.')).toBeVisible();
});
