import { WordHost } from '../../../src/hosts/word/index.ts';
import type { HostState, PassageChange, Place } from '../../../src/hosts/index.ts';
import { createSimulatedWord } from '../../../src/simulator/index.ts';
import type { NoteKind, SimulatedWordOptions } from '../../../src/simulator/index.ts';
import { ManualAttention, ManualClock } from './manual-clock.ts';

const NOTE: SimulatedWordOptions['paragraphs'] = [
  { text: 'Visit on 4 March.', footnote: 'Mum did not attend. The clinic says Mum did not attend again.' },
  { text: 'They seem to engage.', endnote: 'He was not seen alone.' },
];
const ALWAYS_UNREAD = ['headers', 'footers', 'text boxes'];
const FAILING = 'footnotes and endnotes (Word does not give them just now, trying again by itself)';

const opened: { dispose: () => void }[] = [];
afterEach(() => {
  opened.splice(0).forEach((word) => word.dispose());
  jest.restoreAllMocks();
});

function setUp(paragraphs = NOTE, apiLevel = '1.8') {
  const word = createSimulatedWord({ paragraphs, apiLevel });
  opened.push(word);
  Object.assign(globalThis, { Office: word.Office, Word: word.Word });
  const { document } = word;
  const clock = new ManualClock();
  const host = new WordHost(clock, new ManualAttention());
  const changes: PassageChange[] = [];
  const states: HostState[] = [];
  const noteReads = jest.spyOn(document.notes, 'ofKind');
  const body = (kind: NoteKind = 'footnote', index = 0) => {
    const note = document.notes.ofKind(kind)[index];
    if (note === undefined) throw new Error('The test names a note that is not there.');
    return note.body;
  };
  const listener = {
    onChange: (change: PassageChange) => changes.push(change),
    onState: (state: HostState) => states.push(state),
  };
  return {
    ...word,
    clock,
    host,
    changes,
    states,
    noteReads,
    body,
    watch: async () => {
      await host.watch(listener);
      await clock.advance(100);
    },
    texts: () => changes.at(-1)?.passages.map(({ text }) => text),
    /** Puts words into a note in place of `length` others. */
    edit: (offset: number, length: number, text: string, kind: NoteKind = 'footnote') => {
      const one = body(kind);
      const paragraphId = one.paragraphs[0]?.id ?? '';
      const end = { paragraphId, offset: offset + length };
      one.replace({ start: { paragraphId, offset }, end }, text, 'person');
    },
    place: (quote: string, after = 0): Place => {
      const passage = changes.at(-1)?.passages.find(({ text }) => text.includes(quote));
      const start = passage?.text.indexOf(quote, after) ?? -1;
      return { passageId: passage?.id ?? '', start, end: start + quote.length, quote };
    },
  };
}

const textsOf = ({ passages }: PassageChange): string[] => passages.map(({ text }) => text);

