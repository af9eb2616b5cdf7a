/** @jest-environment jsdom */
import { act, screen } from '@testing-library/react';
import { cardTitles, closePanels, drawBeside, faultsOf, passTime } from './draw-panel.tsx';
import { MemoryStore, WrittenHost, WrittenUnderlines } from './written-host.ts';

afterEach(closePanels);

const switchName = 'Underline words that have a prompt';
const NOTE =
  'Mum did not attend. They seem to engage.\nmum reports it. He was not brought.\nHe did not attend.';

async function draw(text = NOTE, kept: Readonly<Record<string, string>> = {}) {
  const store = new MemoryStore();
  for (const [key, value] of Object.entries(kept)) store.set(key, value);
  const underlines = new WrittenUnderlines();
  const drawn = await drawBeside(text, new WrittenHost('word', { store, underlines }));
  const openSettings = () => drawn.user.click(screen.getByRole('button', { name: 'Settings' }));
  const flip = () => drawn.user.click(screen.getByRole('switch', { name: switchName }));
  return { ...drawn, store, underlines, openSettings, flip };
}

const on = { underlines: 'on' };

describe('underlines', () => {
  it('are off until they are switched on, and the switch is kept', async () => {
    const { underlines, store, openSettings, flip } = await draw();
    expect(underlines.shown).toBeUndefined();
    await openSettings();
    await flip();
    expect(underlines.words).toEqual(['did not attend', 'did not attend', 'seem to engage']);
    expect(store.get('underlines')).toBe('on');
    await flip();
    expect(underlines.shown).toBeUndefined();
    expect(store.get('underlines')).toBe('off');
  });

  it('say beside the switch what they do', async () => {
    const { openSettings } = await draw();
    await openSettings();
    const described = screen.getByRole('switch', { name: switchName }).getAttribute('aria-describedby');
    const words = document.getElementById(described ?? '')?.textContent;
    expect(words).toMatch(/Only you see .* never saved with the document/u);
  });

  it('stand under what leads a card, and not under what is only worth a thought, nor good practice', async () => {
    const { underlines } = await draw(NOTE, on);
    expect(underlines.words).toEqual(['did not attend', 'did not attend', 'seem to engage']);
  });

  it('follow the text', async () => {
    const { underlines, write } = await draw(NOTE, on);
    await write('Today they seem to engage.');
    expect(underlines.shown).toEqual([
      {
        about: 'disguised-compliance+non-compliant-parents',
        place: { passageId: 'line 1', start: 11, end: 25, quote: 'seem to engage' },
      },
    ]);
    await write('They came.');
    expect(underlines.shown).toEqual([]);
  });

  it('go with the card that is set aside, and come back with it', async () => {
    const { underlines, user } = await draw('Mum did not attend.\nThey seem to engage.', on);
    await user.click(screen.getAllByRole('button', { name: 'Done' })[0] as HTMLElement);
    expect(underlines.words).toEqual(['seem to engage']);
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(underlines.words).toEqual(['did not attend', 'seem to engage']);
  });

  it('end with the panel, and with everything that is forgotten', async () => {
    const { underlines, session, user, openSettings } = await draw(NOTE, on);
    await openSettings();
    await user.click(screen.getByRole('button', { name: 'Forget it all' }));
    await user.click(screen.getByRole('button', { name: 'Forget it' }));
    expect(underlines.shown).toBeUndefined();
    expect(screen.getByRole<HTMLInputElement>('switch', { name: switchName }).checked).toBe(false);
    act(() => session.showUnderlines(true));
    expect(underlines.shown).toHaveLength(3);
    await act(() => session.stop());
    expect(underlines.shown).toBeUndefined();
  });

  it('leave nothing of the text in storage', async () => {
    const { store, openSettings, flip } = await draw();
    await openSettings();
    await flip();
    expect([...store.entries.values()].join(' ')).not.toMatch(/attend|engage|mum/iu);
  });

  it('are not offered where the host has none', async () => {
    const { user } = await drawBeside(NOTE, new WrittenHost('outlook'));
    await user.click(screen.getByRole('button', { name: 'Settings' }));
    expect(screen.queryByRole('switch', { name: switchName })).toBeNull();
  });

  it('have no fault that axe can find', async () => {
    const { container, underlines, openSettings } = await draw(NOTE, on);
    act(() => underlines.say({ kind: 'limited', why: 'Word does not underline words here.' }));
    await openSettings();
    expect(await faultsOf(container)).toEqual([]);
  });
});

