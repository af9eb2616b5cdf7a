/** @jest-environment jsdom */
import { act, screen, within } from '@testing-library/react';
import { closePanels, drawBeside, drawWithBox, faultsOf, passTime } from './draw-panel.tsx';
import { WrittenHost } from './written-host.ts';

afterEach(closePanels);

const able = { able: true } as const;
const everything = { insert: able, replace: able, comment: able };
const note = 'Rang the clinic. Erika did not attend clinic. She was ill.';

async function drawWritable(text = note, can: WrittenHost['can'] | object = everything) {
  const host = new WrittenHost('word', { can });
  const drawn = await drawBeside(text, host);
  const choose = async (item: string) => {
    await drawn.user.click(screen.getByRole('button', { name: /set aside: Non-attendance/iu }));
    await drawn.user.click(screen.getByRole('menuitem', { name: item }));
    await passTime(10);
  };
  return { ...drawn, host, choose };
}

const form = (name: RegExp) => within(screen.getByRole('form', { name }));
const box = () => screen.getByRole<HTMLTextAreaElement>('textbox');

describe('the acts that write', () => {
  it('are offered only as far as the host can', async () => {
    const { user } = await drawWritable(note, { insert: able });
    await user.click(screen.getByRole('button', { name: 'Write or set aside: Non-attendance' }));
    expect(screen.getAllByRole('menuitem').map(({ textContent }) => textContent)).toEqual([
      'Write a reflection …',
      'Not relevant here',
      'I’ve dealt with this',
      'Don’t show this lesson',
    ]);
  });

  it('offer other wording only where the lesson has some for these words', async () => {
    const { user } = await drawWritable('The family seem to engage.');
    await user.click(screen.getByRole('button', { name: /set aside: Non-compliant parents/u }));
    expect(screen.queryByRole('menuitem', { name: 'Change the wording …' })).toBeNull();
    expect(screen.getByRole('menuitem', { name: 'Write a reflection …' })).toBeDefined();
  });

  it('write nothing when the form is closed again, and give the focus back to the card', async () => {
    const { user, host, choose } = await drawWritable();
    for (const item of ['Write a reflection …', 'Change the wording …', 'Add the question as a comment …']) {
      await choose(item);
      expect(screen.getByRole('form')).toBeDefined();
      await user.keyboard('{Escape}');
      await passTime(10);
      expect(screen.queryByRole('form')).toBeNull();
      expect(document.activeElement).toBe(screen.getByRole('article'));
    }
    expect(host.written).toEqual([]);
  });

  it('are sound to axe', async () => {
    const { container, choose, user } = await drawWritable();
    for (const item of ['Write a reflection …', 'Change the wording …', 'Add the question as a comment …']) {
      await choose(item);
      expect(await faultsOf(container)).toEqual([]);
      await user.click(screen.getByRole('button', { name: 'Cancel' }));
    }
  });
});

describe('a reflection', () => {
  it('is inserted in the person’s own words, on one click, and the way back is said', async () => {
    const { user, host, choose } = await drawWritable();
    await choose('Write a reflection …');
    expect(document.activeElement).toBe(box());
    expect(host.written).toEqual([]);
    await user.type(box(), 'I will ask who could bring her.');
    await user.click(screen.getByRole('button', { name: 'Insert at the cursor' }));
    await passTime(10);
    expect(host.written).toEqual([['insert', '', 'I will ask who could bring her.']]);
    expect(
      screen.getByText('Your words are in your document, where the cursor stood. Undo takes it back.'),
    ).toBeDefined();
    await passTime(10);
    expect(document.activeElement).toBe(screen.getByRole('article'));
  });

  it('is not inserted while there is none', async () => {
    const { user, host, choose } = await drawWritable();
    await choose('Write a reflection …');
    await user.type(box(), '  ');
    await user.click(screen.getByRole('button', { name: 'Insert at the cursor' }));
    expect(host.written).toEqual([]);
  });

  it('stays when the host fails, with the reason', async () => {
    const { user, host, choose } = await drawWritable();
    host.actOutcome = { kind: 'failed', why: 'This document can’t be changed.' };
    await choose('Write a reflection …');
    await user.type(box(), 'I will ask.');
    await user.click(screen.getByRole('button', { name: 'Insert at the cursor' }));
    await passTime(10);
    expect(form(/reflection/u).getByRole('status').textContent).toBe('This document can’t be changed.');
    expect(box().value).toBe('I will ask.');
  });

  it('outlives its card, and is let go with its document', async () => {
    const { user, host, choose, write } = await drawWritable();
    host.document = { open: 'one' };
    await write(note);
    await choose('Write a reflection …');
    await user.type(box(), 'I will ask.');
    await write('Rang the clinic. Erika came along. She was ill.');
    expect(screen.queryByRole('article')).toBeNull();
    expect(box().value).toBe('I will ask.');
    host.document = { open: 'two' };
    await write(note);
    expect(screen.queryByRole('textbox')).toBeNull();
  });
});

