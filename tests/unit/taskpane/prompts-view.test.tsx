/** @jest-environment jsdom */
import { act, screen, within } from '@testing-library/react';
import {
  cardTitles,
  closePanels,
  drawBeside,
  drawPanel,
  faultsOf,
  passTime,
  unfold,
  unfoldAll,
} from './draw-panel.tsx';
import { WrittenHost } from './written-host.ts';

afterEach(closePanels);

const note =
  'Rang the clinic. Mum said that Erika did not attend the eye clinic.\n' +
  'The family seem to engage with us.\n' +
  'He was not seen alone at this visit.\n' +
  'This is part of his autism.\n' +
  'The same concerns as last year. mum reports all fine.\n' +
  'He was not brought to the dentist.';

const card = (name: RegExp) => screen.getByRole('article', { name });
const within_ = (name: RegExp) => within(card(name));

describe('a card', () => {
  it('leads with the audit’s question and says whose words it is', async () => {
    await drawBeside('The family seem to engage with us.');
    const question = within_(/Non-compliant parents/u).getByText(/^Do you call professionals meetings/u, {
      selector: 'figure > *',
    });
    expect(question.tagName).toBe('BLOCKQUOTE');
    expect(card(/Non-compliant parents/u)).toHaveProperty(
      'textContent',
      expect.stringContaining('SEND case audits 2016-17, case 5'),
    );
  });

  it('leads with the reminder where the audit asks nothing, and marks our question as ours', async () => {
    await drawBeside('Mum did not attend.');
    const { getByText } = within_(/Non-attendance/u);
    expect(getByText('The audit’s reminder')).toBeDefined();
    expect(getByText(/^Remember – 'Did not attend'/u, { selector: 'figure > *' })).toBeDefined();
    expect(getByText('Our question, not the audit’s').nextSibling?.textContent).toMatch(/^Who was to bring/u);
  });

  it('shows both questions of twin lessons', async () => {
    await drawBeside('He was not seen alone.');
    const { getByText } = within_(/The voice of the child · Case recording/u);
    expect(
      getByText('How are views expressed for your young people?', { selector: 'figure > *' }),
    ).toBeDefined();
    expect(
      getByText(/^Do you regularly record the wishes and feelings/u, { selector: 'figure > *' }),
    ).toBeDefined();
  });

  it('quotes the sentence with the trigger marked in it', async () => {
    await drawBeside('Rang on Monday. Mum did not attend the clinic. She had a cold.');
    const quote = screen.getByLabelText('In your text');
    expect(quote.textContent).toBe('“Mum did not attend the clinic.”');
    expect(quote.querySelector('mark')?.textContent).toBe('did not attend');
  });

  it('steps through its places', async () => {
    const { user } = await drawBeside('First mum did not attend.\nThen dad did not attend.');
    expect(screen.getByLabelText('In your text').textContent).toContain('First');
    await user.click(screen.getByRole('button', { name: 'Next place' }));
    expect(screen.getByLabelText('In your text').textContent).toContain('Then');
    expect(screen.getByText('2 of 2')).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Previous place' }));
    expect(screen.getByText('1 of 2')).toBeDefined();
  });

  it('shows the place in the text where the host can, and says why when it could not', async () => {
    const host = new WrittenHost();
    const { user } = await drawBeside('Mum did not attend.', host);
    host.revealOutcome = { kind: 'failed', why: 'Word is busy. Please try again.' };
    await user.click(screen.getByRole('button', { name: 'Show in text' }));
    await passTime(0);
    expect(host.revealed).toHaveLength(1);
    expect(within_(/Non-attendance/u).getByRole('status').textContent).toBe(
      'Word is busy. Please try again.',
    );
  });

  it('offers no “Show in text” where the host cannot', async () => {
    const can = { reveal: { able: false, why: 'Outlook cannot select text.' } } as const;
    await drawBeside('Mum did not attend.', new WrittenHost('outlook', { can }));
    expect(screen.queryByRole('button', { name: 'Show in text' })).toBeNull();
    expect(screen.getByLabelText('In your text').textContent).toContain('did not attend');
  });

  it('says why it is there', async () => {
    const { user } = await drawBeside('Mum did not attend.');
    const why = screen.getByRole('button', { name: 'Why this?' });
    expect(why.getAttribute('aria-expanded')).toBe('false');
    await user.click(why);
    expect(why.getAttribute('aria-expanded')).toBe('true');
    expect(screen.getByRole('group', { name: 'Why this?' }).textContent).toMatch(
      /“did not attend” called this lesson up.*depends on adults/u,
    );
  });

  it('holds the audit’s findings, our wording and links to be asked for in its fold', async () => {
    await drawBeside('Mum did not attend.');
    const fold = await unfold('What the audit found · case 5');
    expect(fold.textContent).toContain(
      'A pattern of DNAs or disengagement with services should be escalated.',
    );
    expect(fold.textContent).toContain('Ask your partnership for this link.');
    expect(fold.textContent).toContain('Other wording (our words, not the audit’s)');
  });
});

