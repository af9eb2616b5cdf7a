import { accessibilityFaults, expect, test, type SimulatedOffice } from './harness/index.ts';

/** Each view of the panel, and how a person gets there. */
const views: Readonly<Record<string, (office: SimulatedOffice) => Promise<void>>> = {
  'Prompts without a card': async (office) => {
    await office.open('Word');
  },
  'Prompts with cards': async (office) => {
    await office.open('Word', 'Home visit note');
    await expect(office.card('Non-attendance')).toBeVisible();
  },
  'a card unfolded': async (office) => {
    await office.open('Word', 'Home visit note');
    const card = office.card('Non-attendance');
    await card.getByRole('button', { name: 'Why this?' }).click();
    await card.getByText(/^What the audit found ·/).click();
  },
  'the menu of a card': async (office) => {
    await office.open('Word', 'Home visit note');
    await office
      .card('Non-attendance')
      .getByRole('button', { name: /set aside:/i })
      .click();
    await expect(office.panel.getByRole('menuitem')).toHaveCount(6);
  },
  'a reflection being written': (office) => openForm(office, 'Write a reflection …'),
  'other wording being chosen': (office) => openForm(office, 'Change the wording …'),
  'a comment being looked at': (office) => openForm(office, 'Add the question as a comment …'),
  'what was set aside': async (office) => {
    await office.open('Word', 'Home visit note');
    await office.card('Non-attendance').getByRole('button', { name: 'Done' }).click();
    await expect(office.panel.getByRole('button', { name: 'Undo' })).toBeVisible();
  },
  Lessons: async (office) => {
    await office.open('Word');
    await office.panel.getByRole('tab', { name: 'Lessons' }).click();
  },
  'lessons found': async (office) => {
    await office.open('Word');
    await office.panel.getByRole('tab', { name: 'Lessons' }).click();
    await office.panel.getByRole('searchbox').fill('appointment');
    await expect(office.panel.getByRole('listitem').first()).toBeVisible();
  },
  'a lesson’s page': async (office) => {
    await office.open('Word');
    await office.panel.getByRole('tab', { name: 'Lessons' }).click();
    await office.panel.getByRole('searchbox').fill('domestic abuse');
    await office.panel
      .getByRole('button', { name: /domestic abuse/i })
      .first()
      .click();
    await expect(office.panel.getByRole('button', { name: 'Back to the lessons' })).toBeVisible();
  },
  Settings: async (office) => {
    await office.open('Word');
    await office.panel.getByRole('button', { name: 'Settings' }).click();
    await expect(office.panel.getByRole('heading', { name: 'Settings' })).toBeVisible();
  },
  'Outlook, reading': async (office) => {
    await office.open('Outlook: reading');
    await expect(office.panel.getByRole('searchbox')).toBeVisible();
  },
};

/** Opens what a card's menu offers to write. */
async function openForm(office: SimulatedOffice, act: string): Promise<void> {
  await office.open('Word', 'Home visit note');
  await office.choose('Non-attendance', act);
  await expect(office.panel.getByRole('form')).toBeVisible();
}

/**
 * An open menu stands above the page, outside its landmarks, as menus do; axe allows that to dialogs only. And it covers what lies
 * below it, which then leaves less to press.
 */
const passedOver = (view: string) => (view === 'the menu of a card' ? ['region', 'target-size'] : []);

/** The narrowest panel that Office gives, and the same at 400 % zoom: CSS pixels. */
const sizes = [
  { width: 320, height: 700 },
  { width: 320, height: 256 },
];

/** Gives the panel a size, whatever the page around it has. */
async function resize(office: SimulatedOffice, size: { width: number; height: number }): Promise<void> {
  await office.page.locator('iframe').evaluate((frame, { width, height }) => {
    frame.style.cssText = `position: fixed; inset: 0 auto auto 0; width: ${width}px; height: ${height}px; z-index: 9; border: 0`;
  }, size);
  const frame = await office.frame();
  await expect.poll(() => frame.evaluate(() => innerWidth)).toBe(size.width);
}

