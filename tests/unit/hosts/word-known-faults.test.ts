import { WordHost } from '../../../src/hosts/word/index.ts';
import type { HostState, PassageChange, Place } from '../../../src/hosts/index.ts';
import { createSimulatedWord } from '../../../src/simulator/index.ts';
import type { Author, SimulatedWordOptions } from '../../../src/simulator/index.ts';
import { ManualAttention, ManualClock } from './manual-clock.ts';

// What goes wrong in real Word, each with its number at github.com/OfficeDev/office-js/issues.

const NOTE = ['Visit on 4 March.', 'Mum did not attend. Mum did not attend again.', 'They seem to engage.'];
/** From one sweep to the next, at the most (milliseconds). */
const SWEEP = 31_000;

const opened: { dispose: () => void }[] = [];
afterEach(() => opened.splice(0).forEach((word) => word.dispose()));

async function follow(paragraphs: SimulatedWordOptions['paragraphs'] = NOTE, apiLevel = '1.8') {
  const word = createSimulatedWord({ paragraphs, apiLevel });
  opened.push(word);
  Object.assign(globalThis, { Office: word.Office, Word: word.Word });
  const clock = new ManualClock();
  const host = new WordHost(clock, new ManualAttention());
  const changes: PassageChange[] = [];
  const states: HostState[] = [];
  const cursors: (string | undefined)[] = [];
  await host.watch({
    onChange: (change) => changes.push(change),
    onState: (state) => states.push(state),
    onCursor: (passageId) => cursors.push(passageId),
  });
  await clock.advance(100);
  const { document } = word;
  const rangeIn = (index: number, from: number, to: number) => {
    const paragraphId = document.paragraphs[index]?.id ?? '';
    return { start: { paragraphId, offset: from }, end: { paragraphId, offset: to } };
  };
  return {
    ...word,
    clock,
    host,
    changes,
    states,
    cursors,
    rangeIn,
    edit: (index: number, from: number, to: number, text: string, by: Author = 'person') =>
      document.replace(rangeIn(index, from, to), text, by),
    texts: () => changes.at(-1)?.passages.map(({ text }) => text),
    place: (index: number, quote: string, after = 0): Place => {
      const passage = changes.at(-1)?.passages[index];
      const start = passage?.text.indexOf(quote, after) ?? -1;
      return { passageId: passage?.id ?? '', start, end: start + quote.length, quote };
    },
    selected: () => document.textOf(document.selection),
  };
}

describe('events that do not come', () => {
  it.each([
    ['#4874: a fast paste', (word) => word.edit(1, 0, 4, 'Dad came.\nMum ')],
    ['#5089: undo and redo', (word) => [word.edit(2, 0, 4, 'All'), word.document.undo()]],
    ['#5400: anything in a long document', (word) => word.edit(2, 0, 4, 'All')],
  ] satisfies [string, (word: Awaited<ReturnType<typeof follow>>) => unknown][])(
    '%s is found by the next sweep',
    async (name, act) => {
      const long = Array.from({ length: 1_500 }, (_, index) => `Paragraph ${index}.`);
      const word = await follow(name.startsWith('#5400') ? [...NOTE, ...long] : NOTE);
      word.document.faults.loseEvents = true;
      act(word);
      await word.clock.advance(SWEEP);
      expect(word.texts()).toEqual(word.document.paragraphs.map(({ text }) => text));
    },
  );

  it('#3864: a tracked deletion is found by the next sweep, and the text read without the deleted words', async () => {
    const word = await follow();
    word.document.changeTrackingMode = 'TrackAll';
    word.edit(1, 0, 20, '');
    await word.clock.advance(SWEEP);
    expect(word.texts()?.[1]).toBe('Mum did not attend again.');
  });

  it('#2964: a cursor that Word does not tell of is just not followed', async () => {
    const word = await follow();
    word.document.faults.loseEvents = true;
    word.document.select(word.rangeIn(1, 2, 2), 'person');
    await word.clock.advance(SWEEP);
    expect(word.cursors).toEqual([]);
    expect(word.states).toEqual([{ kind: 'live' }]);
  });
});

describe('events that mean nothing', () => {
  it('#5049: a comment tells of a paragraph that has not changed, and nothing is reported', async () => {
    const word = await follow();
    const before = word.changes.length;
    const id = word.document.paragraphs[1]?.id ?? '';
    word.document.changed.send({ added: [], changed: [id], deleted: [], by: 'person', onlyMarks: false });
    await word.clock.advance(2_000);
    expect(word.changes).toHaveLength(before);
  });

  it('#4114: a co-author’s cursor does not move ours', async () => {
    const word = await follow();
    word.document.select(word.rangeIn(1, 2, 2), 'person');
    await word.clock.advance(1_000);
    const before = [...word.cursors];
    expect(before).toHaveLength(1);
    word.document.selectionChanged.send({ selection: word.rangeIn(2, 0, 0), by: 'co-author' });
    await word.clock.advance(1_000);
    expect(word.cursors).toEqual(before);
  });
});

