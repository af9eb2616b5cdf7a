import type { Frame, FrameLocator, Locator, Page } from '@playwright/test';

export type Program = 'Word' | 'Outlook: writing' | 'Outlook: reading';

/** How a person uses the simulator: the window with the text, and the panel beside it. */
export class SimulatedOffice {
  readonly page: Page;
  /** The real panel. */
  readonly panel: FrameLocator;
  /** The text that the person writes in. */
  readonly text: Locator;

  constructor(page: Page) {
    this.page = page;
    this.panel = page.frameLocator('iframe[title="Practice Prompts panel"]');
    this.text = page.getByRole('textbox', { name: /^(Document text|Message)$/ });
  }

  /** Opens a program with one of its texts; an empty one unless said. Waits until the panel has looked at it. */
  async open(program: Program, text?: string): Promise<void> {
    await this.page.goto('/simulator/');
    if (program !== 'Word') await this.page.getByRole('tab', { name: program }).click();
    const chosen = text ?? (program === 'Word' ? 'Empty document' : 'Empty e-mail');
    if (program !== 'Outlook: reading') {
      await this.page.getByRole('combobox', { name: /^(Text|E-mail)/ }).selectOption({ label: chosen });
      await this.panel.getByText(/checked \d\d:\d\d/).waitFor();
    }
  }

  /** Types at the end of the text, as a person does. */
  async type(words: string): Promise<void> {
    await this.text.click();
    await this.page.keyboard.press('ControlOrMeta+End');
    await this.page.keyboard.type(words, { delay: 5 });
  }

  /** Replaces all of the text. */
  async rewrite(words: string): Promise<void> {
    await this.text.click();
    await this.page.keyboard.press('ControlOrMeta+a');
    await this.page.keyboard.type(words, { delay: 5 });
  }

  /** The card of a lesson, or of two that share one. */
  card(lesson: string): Locator {
    return this.panel.getByRole('article', { name: new RegExp(lesson) });
  }

  /** The panel's frame, for what a person cannot do: measure it, look into its storage. */
  async frame(): Promise<Frame> {
    const handle = await this.page.locator('iframe[title="Practice Prompts panel"]').elementHandle();
    const frame = await handle?.contentFrame();
    if (!frame) throw new Error('The panel is not there.');
    return frame;
  }

  /** How often the add-in has written into the text. */
  writes(): Promise<number> {
    return this.page.evaluate(() => {
      const { simulator } = window as unknown as {
        simulator: { word: { writes: number }; mailbox: { item: { writes: number } | null } };
      };
      return simulator.word.writes + (simulator.mailbox.item?.writes ?? 0);
    });
  }
}
