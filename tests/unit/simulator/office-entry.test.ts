/** @jest-environment jsdom */
import { Mailbox, OutlookItem, Theme, WordDocument } from '../../../src/simulator/index.ts';
import type { ShownHost, Simulator } from '../../../src/simulator/simulator.ts';

/** Loads the stand-in as the panel's page does, in a page around it that has these documents. */
async function load(host: ShownHost | undefined, simulator: Simulator | undefined): Promise<void> {
  jest.resetModules();
  if (simulator) window.simulator = simulator;
  else delete window.simulator;
  for (const name of ['Office', 'Word', 'OfficeExtension']) Reflect.deleteProperty(window, name);
  Reflect.deleteProperty(window.history, 'replaceState');
  window.history.replaceState({}, '', host ? `/?host=${host}` : '/');
  await import('../../../src/simulator/office/index.ts');
}

function simulatorWith(item: OutlookItem | null): Simulator {
  return {
    word: new WordDocument(['Kai was seen.']),
    mailbox: new Mailbox(item),
    theme: new Theme(),
    settings: { wordApi: '1.6', mailboxApi: '1.10', delay: 0, eventInterval: 0 },
  };
}

describe('the stand-in for office.js', () => {
  it('makes the globals of Word over the page’s document, in its version', async () => {
    await load('word', simulatorWith(null));
    expect(await Office.onReady()).toEqual({ host: 'Word', platform: 'OfficeOnline' });
    expect(Office.context.requirements.isSetSupported('WordApi', '1.7')).toBe(false);
    const text = await Word.run(async (context) => {
      const first = context.document.body.paragraphs.getFirst().load('text');
      await context.sync();
      return first.text;
    });
    expect(text).toBe('Kai was seen.');
  });

  it('makes the globals of Outlook, without Word', async () => {
    await load('outlook', simulatorWith(new OutlookItem({ body: 'x' })));
    expect(await Office.onReady()).toEqual({ host: 'Outlook', platform: 'OfficeOnline' });
    expect(Office.context.requirements.isSetSupported('Mailbox', '1.10')).toBe(true);
    expect('Word' in window).toBe(false);
  });

  it('says that there is no host where nothing says which', async () => {
    for (const [host, simulator] of [
      [undefined, simulatorWith(null)],
      ['word', undefined],
    ] as const) {
      await load(host, simulator);
      expect(await Office.onReady()).toEqual({ host: null, platform: null });
    }
  });

  it('takes from the panel what office.js takes', async () => {
    await load('word', simulatorWith(null));
    expect([window.history.pushState, window.history.replaceState]).toEqual([null, null]);
    expect(() => window.alert('x')).toThrow('window.alert is not supported');
    expect(() => window.confirm('x')).toThrow('not supported');
    expect(() => window.prompt('x')).toThrow('not supported');
  });

  it('stops listening when the panel goes', async () => {
    const simulator = simulatorWith(null);
    await load('word', simulator);
    const called = jest.fn(() => Promise.resolve());
    await Word.run(async (context) => {
      context.document.onParagraphChanged.add(called);
      await context.sync();
    });
    window.dispatchEvent(new Event('pagehide'));
    simulator.word.replace(simulator.word.everything(), 'new', 'person');
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(called).not.toHaveBeenCalled();
  });
});
