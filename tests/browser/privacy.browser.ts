import { engaging, expect, missed, test, type Program } from './harness/index.ts';

// A name that no file of the project holds otherwise.
const marker = 'Quenselda';

for (const program of ['Word', 'Outlook: writing'] satisfies Program[]) {
  test(`${program}: no word of the text is sent or kept`, async ({ office, requests }) => {
    await office.open(program);
    // Outlook's script for events is loaded beside the panel.
    await requests.quiet();
    const before = requests.count;
    await office.type(`${marker} was seen. ${missed} ${marker} was quiet. ${engaging}`);
    const card = office.card('Non-attendance');
    await expect(card).toBeVisible();
    await card.getByRole('button', { name: 'Why this?' }).click();
    await office.choose('Non-attendance', 'Not relevant here');
    await office.card('Non-compliant parents').getByRole('button', { name: 'Done' }).click();
    await expect(office.panel.getByRole('article')).toHaveCount(0);

    expect(requests.count).toBe(before);
    expect(await requests.sent()).not.toContain(marker);

    const frame = await office.frame();
    const kept = await frame.evaluate(async () => ({
      local: JSON.stringify(Object.entries(localStorage)),
      session: JSON.stringify(Object.entries(sessionStorage)),
      cookies: document.cookie,
      databases: (await indexedDB.databases()).length,
      caches: (await caches.keys()).length,
      address: location.href,
      title: document.title,
    }));
    const mailbox = await office.page.evaluate(() => window.simulator?.mailbox.savedSettings ?? '');
    // Something is kept, so that the check below looks at what there is.
    expect(kept.local + mailbox).toContain('notRelevant');
    const words = [marker, 'attend', 'appointment', 'engage', 'family'];
    for (const word of words) {
      expect(
        [kept.local, kept.session, kept.cookies, kept.address, kept.title, mailbox].join(' '),
      ).not.toContain(word);
    }
    expect(kept).toMatchObject({ databases: 0, caches: 0, cookies: '' });
  });
}

test('the panel’s page forbids every connection but to its own address', async ({ request }) => {
  const page = await request.get('/taskpane.html');
  const policy = page.headers()['content-security-policy'] ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("connect-src 'self'");
  expect(policy).not.toMatch(/script-src[^;]*'unsafe/);
  // The policy is the page's own, not the server's, so it holds wherever the page is served from.
  expect(await page.text()).toContain(policy);
});

test.describe('a connection to elsewhere', () => {
  test.use({ mayComplain: true });

  test('is refused by the browser', async ({ page, requests, baseURL }) => {
    await page.goto('/simulator/taskpane.html');
    const elsewhere = 'http://127.0.0.1:9/elsewhere';
    const outcome = await page.evaluate(async (address) => {
      const refused: string[] = [];
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
        refused.push(effectiveDirective);
      });
      const fetched = await fetch(address).then(
        () => 'sent',
        () => 'refused',
      );
      await new Promise((resolve) => setTimeout(resolve, 100));
      return { fetched, refused: [...new Set(refused)] };
    }, elsewhere);
    expect(outcome).toEqual({ fetched: 'refused', refused: ['connect-src'] });
    expect(requests.foreign(baseURL ?? '')).toEqual([]);
  });
});

test.describe('the page as it is deployed', () => {
  const library = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';
  test.use({ mayAsk: [library] });

  test('asks for its own files and Microsoft’s library only', async ({ page }) => {
    await page.route(library, (route) => route.fulfill({ contentType: 'text/javascript', body: '' }));
    await page.goto('/taskpane.html');
    await page.getByRole('textbox', { name: 'Your note' }).fill(`${marker}: ${missed}`);
    await expect(page.getByRole('article', { name: /Non-attendance/ })).toBeVisible();
  });
});