describe('footnotes and endnotes', () => {
  it('are read after the text, footnotes first, each line a passage of its own', async () => {
    const { host } = setUp([
      { text: 'First.', endnote: 'An endnote.' },
      { text: 'Second.', footnote: 'Mum did not attend.\nShe rang later.' },
    ]);
    const change = await host.read();
    expect(textsOf(change)).toEqual([
      'First.',
      'Second.',
      'Mum did not attend.',
      'She rang later.',
      'An endnote.',
    ]);
    expect(new Set(change.passages.map(({ id }) => id)).size).toBe(5);
    expect(change.notRead).toEqual(ALWAYS_UNREAD);
  });

  it('are given without the mark that Word has for their number', async () => {
    const { host } = setUp([{ text: 'First.', footnote: '\u0002 Mum did not attend.' }]);
    expect(textsOf(await host.read())).toEqual(['First.', 'Mum did not attend.']);
  });

  it.each(['1.3', '1.4'])('are named among what is not read where Word has WordApi %s', async (apiLevel) => {
    const { host, noteReads } = setUp(NOTE, apiLevel);
    const change = await host.read();
    expect(textsOf(change)).toEqual(['Visit on 4 March.', 'They seem to engage.']);
    expect(change.notRead).toEqual(['footnotes', 'endnotes', ...ALWAYS_UNREAD]);
    expect(noteReads).not.toHaveBeenCalled();
  });

  it('come in a second report: the text waits for none of them, and is complete only with them', async () => {
    const { watch, changes } = setUp();
    await watch();
    expect(changes.map(({ passages, complete }) => [passages.length, complete])).toEqual([
      [2, false],
      [4, true],
    ]);
    expect(changes[0]?.notRead).toEqual(['footnotes', 'endnotes', ...ALWAYS_UNREAD]);
    expect(changes[1]?.notRead).toEqual(ALWAYS_UNREAD);
  });

  it('are read as if their tracked changes were accepted', async () => {
    const { host, body } = setUp();
    body().changeTrackingMode = 'TrackAll';
    const paragraphId = body().paragraphs[0]?.id ?? '';
    const at = (offset: number) => ({ paragraphId, offset });
    body().replace({ start: at(8), end: at(12) }, '', 'person');
    expect(textsOf(await host.read())[2]).toBe('Mum did attend. The clinic says Mum did not attend again.');
  });

  it('are read at a slow pace, whatever is typed in the text', async () => {
    const { watch, clock, document, noteReads } = setUp();
    await watch();
    const before = noteReads.mock.calls.length;
    const paragraphId = document.paragraphs[0]?.id ?? '';
    for (let second = 0; second < 60; second += 1) {
      const start = { paragraphId, offset: 0 };
      document.replace({ start, end: start }, 'x', 'person');
      await clock.advance(1_000);
    }
    // A read asks for both kinds once.
    expect((noteReads.mock.calls.length - before) / 2).toBeLessThanOrEqual(2);
  });

  it.each([
    ['with events', false],
    ['without events', true],
  ])('that are edited are told of with the next sweep, as the same passages (%s)', async (_how, lost) => {
    const { watch, clock, document, edit, texts, changes } = setUp();
    document.faults.loseEvents = lost;
    await watch();
    const ids = changes.at(-1)?.passages.map(({ id }) => id);
    edit(0, 3, 'Dad');
    await clock.advance(61_000);
    expect(texts()?.[2]).toBe('Dad did not attend. The clinic says Mum did not attend again.');
    expect(changes.at(-1)?.passages.map(({ id }) => id)).toEqual(ids);
  });

  it('whose events name paragraphs that the text has not cost no whole read each', async () => {
    const { watch, clock, document, edit } = setUp();
    await watch();
    edit(0, 0, 'a');
    await clock.advance(20_000);
    const wholeReads = jest.spyOn(document, 'everything');
    for (let key = 0; key < 20; key += 1) {
      edit(0, 0, 'a');
      await clock.advance(1_000);
    }
    // The pace of sweeps after hints, and none for each key.
    expect(wholeReads.mock.calls.length).toBeLessThanOrEqual(5);
  });

  it('that come or go are told of', async () => {
    const { watch, clock, document, texts } = setUp();
    await watch();
    const [note] = document.notes.ofKind('footnote');
    document.notes.remove(note?.id ?? '');
    document.notes.add('footnote', { paragraphId: document.paragraphs[1]?.id ?? '', offset: 0 }, 'New.');
    await clock.advance(61_000);
    expect(texts()).toEqual(['Visit on 4 March.', 'They seem to engage.', 'New.', 'He was not seen alone.']);
  });

  it('are read at once when a person asks for a check', async () => {
    const { watch, clock, document, host, edit, texts } = setUp();
    document.faults.loseEvents = true;
    await watch();
    edit(0, 3, 'Dad');
    await Promise.all([host.checkNow(), clock.advance(0)]);
    expect(texts()?.[2]).toContain('Dad did not attend.');
  });

  it('of more than some hundreds are read up to there, and the panel says so', async () => {
    const { document, host } = setUp(['Text.']);
    const place = { paragraphId: document.paragraphs[0]?.id ?? '', offset: 0 };
    for (let count = 0; count < 301; count += 1) document.notes.add('footnote', place, `Note ${count}.`);
    const change = await host.read();
    expect(change.passages).toHaveLength(301);
    expect(change.notRead).toEqual(['footnotes after the first 300', ...ALWAYS_UNREAD]);
  });
});

describe('words in a footnote', () => {
  it('are shown in it, the occurrence that is meant', async () => {
    const { watch, host, body, place } = setUp();
    await watch();
    expect(await host.reveal(place('did not attend', 10))).toEqual({ kind: 'shown' });
    expect(body().selection.start.offset).toBe('Mum did not attend. The clinic says Mum '.length);
    expect(body().textOf(body().selection)).toBe('did not attend');
  });

  it('in a further line of it are shown there', async () => {
    const { watch, host, body, place } = setUp([{ text: 'First.', footnote: 'Calm.\nMum did not attend.' }]);
    await watch();
    expect(await host.reveal(place('did not attend'))).toEqual({ kind: 'shown' });
    expect(body().selection.start).toEqual({ paragraphId: body().paragraphs[1]?.id, offset: 4 });
  });

  it('that are gone are said to have moved, and the notes are read again', async () => {
    const { watch, clock, host, edit, place, texts } = setUp();
    await watch();
    const gone = place('not seen alone');
    edit(7, 14, 'seen', 'endnote');
    const [outcome] = await Promise.all([host.reveal(gone), clock.advance(0)]);
    expect(outcome).toEqual({ kind: 'moved' });
    expect(texts()?.at(-1)).toBe('He was seen.');
  });

  it('are replaced in it on request, and the text stays as it is', async () => {
    const { watch, host, clock, body, document, place, texts } = setUp();
    await watch();
    expect(await host.replace(place('did not attend'), 'was not seen')).toMatchObject({ kind: 'done' });
    expect(body().paragraphs[0]?.text).toBe('Mum was not seen. The clinic says Mum did not attend again.');
    expect(document.paragraphs[0]?.text).toBe('Visit on 4 March.');
    expect(document.writes).toBe(1);
    await clock.advance(1_000);
    expect(texts()?.[2]).toContain('Mum was not seen.');
  });

  it('where Word takes no comment are left without one, and the person is told', async () => {
    const { watch, host, document, place } = setUp();
    await watch();
    expect(await host.comment(place('did not attend'), 'A question')).toEqual({
      kind: 'failed',
      why: 'Word does not take a comment from the panel here. Nothing was changed.',
    });
    expect(document.writes).toBe(0);
  });
});

