import type { Browser, Frame, Page } from '@playwright/test';
import { WordDocument } from '../../../src/simulator/index.ts';
import { addressInFrame, answerTo } from '../../browser/real-library/library-messages.ts';
import { WireHost } from '../../browser/real-library/wire-host.ts';
import type { Batch } from '../../browser/real-library/wire-host.ts';
import { panelAddress, word } from './page-server.ts';
import { so } from '../waiting.ts';

/**
 * A browser that a program opens gives the frames of other sites no storage, and office.js stops half-way without. In Word there is
 * some: it is kept here for as long as the page is open.
 */
function giveStorage(): void {
  for (const name of ['sessionStorage', 'localStorage']) {
    const kept = new Map<string, string>();
    const storage = {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
      removeItem: (key: string) => void kept.delete(key),
    };
    Object.defineProperty(window, name, { value: storage });
  }
}

/** Sets marks in the panel's timeline, and tells of them, when it is drawn, shows a prompt, and says that everything has been checked. */
function setMarks(): void {
  if (window.top === window || location.origin === 'null') return;
  const waiting = new Map<string, () => boolean>([
    ['panel drawn', () => document.querySelector('h1') !== null],
    ['first prompt', () => document.querySelector('[data-card]') !== null],
    ['all scanned', () => /whole note checked/.test(document.querySelector('main p')?.textContent ?? '')],
  ]);
  performance.mark('panel opens');
  const watcher = new MutationObserver(() => {
    for (const [name, isSo] of waiting) {
      if (!isSo()) continue;
      performance.mark(name);
      waiting.delete(name);
      void (window as unknown as { reached: (mark: string) => unknown }).reached(name);
    }
  });
  watcher.observe(document, { subtree: true, childList: true, characterData: true });
}

/** The built panel with Microsoft's own office.js, beside a document of ours that answers over the library's protocol. */
export class PanelPage {
  /** How many times the last part was answered. */
  readsEnded = 0;
  /** The marks that the panel has set. */
  readonly #marks = new Set<string>();
  /** How many times all of the text, or a stretch of it, was asked for as one string. */
  strings = 0;

  private constructor(
    readonly page: Page,
    readonly document: WordDocument,
  ) {}

  static async open(browser: Browser, paragraphs: readonly string[]): Promise<PanelPage> {
    const opened = new PanelPage(await browser.newPage(), new WordDocument(paragraphs));
    const { page } = opened;
    const host = new WireHost(opened.document);
    await page.exposeFunction('receive', (message: string) =>
      answerTo(message, word, (batch) => {
        opened.#count(batch);
        return host.answer(batch);
      }),
    );
    await page.exposeFunction('reached', (mark: string) => void opened.#marks.add(mark));
    // tsx gives functions their names through one of its own, which the page has not.
    await page.addInitScript('globalThis.__name = (named) => named;');
    await page.addInitScript(giveStorage);
    await page.addInitScript(setMarks);
    return opened;
  }

  /** Loads Word's page, which is there long before a person opens the panel. */
  async loadWord(): Promise<void> {
    await this.page.goto(`${word}/`);
  }

  async openPanel(): Promise<void> {
    await this.frame.goto(addressInFrame(panelAddress, word), { waitUntil: 'commit' });
  }

  get frame(): Frame {
    const frame = this.page.frame('panel');
    if (frame === null) throw new Error('The page has no frame for the panel.');
    return frame;
  }

  /** Waits until the panel has set a mark. It is not asked: what Playwright looks into a page with, that page has to read and run first. */
  async until(mark: string): Promise<void> {
    await so(() => this.#marks.has(mark));
  }

  /** Presses "Check now": sweeps come by themselves, but the longer the text, the more seldom. */
  async checkNow(): Promise<void> {
    await this.frame.evaluate(() => {
      const buttons = [...document.querySelectorAll('button')];
      buttons.find(({ textContent }) => textContent === 'Check now')?.click();
    });
  }

  async mark(name: string): Promise<void> {
    await this.frame.evaluate((text) => void performance.mark(text), name);
  }

  /** MB in use in the panel's page, its rubbish taken away. */
  async memory(): Promise<number> {
    const session = await this.page.context().newCDPSession(this.frame);
    await session.send('HeapProfiler.collectGarbage');
    const { usedSize } = await session.send('Runtime.getHeapUsage');
    return usedSize / 1e6;
  }

  #count({ Actions: actions }: Batch): void {
    for (const { QueryInfo: query } of actions) {
      if (query === undefined) continue;
      const { Skip: skip = 0, Top: top } = query;
      if (top === undefined) {
        this.strings += 1;
        continue;
      }
      // Two are asked for only to know where a stretch of the text ends.
      if (top === 2) continue;
      if (skip + top > this.document.paragraphs.length) this.readsEnded += 1;
    }
  }
}
