/** @jest-environment jsdom */
import { screen, within } from '@testing-library/react';
import { closePanels, drawBeside, faultsOf, pack, passTime, unfoldAll } from './draw-panel.tsx';

afterEach(closePanels);

async function openLessons() {
  const drawn = await drawBeside('A pleasant visit.');
  await drawn.user.click(screen.getByRole('tab', { name: /^Lessons/u }));
  return drawn;
}

/** Deprecated, and still what works in Office's frames; jsdom lacks it. */
function allowCopying(execCommand: () => boolean): void {
  Object.defineProperty(document, 'execCommand', { value: execCommand, configurable: true });
}

const search = () => screen.getByRole('searchbox', { name: 'Search the lessons' });
const lesson = (name: RegExp) => screen.getByRole('button', { name });

describe('the search', () => {
  it('finds as one types, forgiving a typing error, and marks what it found', async () => {
    const { user } = await openLessons();
    await user.type(search(), 'attendence');
    expect(lesson(/^Non ?- ?attendance/u).querySelector('mark')?.textContent).toBe('attendance');
    await passTime(1_600);
    expect(screen.getByText('1 lesson found.')).toBeDefined();
  });

  it('says so when nothing is found', async () => {
    const { user } = await openLessons();
    await user.type(search(), 'xyzzy');
    expect(screen.getByText(/^No lesson has these words/u)).toBeDefined();
  });

  it('says so when no lesson has all the words', async () => {
    const { user } = await openLessons();
    await user.type(search(), 'makaton xyzzy');
    expect(screen.getByText(/^No lesson has all these words/u)).toBeDefined();
    expect(lesson(/^The voice of the child/u)).toBeDefined();
  });
});

describe('browsing', () => {
  it('shows all lessons by theme and by case', async () => {
    const { user, container } = await openLessons();
    const lessons = () =>
      new Set([...container.querySelectorAll('[data-lesson]')].map((button) => button.textContent));
    await unfoldAll(container);
    expect(lessons().size).toBe(pack.lessons.length);
    await user.click(screen.getByRole('radio', { name: 'By case' }));
    await unfoldAll(container);
    expect(lessons().size).toBe(pack.lessons.length);
    expect(screen.getByText('Case 5, “Erika” (2)')).toBeDefined();
  });
});

describe('a lesson’s page', () => {
  it('holds everything: the audit’s words, ours, its age, and the strengths of its case', async () => {
    const { user } = await openLessons();
    await user.type(search(), 'non-attendance');
    await user.click(lesson(/^Non ?- ?attendance/u));
    const heading = screen.getByRole('heading', { level: 2, name: 'Non-attendance' });
    expect(document.activeElement).toBe(heading);
    const page = heading.closest('article')?.textContent ?? '';
    const own = pack.lessons.find(({ id }) => id === 'non-attendance');
    if (!own) throw new Error('the pack has the lesson');
    for (const words of [
      ...own.messages,
      ...own.questions,
      ...own.reminders,
      ...own.ourQuestions,
      own.summary,
    ]) {
      expect(page).toContain(words);
    }
    const strengths = pack.cases.find(({ number }) => number === 5)?.strengths ?? [];
    expect(strengths).toHaveLength(3);
    for (const { quote } of strengths) expect(page).toContain(quote);
    expect(page).toContain('Last looked at on 23 November 2026');
  });

  it('marks contacts for the time that they were printed in', async () => {
    const { user } = await openLessons();
    await user.type(search(), 'domestic abuse');
    await user.click(lesson(/^Children who witness domestic abuse/u));
    const telephone = screen.getByRole('link', { name: '020 7683 1270' });
    expect(telephone.getAttribute('href')).toBe('tel:02076831270');
    expect(telephone.parentElement?.textContent).toContain('(as printed in 2016-17)');
    expect(screen.getByText('Ask your partnership for this link.')).toBeDefined();
  });

  it('goes back to the lesson in the list that it was opened from', async () => {
    const { user } = await openLessons();
    await user.type(search(), 'neglect');
    await user.click(lesson(/^Chronic neglect/u));
    await user.click(screen.getByRole('button', { name: 'Back to the lessons' }));
    expect(document.activeElement).toBe(lesson(/^Chronic neglect/u));
    expect(search()).toHaveProperty('value', 'neglect');
  });

  it('copies a question where the Clipboard API is blocked, and says so', async () => {
    const copied: string[] = [];
    allowCopying(() => {
      const box = document.activeElement;
      if (box instanceof HTMLTextAreaElement) copied.push(box.value);
      return true;
    });
    const { user } = await openLessons();
    await user.type(search(), 'makaton');
    await user.click(lesson(/^The voice of the child/u));
    const questions = screen.getByRole('heading', { name: 'The audit’s questions' }).parentElement;
    if (!questions) throw new Error('the heading stands in its section');
    const button = within(questions).getAllByRole('button', { name: 'Copy this question' })[0];
    if (!button) throw new Error('each question can be copied');
    await user.click(button);
    await passTime(0);
    expect(copied).toEqual(['How are views expressed for your young people?']);
    expect(button.textContent).toBe('Copied');
    expect(document.activeElement).toBe(button);
  });

  it('says so when nothing could be copied', async () => {
    allowCopying(() => false);
    const { user } = await openLessons();
    Object.defineProperty(navigator, 'clipboard', {
      value: { writeText: () => Promise.reject(new Error('blocked')) },
      configurable: true,
    });
    await user.type(search(), 'makaton');
    await user.click(lesson(/^The voice of the child/u));
    const [button] = screen.getAllByRole('button', { name: 'Copy this question' });
    if (!button) throw new Error('each question can be copied');
    await user.click(button);
    await passTime(0);
    expect(button.textContent).toBe('Could not copy');
  });
});

describe('for everyone', () => {
  it('has no fault that axe can find', async () => {
    const { container, user } = await openLessons();
    await unfoldAll(container);
    expect(await faultsOf(container)).toEqual([]);
    await user.type(search(), 'child');
    expect(await faultsOf(container)).toEqual([]);
    await user.click(lesson(/^The voice of the child/u));
    expect(await faultsOf(container)).toEqual([]);
  });
});
