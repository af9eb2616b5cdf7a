/** @jest-environment jsdom */
import { openHost } from '../../../src/hosts/index.ts';
import { createSimulatedOutlook, createSimulatedWord } from '../../../src/simulator/index.ts';
import { ManualAttention, ManualClock } from './manual-clock.ts';

const globals = globalThis as { Office?: unknown; Word?: unknown };

function surroundings() {
  return { clock: new ManualClock(), attention: new ManualAttention() };
}

afterEach(() => {
  delete globals.Office;
  delete globals.Word;
});

describe('choosing the host', () => {
  it('is Word in Word and Outlook in Outlook', async () => {
    const word = createSimulatedWord({ paragraphs: ['Hello.'] });
    Object.assign(globals, { Office: word.Office, Word: word.Word });
    expect((await openHost(surroundings())).name).toBe('word');
    word.dispose();
    const outlook = createSimulatedOutlook({ html: '<p>Hello.</p>' });
    globals.Office = outlook.Office;
    expect((await openHost(surroundings())).name).toBe('outlook');
    outlook.dispose();
  });

  it('is plain text where office.js is not there', async () => {
    expect((await openHost(surroundings())).name).toBe('text');
  });

  it.each([
    ['says that it runs outside Office', () => Promise.resolve({ host: null, platform: null })],
    ['runs in another program', () => Promise.resolve({ host: 'Excel', platform: 'PC' })],
    ['fails', () => Promise.reject(new Error('down'))],
  ])('is plain text where office.js %s', async (_what, onReady) => {
    globals.Office = { onReady, HostType: { Word: 'Word', Outlook: 'Outlook' } };
    expect((await openHost(surroundings())).name).toBe('text');
  });

  it('is plain text where office.js has not answered within four seconds', async () => {
    const { clock, attention } = surroundings();
    globals.Office = { onReady: () => new Promise(() => undefined), HostType: {} };
    let name = '';
    void openHost({ clock, attention }).then((host) => (name = host.name));
    await clock.advance(3_999);
    expect(name).toBe('');
    await clock.advance(1);
    expect(name).toBe('text');
  });
});
