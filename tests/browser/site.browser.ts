import { expect, test } from './harness/index.ts';

const manifests = ['manifest.xml', 'manifest.outlook.xml', 'manifest.json'];

for (const name of manifests) {
  test(`every file that ${name} points at is served`, async ({ request }) => {
    const text = await (await request.get(`/${name}`)).text();
    const addresses = text.match(/https:\/\/[^"<\s]+/g) ?? [];
    const { address } = await organisation(text, addresses);
    const own = [...new Set(addresses.filter((each) => each.startsWith(`${address}/`)))];
    expect(own.length).toBeGreaterThan(3);
    for (const each of own) {
      const answer = await request.get(each.slice(address.length).replace(/#.*$/, ''));
      expect([each, answer.status()]).toEqual([each, 200]);
    }
  });
}

/** The address that the manifest was built for: that of its panel. */
async function organisation(text: string, addresses: readonly string[]): Promise<{ address: string }> {
  const panel = addresses.find((each) => each.endsWith('/taskpane.html'));
  if (panel === undefined) throw new Error(`No panel in ${text.slice(0, 60)}`);
  return { address: panel.slice(0, -'/taskpane.html'.length) };
}

for (const name of ['support.html', 'data-protection.html']) {
  test(`${name} can be read`, async ({ page }) => {
    await page.goto(`/${name}`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  });
}

test('the simulator says that it is one', async ({ office, page }) => {
  await office.open('Word');
  await expect(page.getByRole('heading', { name: 'Simulated Word' })).toBeVisible();
  await office.open('Outlook: writing');
  await expect(page.getByRole('heading', { name: 'Simulated Outlook' })).toBeVisible();
});