describe('ids', () => {
  it('#5784: a new paragraph takes the id of the one before, and ours stay with the words', async () => {
    const word = await follow();
    const ids = word.changes.at(-1)?.passages.map(({ id }) => id);
    word.document.faults.moveIds = true;
    const { length } = NOTE[1] ?? '';
    word.edit(1, length, length, '\nA new paragraph.');
    await word.clock.advance(SWEEP);
    const passages = word.changes.at(-1)?.passages ?? [];
    expect(passages.map(({ text }) => text)).toEqual([NOTE[0], NOTE[1], 'A new paragraph.', NOTE[2]]);
    expect([passages[0]?.id, passages[1]?.id, passages[3]?.id]).toEqual(ids);
  });

  it('#4258: without a subscription there are none, and everything is followed and shown without them', async () => {
    const word = await follow();
    word.document.faults.withoutSubscription = true;
    word.edit(2, 0, 4, 'All of them');
    await word.clock.advance(SWEEP);
    expect(word.texts()?.[2]).toBe('All of them seem to engage.');
    expect(await word.host.reveal(word.place(2, 'seem to engage'))).toEqual({ kind: 'shown' });
    expect(word.selected()).toBe('seem to engage');
  });

  it('ItemNotFound: an id that is gone is looked for by its words', async () => {
    const word = await follow();
    const place = word.place(2, 'seem to engage');
    word.document.faults.loseEvents = true;
    word.document.open(NOTE);
    expect(await word.host.reveal(place)).toEqual({ kind: 'shown' });
    expect(word.selected()).toBe('seem to engage');
  });
});

describe('finding words', () => {
  it.each([
    ['#1726: escapes count towards the 255 characters', `${'^'.repeat(200)} end`],
    ['#1726: more than 255 characters', 'She said that '.repeat(30)],
    ['no-break spaces and curly quotes', 'She\u00a0said “no”'],
  ])('%s', async (_name, quote) => {
    const word = await follow(['Before.', `Before ${quote} after.`]);
    expect(await word.host.reveal(word.place(1, quote))).toEqual({ kind: 'shown' });
    expect(quote.startsWith(word.selected())).toBe(true);
    expect(word.selected().length).toBeGreaterThan(3);
  });

  it('#2413: never looks for nothing', async () => {
    const word = await follow();
    const place = { ...word.place(1, 'did'), end: 0, start: 0, quote: '' };
    const [outcome] = await Promise.all([word.host.reveal(place), word.clock.advance(100)]);
    expect(outcome).toEqual({ kind: 'moved' });
  });

  it('#6794: marks of a field cannot be searched for, so the paragraph is shown and nothing is written', async () => {
    const field = '\u0013 DATE \u0014';
    const word = await follow([`On ${field}Mum did not attend.`]);
    const place = word.place(0, `${field}Mum did not attend`);
    expect(await word.host.reveal(place)).toEqual({ kind: 'shown' });
    expect(word.selected()).toContain('Mum did not attend.');
    expect((await word.host.replace(place, 'x')).kind).toBe('failed');
    expect(word.document.writes).toBe(0);
  });

  it('#5672, #4997: offsets beside tracked deletions: the words that still stand are meant', async () => {
    const word = await follow();
    word.document.changeTrackingMode = 'TrackAll';
    word.edit(1, 0, 20, '');
    await word.clock.advance(SWEEP);
    const place = word.place(1, 'did not attend');
    expect(place.start).toBe(4);
    expect(await word.host.reveal(place)).toEqual({ kind: 'shown' });
    expect(word.document.selection.start.offset).toBe(24);
    expect((await word.host.replace(place, 'was not seen')).kind).toBe('done');
    expect(
      word.document.reviewedTextOf(
        word.document.wholeParagraphs(word.document.paragraphs[1]?.id ?? ''),
        'current',
      ),
    ).toBe('Mum was not seen again.');
    expect(word.document.textOf(word.document.everything())).toContain('Mum did not attend. ');
  });

  it('#2225, #5715: showing a place leaves nothing for undo to take back', async () => {
    const word = await follow();
    await word.host.reveal(word.place(1, 'did not attend', 10));
    expect(word.document.undo()).toBe(false);
  });
});

