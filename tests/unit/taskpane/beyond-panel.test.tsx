/** @jest-environment jsdom */
import { act, screen, within } from '@testing-library/react';
import type { BeyondPanel, NamedLesson } from '../../../src/hosts/index.ts';
import { closePanels, drawPanel } from './draw-panel.tsx';
import { settle } from './test-pacing.ts';
import { WrittenHost } from './written-host.ts';

/** A host with what Outlook has beyond the panel. */
class HostBeyond extends WrittenHost {
  readonly hints: string[][] = [];
  readonly documents: string[] = [];
  open: (lesson: string) => void = () => undefined;
  readonly beyond: BeyondPanel = {
    documentIs: (document) => this.documents.push(document),
    hint: (lessons: readonly NamedLesson[]) => this.hints.push(lessons.map(({ title }) => title)),
    onLesson: (listener) => (this.open = listener),
  };
}

afterEach(closePanels);

async function drawOutlook(text: string) {
  const host = new HostBeyond();
  const drawn = await drawPanel(host);
  const write = (next: string) =>
    act(async () => {
      host.write(next);
      await settle();
    });
  const open = (lesson: string) =>
    act(async () => {
      host.open(lesson);
      await settle();
      jest.advanceTimersByTime(10);
    });
  await write(text);
  return { ...drawn, host, write, open };
}

const selectedTab = () => screen.getByRole('tab', { selected: true }).textContent;

describe('the panel in Outlook', () => {
  it('goes to the card of the lesson that Outlook opens it on', async () => {
    const { open } = await drawOutlook('Mum did not attend.');
    await open('non-attendance');
    expect(document.activeElement).toBe(screen.getByRole('article', { name: /Non-attendance/ }));
  });

  it('puts that card first, also where it stood among the folded ones', async () => {
    const { open } = await drawOutlook(
      'They seem to engage.\nHe was not seen alone.\nIt is part of his autism.\nMum did not attend.',
    );
    const cards = () => screen.getAllByRole('article').map((card) => card.dataset['card']);
    expect(cards()).not.toContain('non-attendance');
    await open('non-attendance');
    expect(cards()[0]).toBe('non-attendance');
    expect(cards()).toHaveLength(3);
    expect(document.activeElement).toBe(screen.getByRole('article', { name: /Non-attendance/ }));
  });

  it('lets the twin lead its card that Outlook asked about', async () => {
    const { open } = await drawOutlook('No concerns noted.\nHe was not seen alone.');
    await open('voice-of-the-child');
    const [card] = screen.getAllByRole('article');
    expect(within(card!).getAllByRole('heading')[0]?.textContent).toContain('voice of the child');
  });

  it('names first in the line what Outlook asks about before it sends: the order is that of the text', async () => {
    const { host, write } = await drawOutlook('Mum did not attend.');
    await write('They seem to engage.\nMum did not attend.');
    expect(host.hints.at(-1)).toEqual(['Non-compliant parents', 'Non-attendance']);
  });

  it('waits for the text to be checked, and shows the lesson itself where no card is left', async () => {
    const { open } = await drawOutlook('Thank you.');
    await open('non-attendance');
    expect(selectedTab()).toBe('Lessons');
    expect(screen.getByRole('heading', { name: 'Non-attendance' })).not.toBeNull();
  });

  it('stays as it is for a lesson that the pack does not have', async () => {
    const { open } = await drawOutlook('Mum did not attend.');
    await open('nothing-of-ours');
    expect(selectedTab()).toBe('Prompts');
  });

  it('names the lessons with a prompt for the line above the message, and none once they are gone', async () => {
    const { host, write } = await drawOutlook('Mum did not attend.');
    expect(host.hints.at(-1)).toEqual(['Non-attendance']);
    await write('Thank you.');
    expect(host.hints.at(-1)).toEqual([]);
    expect(host.documents.length).toBeGreaterThan(0);
  });

  it('names none once the person has switched the line off, and remembers that', async () => {
    const { host, user } = await drawOutlook('Mum did not attend.');
    await user.click(screen.getByRole('button', { name: 'Settings' }));
    const choice = screen.getByRole('switch', { name: /one line above the e-mail/ });
    expect((choice as HTMLInputElement).checked).toBe(true);
    await user.click(choice);
    expect(host.hints.at(-1)).toEqual([]);
    expect(host.store.get('hints')).toBe('off');
  });
});

describe('the panel elsewhere', () => {
  it('offers no line above a message', async () => {
    const { user } = await drawPanel(new WrittenHost());
    await user.click(screen.getByRole('button', { name: 'Settings' }));
    expect(screen.queryByRole('switch', { name: /one line above/ })).toBeNull();
  });
});
