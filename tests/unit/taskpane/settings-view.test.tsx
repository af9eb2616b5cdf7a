/** @jest-environment jsdom */
import { act, screen } from '@testing-library/react';
import { cardTitles, closePanels, drawBeside, drawWithBox, faultsOf, passTime } from './draw-panel.tsx';
import { settle } from './test-pacing.ts';
import { WrittenHost } from './written-host.ts';

afterEach(async () => {
  await closePanels();
  localStorage.clear();
});

describe('the settings', () => {
  it('show a hidden lesson again', async () => {
    const { user } = await drawBeside('Mum did not attend.');
    await user.click(screen.getByRole('button', { name: 'Set aside: Non-attendance' }));
    await user.click(screen.getByRole('menuitem', { name: 'Don’t show this lesson' }));
    await user.click(screen.getByRole('button', { name: 'Settings' }));
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Settings' }));
    await user.click(screen.getByRole('button', { name: 'Show again: Non-attendance' }));
    expect(screen.getByText('All lessons are shown.')).toBeDefined();
    await user.click(screen.getByRole('tab', { name: /^Prompts/u }));
    expect(cardTitles()).toEqual(['Non-attendance']);
  });

  it('switch the quieter prompts off and on', async () => {
    const { user } = await drawBeside('mum reports it.');
    await user.click(screen.getByRole('button', { name: 'Settings' }));
    const consider = screen.getByRole('switch', { name: 'Show “Also worth a thought”' });
    await user.click(consider);
    expect(screen.queryByText('Also worth a thought (1)')).toBeNull();
    await user.click(consider);
    expect(screen.getByText('Also worth a thought (1)')).toBeDefined();
  });

  it('forget everything, after asking once', async () => {
    const host = new WrittenHost();
    const { user } = await drawBeside('Mum did not attend.', host);
    await user.click(screen.getByRole('button', { name: 'Done' }));
    await user.click(screen.getByRole('button', { name: 'Settings' }));
    await user.click(screen.getByRole('button', { name: 'Forget it all' }));
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Keep it' }));
    await user.click(screen.getByRole('button', { name: 'Forget it' }));
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Forget it all' }));
    expect(host.store.get('set-aside')).toBe('');
    await user.click(screen.getByRole('tab', { name: /^Prompts/u }));
    expect(cardTitles()).toEqual(['Non-attendance']);
  });

  it('keep everything when one thinks better of it', async () => {
    const { user } = await drawBeside('Mum did not attend.');
    await user.click(screen.getByRole('button', { name: 'Done' }));
    await user.click(screen.getByRole('button', { name: 'Settings' }));
    await user.click(screen.getByRole('button', { name: 'Forget it all' }));
    await user.click(screen.getByRole('button', { name: 'Keep it' }));
    await user.click(screen.getByRole('tab', { name: /^Prompts/u }));
    expect(cardTitles()).toEqual([]);
  });

  it('say where what is kept is kept less far than it should be', async () => {
    const host = new WrittenHost();
    Object.assign(host.store, { shortfall: () => 'They are kept on this device only.' });
    const { user } = await drawBeside('Mum did not attend.', host);
    await user.click(screen.getByRole('button', { name: 'Settings' }));
    expect(screen.getByText('They are kept on this device only.')).toBeDefined();
  });

  it('have no fault that axe can find', async () => {
    const { container, user } = await drawBeside('Mum did not attend.');
    await user.click(screen.getByRole('button', { name: 'Settings' }));
    await user.click(screen.getByRole('button', { name: 'Forget it all' }));
    expect(await faultsOf(container)).toEqual([]);
  });
});

describe('the tabs', () => {
  it('are changed with the keyboard', async () => {
    const { user } = await drawBeside('A visit.');
    screen.getByRole('tab', { name: /^Lessons/u }).focus();
    await user.keyboard('{Enter}');
    expect(screen.getByRole('tab', { name: /^Lessons/u }).getAttribute('aria-selected')).toBe('true');
    expect(screen.getByRole('tabpanel', { name: /^Lessons/u })).toBeDefined();
  });

  it('stay as they were left', async () => {
    const { user } = await drawBeside('Mum did not attend.');
    await user.click(screen.getByRole('button', { name: 'Why this?' }));
    await user.click(screen.getByRole('tab', { name: /^Lessons/u }));
    await user.click(screen.getByRole('tab', { name: /^Prompts/u }));
    expect(screen.getByRole('group', { name: 'Why this?' })).toBeDefined();
  });
});

describe('the host’s theme', () => {
  it('is followed', async () => {
    const host = new WrittenHost();
    const { container } = await drawBeside('A visit.', host);
    const colour = () => {
      const provider = container.querySelector('.fui-FluentProvider');
      return provider && getComputedStyle(provider).getPropertyValue('--colorNeutralBackground1');
    };
    const light = colour();
    act(() => host.changeTheme('dark'));
    expect(light).not.toBe('');
    expect(colour()).not.toBe(light);
  });
});

describe('the panel’s own box for a note', () => {
  it('prompts for what is typed, and shows the place in the box', async () => {
    const { user } = await drawWithBox();
    const box = screen.getByRole('textbox', { name: 'Your note' });
    await user.type(box, 'Rang home. Mum did not attend.');
    await act(settle);
    expect(cardTitles()).toEqual(['Non-attendance']);
    await user.click(screen.getByRole('button', { name: 'Show in text' }));
    expect(document.activeElement).toBe(box);
    if (!(box instanceof HTMLTextAreaElement)) throw new Error('the box holds several lines');
    expect(box.value.slice(box.selectionStart, box.selectionEnd)).toBe('did not attend');
  });

  it('leaves Control+Z to the typing', async () => {
    const { user } = await drawWithBox();
    const box = screen.getByRole('textbox', { name: 'Your note' });
    await user.type(box, 'Mum did not attend.');
    await act(settle);
    await user.click(screen.getByRole('button', { name: 'Done' }));
    await user.click(box);
    await user.keyboard('{Control>}z{/Control}');
    expect(cardTitles()).toEqual([]);
  });

  it('stores nothing of what is written', async () => {
    const { user, session } = await drawWithBox();
    await user.type(
      screen.getByRole('textbox', { name: 'Your note' }),
      'Erika did not attend swimming lessons.',
    );
    await act(settle);
    await user.click(screen.getByRole('button', { name: 'Write or set aside: Non-attendance' }));
    await user.click(screen.getByRole('menuitem', { name: 'Not relevant here' }));
    await passTime(10);
    await session.stop();
    const stored = Object.entries(localStorage).flat().join(' ');
    expect(stored).not.toMatch(/erika|attend|swim|lesson/iu);
    expect(stored).toContain('notRelevant');
  });
});