it('in a footnote alone are not underlined, and Word is not blamed', async () => {
  const { watch, clock, host, document, place } = setUp();
  await watch();
  const onState = jest.fn();
  host.underlines?.follow({ onState, onClick: () => undefined });
  host.underlines?.show([{ about: 'a prompt', place: place('did not attend') }]);
  await clock.advance(10_000);
  expect(onState).not.toHaveBeenCalled();
  expect(document.annotations.all).toHaveLength(0);
  await host.underlines?.end();
});

describe('where footnotes fail', () => {
  /** Word fails at notes from now on, with this code, until the answer is called. */
  function failNotes(noteReads: jest.SpyInstance, code: string): () => void {
    noteReads.mockImplementation(() => {
      throw Object.assign(new Error('failed'), { code });
    });
    return () => noteReads.mockRestore();
  }

  it('the text is followed all the same, one line says so, and they come back by themselves', async () => {
    const { watch, clock, changes, states, noteReads, texts, document } = setUp();
    const mend = failNotes(noteReads, 'GeneralException');
    await watch();
    expect(states).toEqual([{ kind: 'live' }]);
    expect(changes.at(-1)).toMatchObject({ complete: true, notRead: [FAILING, ...ALWAYS_UNREAD] });
    const start = { paragraphId: document.paragraphs[0]?.id ?? '', offset: 0 };
    document.replace({ start, end: start }, 'Our ', 'person');
    await clock.advance(1_000);
    expect(texts()?.[0]).toBe('Our Visit on 4 March.');
    mend();
    await clock.advance(100_000);
    expect(states).toEqual([{ kind: 'live' }]);
    expect(changes.at(-1)?.passages).toHaveLength(4);
    expect(changes.at(-1)?.notRead).toEqual(ALWAYS_UNREAD);
  });

  it('they are asked for less and less often', async () => {
    const { watch, clock, noteReads } = setUp();
    failNotes(noteReads, 'GeneralException');
    await watch();
    await clock.advance(600_000);
    // Twice each time, the second time for the text alone.
    expect(noteReads.mock.calls.length).toBeLessThanOrEqual(10);
  });

  it('keep what was read before, and say that it was not read again', async () => {
    const { watch, clock, changes, noteReads } = setUp();
    await watch();
    failNotes(noteReads, 'ConnectionFailure');
    await clock.advance(60_000);
    expect(changes.at(-1)?.passages).toHaveLength(4);
    expect(changes.at(-1)?.notRead).toEqual([FAILING, ...ALWAYS_UNREAD]);
  });

  it('because this Word has none after all (#2692), they are not asked for again', async () => {
    const { watch, clock, changes, noteReads } = setUp();
    failNotes(noteReads, 'NotImplemented');
    await watch();
    const calls = noteReads.mock.calls.length;
    expect(changes.at(-1)?.notRead).toEqual(['footnotes', 'endnotes', ...ALWAYS_UNREAD]);
    await clock.advance(600_000);
    expect(noteReads).toHaveBeenCalledTimes(calls);
  });

  it('over tracked changes alone, their text is read as it is', async () => {
    const { host, body } = setUp();
    jest.spyOn(body(), 'reviewedTextOf').mockImplementation(() => {
      throw Object.assign(new Error('failed'), { code: 'GeneralException' });
    });
    const change = await host.read();
    expect(change.passages).toHaveLength(4);
    expect(change.notRead).toEqual(ALWAYS_UNREAD);
  });

  it('by never answering, the text is live and stays so', async () => {
    const { watch, clock, document, changes, states, noteReads, texts } = setUp();
    await watch();
    let hung = 0;
    noteReads.mockImplementationOnce(() => {
      hung += 1;
      document.faults.neverAnswer = true;
      clock.after(100, () => (document.faults.neverAnswer = false));
      return [];
    });
    await clock.advance(60_000);
    expect(hung).toBe(1);
    expect(changes.at(-1)?.notRead).toEqual([FAILING, ...ALWAYS_UNREAD]);
    const start = { paragraphId: document.paragraphs[0]?.id ?? '', offset: 0 };
    document.replace({ start, end: start }, 'Our ', 'person');
    await clock.advance(20_000);
    expect(texts()?.[0]).toBe('Our Visit on 4 March.');
    expect(states).toEqual([{ kind: 'live' }]);
    await clock.advance(90_000);
    expect(changes.at(-1)?.notRead).toEqual(ALWAYS_UNREAD);
  });
});