describe('writing', () => {
  it('#6746: comments are refused though the document can be changed, and the reason says so', async () => {
    const word = await follow();
    word.document.faults.refuseComments = true;
    expect(await word.host.comment(word.place(2, 'seem to engage'), 'How do we know?')).toEqual({
      kind: 'failed',
      why: 'Word does not take a comment from the panel here. Nothing was changed.',
    });
    expect((await word.host.replace(word.place(2, 'seem to engage'), 'came')).kind).toBe('done');
  });

  it('#3831: in viewing mode the text is followed and shown, and writing says why it cannot be', async () => {
    const word = await follow();
    word.document.faults.readOnly = true;
    expect((await word.host.reveal(word.place(2, 'seem to engage'))).kind).toBe('shown');
    expect(await word.host.insert('x', 'cursor')).toMatchObject({
      kind: 'failed',
      why: "This document can't be changed (it may be protected or opened for viewing).",
    });
    word.document.faults.readOnly = false;
    expect((await word.host.insert('x', 'cursor')).kind).toBe('done');
  });

  it('#4697: more than Word takes at once is refused, and nothing of it is written', async () => {
    const word = await follow();
    const before = word.document.textOf(word.document.everything());
    expect(await word.host.insert('x'.repeat(5_000_000), 'cursor')).toEqual({
      kind: 'failed',
      why: 'Word could not make this change just now. Nothing was changed by the panel.',
    });
    expect(word.document.textOf(word.document.everything())).toBe(before);
    expect(word.document.writes).toBe(0);
  });

  it('is tracked where tracking is on', async () => {
    const word = await follow();
    word.document.changeTrackingMode = 'TrackAll';
    await word.host.replace(word.place(2, 'seem to engage'), 'came to 2 of 6 sessions');
    const whole = word.document.wholeParagraphs(word.document.paragraphs[2]?.id ?? '');
    expect(word.document.reviewedTextOf(whole, 'original')).toBe('They seem to engage.');
    expect(word.document.reviewedTextOf(whole, 'current')).toBe('They came to 2 of 6 sessions.');
  });
});

describe('what makes Word stand still or lose the focus', () => {
  /** All that the panel does by itself and on a click. */
  async function doEverything(word: Awaited<ReturnType<typeof follow>>) {
    word.document.select(word.rangeIn(1, 2, 2), 'person');
    word.edit(2, 0, 4, 'All');
    await word.clock.advance(2 * SWEEP);
    await word.host.reveal(word.place(1, 'did not attend', 10));
    await word.host.comment(word.place(1, 'did not attend', 10), 'How do we know?');
    await word.host.replace(word.place(1, 'did not attend', 10), 'came');
    await word.host.insert('A reflection.', 'cursor');
    await word.clock.advance(SWEEP);
  }

  it.each(['1.8', '1.3'])(
    '#6024, #6132: is never asked for, whatever the panel does (WordApi %s)',
    async (apiLevel) => {
      const word = await follow(NOTE, apiLevel);
      await doEverything(word);
      expect([word.document.standstills, word.document.focusTaken]).toEqual([0, 0]);
    },
  );

  it('#6024, #6132: is counted by the simulated Word where it is asked for', async () => {
    const word = await follow();
    await word.Word.run(async (context) => {
      context.load(context.document.getSelection());
      context.document.body.paragraphs.load('items');
      await context.sync();
    });
    expect([word.document.standstills, word.document.focusTaken]).toEqual([1, 1]);
  });

  it('#1360: keystrokes are lost to whole reads, so while one types there are few, and of the text alone', async () => {
    const word = await follow(NOTE, '1.3');
    const before = word.document.runs;
    for (let typed = 0; typed < 200; typed += 1) {
      word.edit(0, typed, typed, 'x');
      await word.clock.advance(100);
    }
    // Without events all reads are whole, the next 1.5 seconds after one that found a change.
    expect(word.document.runs - before).toBeLessThanOrEqual(Math.ceil(20_000 / 1_500));
    expect(word.document.standstills).toBe(0);
    await word.clock.advance(2_000);
    expect(word.texts()?.[0]).toBe(`${'x'.repeat(200)}${NOTE[0]}`);
  });

  it('#316: nothing gives the focus back to the text, so it is taken from there only on a click', async () => {
    const word = await follow();
    const selected: string[] = [];
    word.document.selectionChanged.subscribe(({ by }) => selected.push(by));
    word.document.select(word.rangeIn(1, 2, 2), 'person');
    word.edit(1, 0, 0, 'Later ');
    word.edit(2, 0, 0, 'Theirs. ', 'co-author');
    await word.clock.advance(2 * SWEEP);
    expect(selected).not.toContain('add-in');
    await word.host.reveal(word.place(2, 'seem to engage'));
    expect(selected).toContain('add-in');
  });
});

describe('a call that goes wrong', () => {
  it.each(['GeneralException', 'AccessDenied', 'ConnectionFailure', 'ItemNotFound'])(
    '%s: one plain line, and live again by itself',
    async (code) => {
      const word = await follow();
      word.document.faults.failNextCall = code;
      await word.clock.advance(SWEEP);
      const limited = word.states.find(({ kind }) => kind === 'limited');
      expect(limited && 'why' in limited ? limited.why : '').toMatch(/^Word .+\. Trying again by itself\.$/);
      await word.clock.advance(SWEEP);
      expect(word.states.at(-1)).toEqual({ kind: 'live' });
    },
  );
});

it('cells of tables are read like other paragraphs', async () => {
  const word = await follow(['Chronology', { cell: '3 September' }, { cell: 'Mum did not attend.' }]);
  expect(word.texts()).toEqual(['Chronology', '3 September', 'Mum did not attend.']);
  expect((await word.host.reveal(word.place(2, 'did not attend'))).kind).toBe('shown');
  expect(word.selected()).toBe('did not attend');
});