describe('the list of cards', () => {
  it('keeps three open and folds the rest, with the quieter ones and good practice apart', async () => {
    await drawBeside(note);
    expect(screen.getAllByRole('article')).toHaveLength(3);
    expect((await unfold('2 more prompts, folded')).querySelectorAll('article')).toHaveLength(2);
    expect((await unfold('Also worth a thought (1)')).textContent).toContain('Information sharing');
    expect((await unfold('Good practice seen (1)')).textContent).toContain('was not brought');
  });

  it('never lets “no prompts” read as “no concerns”', async () => {
    await drawBeside('A pleasant visit.');
    expect(cardTitles()).toEqual([]);
    expect(screen.getByText('Nothing to ask about what was checked so far.')).toBeDefined();
    expect(screen.getByText('No prompts does not mean no concerns.')).toBeDefined();
  });

  it('announces new cards politely, together, and moves neither focus nor order', async () => {
    const { user, write } = await drawBeside('The family seem to engage with us.');
    await passTime(1_600);
    await user.click(screen.getByRole('button', { name: 'Why this?' }));
    const focused = document.activeElement;
    await write('Mum did not attend.\nThe family seem to engage with us.\nHe was not seen alone.');
    expect(document.activeElement).toBe(focused);
    expect(cardTitles()[0]).toBe('Non-compliant parents · Disguised compliance');
    await passTime(1_600);
    expect(
      screen.getByText('2 new prompts: Non-attendance; The voice of the child · Case recording.'),
    ).toBeDefined();
  });

  it('lets a card go when its words go', async () => {
    const { write } = await drawBeside('Mum did not attend.');
    await write('Mum came along.');
    expect(cardTitles()).toEqual([]);
  });

  it('gives the focus to the heading when the card that had it goes with its words', async () => {
    const { user, write } = await drawBeside('Mum did not attend.');
    await user.click(screen.getByRole('button', { name: 'Why this?' }));
    await write('Mum came along.');
    await passTime(10);
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Prompts in this note' }));
  });
});

describe('setting a card aside', () => {
  it('is done with “Done”, offers to undo, and moves the focus to the next card', async () => {
    const { user } = await drawBeside(note);
    await user.click(within_(/^Non-attendance/u).getByRole('button', { name: 'Done' }));
    await passTime(10);
    expect(cardTitles()).not.toContain('Non-attendance');
    expect(document.activeElement).toBe(card(/Non-compliant parents/u));
    expect(screen.getAllByText('Non-attendance: dealt with.')[0]).toBeDefined();

    await user.click(screen.getByRole('button', { name: 'Undo' }));
    await passTime(10);
    expect(cardTitles()[0]).toBe('Non-attendance');
    expect(document.activeElement).toBe(card(/^Non-attendance/u));
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
  });

  it('is done from the menu with the keyboard alone', async () => {
    const { user } = await drawBeside('Mum did not attend.');
    screen.getByRole('button', { name: 'Set aside: Non-attendance' }).focus();
    await user.keyboard('{Enter}');
    expect(screen.getAllByRole('menuitem').map(({ textContent }) => textContent)).toEqual([
      'Not relevant here',
      'I’ve dealt with this',
      'Don’t show this lesson',
    ]);
    screen.getByRole('menuitem', { name: 'Don’t show this lesson' }).focus();
    await user.keyboard('{Enter}');
    await passTime(10);
    expect(cardTitles()).toEqual([]);
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Prompts in this note' }));

    await user.keyboard('{Control>}z{/Control}');
    expect(cardTitles()).toEqual(['Non-attendance']);
  });

  it('keeps the card and its focus while other places are left', async () => {
    const { user } = await drawBeside(
      'First mum did not attend the clinic.\nThen dad did not attend school.',
    );
    await user.click(screen.getByRole('button', { name: 'Set aside: Non-attendance' }));
    await user.click(screen.getByRole('menuitem', { name: 'Not relevant here' }));
    await passTime(10);
    expect(screen.getByLabelText('In your text').textContent).toContain('Then');
    expect(document.activeElement).toBe(card(/Non-attendance/u));
  });

  it('can be taken back later from the list of what is set aside', async () => {
    const { user } = await drawBeside('Mum did not attend.');
    await user.click(screen.getByRole('button', { name: 'Done' }));
    await user.click(screen.getByRole('button', { name: 'Close' }));
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
    await unfold('Set aside here (1)');
    await user.click(screen.getByRole('button', { name: 'Bring back: Non-attendance' }));
    expect(cardTitles()).toEqual(['Non-attendance']);
  });
});