/** How far the panel scrolls sideways (CSS pixels), and what sticks out of it. */
async function sideways(office: SimulatedOffice): Promise<{ scrolls: number; sticksOut: string[] }> {
  const frame = await office.frame();
  return frame.evaluate(() => {
    const page = document.documentElement;
    const sticksOut = [...document.querySelectorAll('#root *')].filter(
      (element) =>
        element.getBoundingClientRect().right > innerWidth + 1 &&
        getComputedStyle(element).position !== 'absolute',
    );
    return {
      scrolls: page.scrollWidth - page.clientWidth,
      sticksOut: sticksOut.map(({ outerHTML }) => outerHTML.slice(0, 120)),
    };
  });
}

for (const [name, go] of Object.entries(views)) {
  test.describe(name, () => {
    test('passes axe in a light theme and in forced colours, and fits a narrow panel', async ({
      office,
      page,
    }) => {
      await go(office);
      expect(await accessibilityFaults(await office.frame(), passedOver(name))).toEqual([]);
      for (const size of sizes) {
        await resize(office, size);
        expect(await sideways(office)).toEqual({ scrolls: 0, sticksOut: [] });
      }
      await page.emulateMedia({ forcedColors: 'active' });
      // What is painted then are the person's own colours, which computed styles do not tell.
      const rules = ['color-contrast', ...passedOver(name)];
      expect(await accessibilityFaults(await office.frame(), rules)).toEqual([]);
    });

    test('passes axe in a dark theme', async ({ office }) => {
      office.theme = 'Dark';
      await go(office);
      const frame = await office.frame();
      const background = await frame.evaluate(
        () => getComputedStyle(document.querySelector('#root > *') ?? document.body).backgroundColor,
      );
      expect(Number(/\d+/.exec(background)?.[0])).toBeLessThan(100);
      expect(await accessibilityFaults(frame, passedOver(name))).toEqual([]);
    });
  });
}

test('an open menu leaves the cards in sight', async ({ office }) => {
  await office.open('Word', 'Home visit note');
  const card = office.card('Non-attendance');
  await card.getByRole('button', { name: /set aside/i }).click();
  await expect(office.panel.getByRole('menu')).toBeVisible();
  const isInSight = await card.getByRole('heading').evaluate((heading) => {
    const { left, top, height } = heading.getBoundingClientRect();
    return heading.contains(document.elementFromPoint(left + 2, top + height / 2));
  });
  expect(isInSight).toBe(true);
});

test('marked words can be read in forced colours', async ({ office, page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await office.open('Word', 'Home visit note');
  const mark = office.card('Non-attendance').locator('mark').first();
  const { color, backgroundColor } = await mark.evaluate((element) => {
    const { color: text, backgroundColor: behind } = getComputedStyle(element);
    return { color: text, backgroundColor: behind };
  });
  expect(backgroundColor).not.toBe('rgba(0, 0, 0, 0)');
  expect(color).not.toBe(backgroundColor);
});

test('the simulator’s own page passes axe', async ({ office, page }) => {
  await office.open('Word', 'Home visit note');
  expect(await accessibilityFaults(page.mainFrame())).toEqual([]);
});

test('everything on a card is reached and done with the keyboard', async ({ office, page }) => {
  await office.open('Word', 'Home visit note');
  const card = office.card('Non-attendance');
  await expect(card).toBeVisible();
  const menu = card.getByRole('button', { name: /set aside:/i });
  await menu.focus();
  await page.keyboard.press('Enter');
  await expect(office.panel.getByRole('menuitem', { name: 'Write a reflection …' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(menu).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(card).toHaveCount(0);
  // The focus does not fall out of the panel when the card that held it goes.
  const frame = await office.frame();
  expect(await frame.evaluate(() => document.activeElement?.tagName)).not.toBe('BODY');
  await office.panel.getByRole('button', { name: 'Undo' }).focus();
  await page.keyboard.press('Enter');
  await expect(card).toBeVisible();
});
