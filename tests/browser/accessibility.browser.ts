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
    await card.getByText(/^What the audit found/).click();
  },
  'the menu of a card': async (office) => {
    await office.open('Word', 'Home visit note');
    await office
      .card('Non-attendance')
      .getByRole('button', { name: /^Set aside/ })
      .click();
    await expect(office.panel.getByRole('menuitem')).toHaveCount(3);
  },
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

const looks = ['light', 'dark', 'forced colours'] as const;

/** Has the panel drawn in a look; the simulated host's theme and the person's forced colours are set before. */
async function dress(office: SimulatedOffice, look: (typeof looks)[number]): Promise<void> {
  if (look === 'forced colours') await office.page.emulateMedia({ forcedColors: 'active' });
  if (look !== 'dark') return;
  await office.page.getByLabel('Theme').selectOption('Dark');
  await expect
    .poll(async () => {
      const frame = await office.frame();
      return frame.evaluate(() => {
        const [red = 255] = (
          getComputedStyle(document.querySelector('#root > *') ?? document.body).backgroundColor.match(
            /\d+/g,
          ) ?? []
        ).map(Number);
        return red;
      });
    })
    .toBeLessThan(100);
}

for (const look of looks) {
  test.describe(look, () => {
    for (const [name, go] of Object.entries(views)) {
      test(`${name} passes axe`, async ({ office, page }) => {
        if (look === 'dark') {
          // Word tells an add-in of its theme when the panel opens, so the theme is chosen first.
          await page.addInitScript(() => {
            addEventListener('DOMContentLoaded', () => {
              const theme = document.querySelector('#theme');
              if (theme instanceof HTMLSelectElement)
                setTimeout(() => {
                  theme.value = 'dark';
                  theme.dispatchEvent(new Event('change'));
                });
            });
          });
        }
        if (look === 'forced colours') await page.emulateMedia({ forcedColors: 'active' });
        await go(office);
        expect(await accessibilityFaults(await office.frame())).toEqual([]);
      });
    }
  });
}

test('the simulator’s own page passes axe', async ({ office, page }) => {
  await office.open('Word', 'Home visit note');
  expect(await accessibilityFaults(page.mainFrame())).toEqual([]);
});

for (const [what, width, height] of [
  ['the narrowest panel', 320, 700],
  ['400 % zoom', 320, 256],
] as const) {
  test.describe(what, () => {
    for (const [name, go] of Object.entries(views)) {
      test(`${name} needs no scrolling sideways`, async ({ office }) => {
        await go(office);
        await office.page.evaluate(
          ([wide, high]) => {
            const frame = document.querySelector('iframe');
            frame?.setAttribute(
              'style',
              `position: fixed; inset: 0 auto auto 0; width: ${wide}px; height: ${high}px; z-index: 9; border: 0`,
            );
          },
          [width, height] as const,
        );
        const frame = await office.frame();
        await expect.poll(() => frame.evaluate(() => innerWidth)).toBe(width);
        const sideways = await frame.evaluate(() => {
          const page = document.documentElement;
          const wide = [...document.querySelectorAll('#root *')].filter(
            (element) =>
              element.getBoundingClientRect().right > innerWidth + 1 &&
              getComputedStyle(element).position !== 'absolute',
          );
          return {
            scrolls: page.scrollWidth - page.clientWidth,
            wide: wide.map(({ outerHTML }) => outerHTML.slice(0, 120)),
          };
        });
        expect(sideways).toEqual({ scrolls: 0, wide: [] });
      });
    }
  });
}

test('everything on a card is reached and done with the keyboard', async ({ office, page }) => {
  await office.open('Word', 'Home visit note');
  const card = office.card('Non-attendance');
  await expect(card).toBeVisible();
  const menu = card.getByRole('button', { name: /^Set aside/ });
  await menu.focus();
  await page.keyboard.press('Enter');
  await expect(office.panel.getByRole('menuitem', { name: 'Not relevant here' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(menu).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(card).toHaveCount(0);
  // The focus does not fall out of the panel when the card that held it goes.
  const frame = await office.frame();
  expect(await frame.evaluate(() => document.activeElement?.tagName)).not.toBe('BODY');
  await office.panel.getByRole('button', { name: 'Undo' }).focus();
  await page.keyboard.press('Enter');
  await expect(card).toBeVisible();
});