describe('a click on an underline', () => {
  it('brings its card forward, says so, and leaves the focus where it is', async () => {
    const { underlines } = await draw(NOTE, on);
    const scrolled: string[] = [];
    Element.prototype.scrollIntoView = function (this: Element) {
      scrolled.push((this as HTMLElement).dataset['card'] ?? '');
    };
    act(() => underlines.click(2));
    await passTime(2_000);
    expect(scrolled).toEqual(['disguised-compliance+non-compliant-parents']);
    expect(screen.getByText('At your cursor').closest('article')?.querySelector('h3')?.textContent).toContain(
      'Non-compliant parents',
    );
    expect(screen.getByText(/The card of the underlined words: .*Non-compliant parents/u)).toBeDefined();
    expect(document.activeElement).toBe(document.body);
    act(() => underlines.click(2));
    expect(scrolled).toHaveLength(2);
    Element.prototype.scrollIntoView = () => undefined;
  });

  it('opens the card from among the folded ones', async () => {
    const text =
      'Mum did not attend.\nThey seem to engage.\nno concerns noted\nIt is part of his autism.\nThe same concerns.';
    const { underlines } = await draw(text, on);
    expect(cardTitles()).not.toContain('Chronic neglect');
    act(() => underlines.click(underlines.words.indexOf('same concerns')));
    expect(cardTitles()).toContain('Chronic neglect');
  });

  it('shows the very place that was clicked on, and the person may step on from there', async () => {
    const { underlines, user } = await draw(
      'Mum did not attend. Dad did not attend. Sam did not attend.',
      on,
    );
    act(() => underlines.click(1));
    expect(screen.getByText('2 of 3')).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Next place' }));
    expect(screen.getByText('3 of 3')).toBeDefined();
    act(() => underlines.click(1));
    expect(screen.getByText('2 of 3')).toBeDefined();
  });

  it('goes before the first card of the same paragraph, until the cursor goes elsewhere', async () => {
    const { host, underlines } = await draw(
      'Mum did not attend. They seem to engage.\nHe did not attend.',
      on,
    );
    const atCursor = () => screen.getByText('At your cursor').closest('article')?.dataset['card'];
    act(() => underlines.click(underlines.words.indexOf('seem to engage')));
    act(() => host.moveCursor('line 1'));
    expect(atCursor()).toBe('disguised-compliance+non-compliant-parents');
    act(() => host.moveCursor('line 2'));
    act(() => host.moveCursor('line 1'));
    expect(atCursor()).toBe('non-attendance');
  });

  it('shows the prompts where another view is open', async () => {
    const { underlines, openSettings } = await draw(NOTE, on);
    await openSettings();
    act(() => underlines.click(0));
    expect(screen.queryByRole('heading', { name: 'Settings' })).toBeNull();
    expect(screen.getByRole('tabpanel', { name: /^Prompts/u })).toBeDefined();
  });
});

describe('underlines that are not to be seen', () => {
  const why =
    'Word does not underline words for the panel here (some versions never do). The cards work without.';

  it('are told of in one plain line by the status and by the switch, until they are', async () => {
    const { underlines, openSettings } = await draw(NOTE, on);
    act(() => underlines.say({ kind: 'limited', why }));
    expect(screen.getAllByText(why)).toHaveLength(1);
    expect(cardTitles()).toHaveLength(2);
    await openSettings();
    expect(screen.getAllByText(why)).toHaveLength(2);
    act(() => underlines.say({ kind: 'shown' }));
    expect(screen.queryByText(why)).toBeNull();
  });

  it('are not told of any more once they are switched off', async () => {
    const { underlines, openSettings, flip } = await draw(NOTE, on);
    act(() => underlines.say({ kind: 'limited', why }));
    await openSettings();
    await flip();
    expect(screen.queryByText(why)).toBeNull();
  });
});