describe('the status line', () => {
  it('says live, what was checked and when, and what was not', async () => {
    const host = new WrittenHost();
    host.notRead = ['text boxes', 'footnotes'];
    await drawBeside('A visit.', host);
    expect(screen.getByText('Live · whole note checked 14:02')).toBeDefined();
    expect(screen.getByText('Not checked: text boxes and footnotes.')).toBeDefined();
  });

  it('says paused or limited, and why', async () => {
    const host = new WrittenHost();
    await drawBeside('A visit.', host);
    act(() => host.say({ kind: 'limited', why: 'Word has not answered; trying again.' }));
    expect(screen.getByText('Limited · whole note checked 14:02')).toBeDefined();
    expect(screen.getByText('Word has not answered; trying again.')).toBeDefined();
  });

  it('checks now when asked, and says when that is done', async () => {
    const host = new WrittenHost();
    const { user } = await drawBeside('Mum did not attend.', host);
    await passTime(1_600);
    await user.click(screen.getByRole('button', { name: 'Check now' }));
    expect(host.checks).toBe(1);
    await passTime(1_600);
    expect(screen.getByText('whole note checked 14:02: 1 prompt.')).toBeDefined();
  });

  it('says why there is nothing to follow, and shows the lessons instead', async () => {
    const why = 'This e-mail was written by someone else; you can look lessons up.';
    await drawPanel(new WrittenHost('outlook', { can: { watch: { able: false, why } } }));
    expect(screen.getByRole('tab', { name: /^Lessons/u }).getAttribute('aria-selected')).toBe('true');
    expect(screen.getByText(why)).toBeDefined();
  });
});

describe('for everyone', () => {
  it('has no fault that axe can find, folded and unfolded', async () => {
    const { container, user } = await drawBeside(note);
    expect(await faultsOf(container)).toEqual([]);
    await user.click(within_(/^Non-attendance/u).getByRole('button', { name: 'Why this?' }));
    await unfoldAll(container);
    expect(await faultsOf(container)).toEqual([]);
    await user.click(within_(/^Non-attendance/u).getByRole('button', { name: 'Done' }));
    expect(await faultsOf(container)).toEqual([]);
  });

  it('shows the organisation’s line for a child in danger', async () => {
    await drawPanel(new WrittenHost(), { emergencyLine: 'In danger now? Ring the number on your card.' });
    expect(screen.getByText('In danger now? Ring the number on your card.')).toBeDefined();
  });
});

describe('“Review this note”', () => {
  const review = async (text: string, host = new WrittenHost()) => {
    const drawn = await drawBeside(text, host);
    await drawn.user.click(screen.getByRole('button', { name: /^Review this/u }));
    await act(() => passTime(100));
    return drawn;
  };
  const section = () => within(screen.getByRole('region', { name: /^Review of this/u }));

  it('shows the lesson’s question, what the note does not say, and the words that call for it', async () => {
    await review('Home visit on Monday. The house was warm.');
    const card_ = within(section().getByRole('article', { name: /Voice of the child/iu }));
    expect(card_.getByText('The note does not say what the child said.')).toBeTruthy();
    expect(card_.getByLabelText('In your text').textContent).toContain('Home visit on Monday.');
  });

  it('does not let “nothing found” read as “all well”', async () => {
    await review('Home visit on Monday. Erika said that she was warm.');
    expect(section().getByText(/nothing to ask about\. It looks for a few things only/u)).toBeTruthy();
    expect(section().queryByRole('article')).toBeNull();
  });

  it('is called by what is written, and is not offered while a message is only read', async () => {
    await drawPanel(new WrittenHost('outlook'));
    expect(screen.getByRole('button', { name: 'Review this e-mail' })).toBeTruthy();
    await closePanels();
    document.body.replaceChildren();
    await drawPanel(new WrittenHost('outlook', { can: { watch: { able: false, why: 'Reading.' } } }));
    expect(screen.queryByRole('button', { name: /^Review this/u })).toBeNull();
  });

  it('takes a question away when it is not relevant, and brings it back', async () => {
    const { user } = await review('Home visit on Monday. The house was warm.');
    await user.click(section().getByRole('button', { name: 'Not relevant here' }));
    expect(section().queryByRole('article')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(section().getByRole('article')).toBeTruthy();
  });

  it('has no fault that axe can find', async () => {
    const { container } = await review('Home visit on Monday. The house was warm.');
    expect(await faultsOf(container)).toEqual([]);
  });
});
