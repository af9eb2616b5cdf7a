import type { Frame, FrameLocator, Locator, Page } from '@playwright/test';

export type Program = 'Word' | 'Outlook: writing' | 'Outlook: reading';

/** The value of the choice for an empty text. */
const empty = 'empty';

/** How a person uses the simulator: the window with the text, and the panel beside it. */
export class SimulatedOffice {
  readonly page: Page;
  /** The real panel. */
  readonly panel: FrameLocator;
  /** The text that the person writes in. */
  readonly text: Locator;
  /** The theme of the simulated program, from the next `open` on. */
  theme: 'Light' | 'Dark' = 'Light';

  constructor(page: Page) {
    this.page = page;
    this.panel = page.frameLocator('iframe[title="Practice Prompts panel"]');
    this.text = page.getByRole('textbox', { name: /^(Document text|Message)$/ });
  }

  /** Opens a program with one of its texts; an empty one unless said. Waits until the panel has looked at it. */
  async open(program: Program, text = empty): Promise<void> {
    await this.page.goto('/simulator/');
    if (this.theme !== 'Light') await this.page.getByLabel('Theme').selectOption(this.theme);
    if (program !== 'Word') await this.page.getByRole('tab', { name: program }).click();
    if (program === 'Outlook: reading') return;
    await this.panel.getByText(/checked \d\d:\d\d/).waitFor();
    await this.page
      .getByRole('combobox', { name: /^(Text|E-mail)/ })
      .selectOption(text === empty ? { value: empty } : { label: text });
    // The panel follows a little later; until then it shows the text that was open before.
    if (text === empty) await this.panel.getByText('Nothing to ask about what was checked so far.').waitFor();
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

  /** Presses Outlook's own button. */
  async send(): Promise<void> {
    await this.page.getByRole('button', { name: 'Send', exact: true }).click();
  }

  /** What Outlook asks before it sends. */
  get alert(): Locator {
    return this.page.getByRole('dialog');
  }

  /** Outlook's word that an e-mail has gone. */
  get sent(): Locator {
    return this.page.getByText('The e-mail has been sent.');
  }

  /** The text of the e-mail that was sent last. */
  sentText(): Promise<string | undefined> {
    return this.page.evaluate(() => window.simulator?.mailbox.sent.at(-1)?.bodyAs('text'));
  }

  /** The card of a lesson, or of two that share one. */
  card(lesson: string): Locator {
    return this.panel.getByRole('article', { name: new RegExp(lesson) });
  }

  /** Chooses an act from a card's menu: one that writes, or one that sets the card aside. */
  async choose(lesson: string, act: string): Promise<void> {
    await this.card(lesson)
      .getByRole('button', { name: /set aside:/i })
      .click();
    await this.panel.getByRole('menuitem', { name: act }).click();
  }

  /** The panel's frame, for what a person cannot do: measure it, look into its storage. */
  async frame(): Promise<Frame> {
    const handle = await this.page.locator('iframe[title="Practice Prompts panel"]').elementHandle();
    const frame = await handle.contentFrame();
    if (!frame) throw new Error('The panel is not there.');
    return frame;
  }

  /** How often the add-in has written into the open text. */
  writes(): Promise<number> {
    return this.page.evaluate(() => {
      const { word, mailbox } = window.simulator ?? {};
      return (word?.writes ?? 0) + (mailbox?.item?.writes ?? 0);
    });
  }

  /** The words that are selected in the simulated Word. */
  selected(): Promise<string | undefined> {
    return this.page.evaluate(() => {
      const { selection, paragraphs } = window.simulator?.word ?? {};
      const { start, end } = selection ?? {};
      return paragraphs?.find(({ id }) => id === start?.paragraphId)?.text.slice(start?.offset, end?.offset);
    });
  }
}