describe('other wording', () => {
  it('is put into the sentence, edited by the person, and replaces only what differs', async () => {
    const { user, host, choose } = await drawWritable();
    await choose('Change the wording …');
    expect(box().value).toMatch(/^Erika was not brought to \(clinic\) on \(dates\)/u);
    expect(form(/wording/u).getByText(/^Still to be filled in: \(clinic\), \(dates\)/u)).toBeDefined();
    await user.clear(box());
    await user.type(box(), 'Erika was not brought to clinic.');
    expect(form(/wording/u).queryByText(/^Still to be filled in/u)).toBeNull();
    expect(form(/wording/u).getByText('“did not attend” becomes “was not brought to”.')).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Replace in the text' }));
    await passTime(10);
    expect(host.written).toEqual([['replace', 'did not attend', 'was not brought to']]);
  });
});

describe('the question as a comment', () => {
  it('is shown with whose words it is, after saying that it becomes part of the document', async () => {
    const { user, host, choose } = await drawWritable();
    await choose('Add the question as a comment …');
    expect(form(/comment/u).getByText(/^A comment becomes part of the document/u)).toBeDefined();
    const shown = screen.getByRole('form').querySelector('blockquote')?.textContent;
    await user.click(screen.getByRole('button', { name: 'Add the comment' }));
    await passTime(10);
    expect(host.written).toEqual([['comment', 'did not attend', shown]]);
    expect(shown).toMatch(/^Who was to bring the child.*not the audit’s own words/u);
  });
});

describe('the cursor in the text', () => {
  const many =
    'Erika did not attend.\nThe family seem to engage.\nNo concerns noted.\nThis is part of his autism.\nAnd dad did not attend.';

  it('marks the card of its paragraph and shows that place, without moving the focus or the cards', async () => {
    const { host, user } = await drawBeside(many);
    await user.click(screen.getAllByRole('button', { name: 'Why this?' })[1] as HTMLElement);
    const focused = document.activeElement;
    const before = screen.getAllByRole('article').map(({ dataset }) => dataset['card']);
    await act(async () => host.moveCursor('line 5'));
    const card = screen.getByText('At your cursor').closest('article');
    expect(card?.dataset['card']).toBe('non-attendance');
    expect(card?.querySelector('blockquote[aria-label]')?.textContent).toContain('And dad did not attend');
    expect(screen.getAllByRole('article').map(({ dataset }) => dataset['card'])).toEqual(before);
    expect(document.activeElement).toBe(focused);
    await act(async () => host.moveCursor(undefined));
    expect(screen.getAllByText('At your cursor')).toHaveLength(1);
  });

  it('opens a folded card in place of the last open one', async () => {
    const { host } = await drawBeside(many);
    expect(screen.queryByRole('article', { name: /overshadow/iu })).toBeNull();
    await act(async () => host.moveCursor('line 4'));
    const cards = screen.getAllByRole('article');
    expect(cards).toHaveLength(3);
    expect(cards[2]?.dataset['card']).toContain('diagnosis-overshadowing');
  });
});

describe('the keyboard', () => {
  it('goes from card to card with F8 and back with Shift+F8, round the end, and past closed folds', async () => {
    const { user } = await drawBeside(
      'Erika did not attend.\nThe family seem to engage.\nNo concerns noted.',
    );
    const cards = screen.getAllByRole('article');
    await user.keyboard('{F8}');
    expect(document.activeElement).toBe(cards[0]);
    await user.keyboard('{F8}');
    expect(document.activeElement).toBe(cards[1]);
    await user.click(within(cards[1] as HTMLElement).getByRole('button', { name: 'Why this?' }));
    await user.keyboard('{F8}{F8}');
    expect(document.activeElement).toBe(cards[0]);
    await user.keyboard('{Shift>}{F8}{/Shift}');
    expect(document.activeElement).toBe(cards[2]);
    await act(async () => (document.activeElement as HTMLElement).blur());
    await user.keyboard('{Shift>}{F8}{/Shift}');
    expect(document.activeElement).toBe(cards[2]);
  });
});

describe('the box for plain text', () => {
  it('takes a reflection at its cursor and other wording in its place', async () => {
    const { user } = await drawWithBox();
    const noteBox = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Your note' });
    await user.type(noteBox, note);
    await passTime(10);
    await user.click(screen.getByRole('button', { name: /set aside: Non-attendance/iu }));
    await user.click(screen.getByRole('menuitem', { name: 'Write a reflection …' }));
    await user.type(screen.getByRole('textbox', { name: /In your own words/u }), 'I will ask.');
    await user.click(screen.getByRole('button', { name: 'Insert at the cursor' }));
    await passTime(10);
    expect(noteBox.value).toBe(`${note}I will ask.`);
    await user.click(screen.getByRole('button', { name: /set aside: Non-attendance/iu }));
    await user.click(screen.getByRole('menuitem', { name: 'Change the wording …' }));
    await user.clear(screen.getByRole('textbox', { name: /Your sentence/u }));
    await user.type(
      screen.getByRole('textbox', { name: /Your sentence/u }),
      'Erika was not brought to clinic.',
    );
    await user.click(screen.getByRole('button', { name: 'Replace in the text' }));
    await passTime(10);
    expect(noteBox.value).toBe('Rang the clinic. Erika was not brought to clinic. She was ill.I will ask.');
  });
});
