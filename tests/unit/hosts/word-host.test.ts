import fc from 'fast-check';
import { WordHost } from '../../../src/hosts/word/index.ts';
import type { HostState, Passage, PassageChange, Place } from '../../../src/hosts/index.ts';
import { createSimulatedWord } from '../../../src/simulator/index.ts';
import type { SimulatedWord, SimulatedWordOptions } from '../../../src/simulator/index.ts';
import { ManualAttention, ManualClock, settle } from './manual-clock.ts';

const DONE = { kind: 'done', undo: 'Undo in Word takes it back.' };

const NOTE = [
  'Visit on 4 March.',
  'Mum did not attend. Mum did not attend again.',
  'The family seem to engage.',
];

let open: SimulatedWord[] = [];

function setUp(
  paragraphs: SimulatedWordOptions['paragraphs'] = NOTE,
  options: Partial<SimulatedWordOptions> = {},
) {
  const word = createSimulatedWord({ paragraphs, ...options });
  open.push(word);
  Object.assign(globalThis, { Office: word.Office, Word: word.Word, OfficeExtension: word.OfficeExtension });
  const clock = new ManualClock();
  const attention = new ManualAttention();
  const changes: PassageChange[] = [];
  const states: HostState[] = [];
  const host = new WordHost(clock, attention);
  const cursors: (string | undefined)[] = [];
  const watch = () =>
    host.watch({
      onChange: (change) => changes.push(change),
      onState: (state) => states.push(state),
      onCursor: (passageId) => cursors.push(passageId),
    });
  return { ...word, clock, attention, changes, states, cursors, host, watch };
}

afterEach(() => {
  open.forEach((word) => word.dispose());
  open = [];
});

const textsOf = (passages: readonly Passage[] = []): string[] => passages.map(({ text }) => text);

/** The n-th place (from 0) of some words in a passage. */
function placeOf(passages: readonly Passage[], quote: string, nth = 0): Place {
  const passage = passages.find(({ text }) => text.includes(quote));
  if (passage === undefined) throw new Error('The test names words that are not there.');
  let start = -1;
  for (let count = 0; count <= nth; count += 1) start = passage.text.indexOf(quote, start + 1);
  return { passageId: passage.id, start, end: start + quote.length, quote };
}

/** Types into a paragraph, from 0, at an offset. */
function type(
  word: SimulatedWord,
  index: number,
  offset: number,
  text: string,
  length = 0,
  by: 'person' | 'co-author' = 'person',
): void {
  const paragraphId = word.document.paragraphs[index]?.id ?? '';
  word.document.replace(
    { start: { paragraphId, offset }, end: { paragraphId, offset: offset + length } },
    text,
    by,
  );
}

function selectedText({ document }: SimulatedWord): string {
  return document.textOf(document.selection);
}

/** How often a member of Word's proxies is called from here on. */
function countRuns(word: SimulatedWord): () => number {
  let runs = 0;
  const run = word.Word.run;
  Object.assign(globalThis, {
    Word: {
      run: (...parameters: Parameters<typeof run>) => {
        runs += 1;
        return run(...parameters);
      },
    },
  });
  return () => runs;
}

describe('reading a Word document', () => {
  it('gives its paragraphs, all new at first, and says what is not read', async () => {
    const { host } = setUp();
    const change = await host.read();
    expect(textsOf(change.passages)).toEqual(NOTE);
    expect(change.changed.size).toBe(3);
    expect(change.complete).toBe(true);
    expect(change.notRead).toEqual(['headers', 'footers', 'text boxes']);
  });

  it.each(['1.3', '1.4', '1.5', '1.6', '1.8'])('works with WordApi %s', async (apiLevel) => {
    const { host } = setUp(NOTE, { apiLevel });
    expect(textsOf((await host.read()).passages)).toEqual(NOTE);
  });

  it.each([
    [null, { open: 'document' }],
    ['notes/visit.docx', { open: 'document', kept: 'notes/visit.docx' }],
  ])('tells a document that is kept at %p from others', async (address, identity) => {
    const { document, changes, watch, clock } = setUp();
    document.address = address;
    await watch();
    await clock.advance(0);
    expect(changes.at(-1)?.document).toEqual(identity);
  });

  it.each([
    ['one run', '1.4', 1],
    ['one run, and one for footnotes where Word gives them,', '1.5', 2],
  ])('is %s with WordApi %s', async (_what, apiLevel, expected) => {
    const word = setUp(NOTE, { apiLevel });
    const runs = countRuns(word);
    await word.host.read();
    expect(runs()).toBe(expected);
  });

  it('answers, instead of throwing, when Word fails', async () => {
    const { host, document } = setUp();
    await host.read();
    document.faults.failNextCall = 'GeneralException';
    const change = await host.read();
    expect(change.complete).toBe(false);
    expect(textsOf(change.passages)).toEqual(NOTE);
    expect(change.notRead).toHaveLength(1);
  });
});

describe('following a Word document', () => {
  it('tells of everything at once and then of the paragraph that was edited, by one small read', async () => {
    const word = setUp();
    const { watch, clock, changes, states } = word;
    await watch();
    await clock.advance(100);
    expect(textsOf(changes[0]?.passages)).toEqual(NOTE);
    expect(changes.at(-1)?.complete).toBe(true);
    expect(states).toEqual([{ kind: 'live' }]);

    const runs = countRuns(word);
    const told = changes.length;
    type(word, 2, 0, 'I think ');
    await clock.advance(1_000);
    // And one question for where the cursor has come to rest.
    expect(runs()).toBe(2);
    expect(changes).toHaveLength(told + 1);
    const [edited] = changes.slice(told);
    expect([...(edited?.changed ?? [])]).toEqual([changes[0]?.passages[2]?.id]);
    expect(edited?.passages[2]?.text).toBe('I think The family seem to engage.');
    expect(edited?.complete).toBe(false);
    await clock.advance(6_000);
    expect(changes[told + 1]).toMatchObject({ complete: true, changed: new Set() });
  });

  it('follows new and deleted paragraphs, keeping the ids of the others', async () => {
    const word = setUp();
    const { watch, clock, changes } = word;
    await watch();
    await clock.advance(100);
    const ids = changes[0]?.passages.map(({ id }) => id) ?? [];
    type(word, 0, NOTE[0]?.length ?? 0, '\nNew paragraph.');
    await clock.advance(1_000);
    expect(textsOf(changes.at(-1)?.passages)).toEqual([NOTE[0], 'New paragraph.', NOTE[1], NOTE[2]]);
    expect(changes.at(-1)?.passages.map(({ id }) => id)).toEqual([
      ids[0],
      expect.any(String),
      ids[1],
      ids[2],
    ]);
    expect(changes.at(-1)?.changed.size).toBe(1);
    word.document.undo();
    await clock.advance(1_000);
    expect(changes.at(-1)?.passages.map(({ id }) => id)).toEqual(ids);
  });

  it('reads no more often than the pacing allows while 200 characters are typed in 20 seconds', async () => {
    const word = setUp();
    const { watch, clock, changes } = word;
    await watch();
    await clock.advance(100);
    const runs = countRuns(word);
    for (let typed = 0; typed < 200; typed += 1) {
      type(word, 0, typed, 'x');
      await clock.advance(100);
    }
    // A small read every 2.1 seconds at most, and a whole one now and then.
    expect(runs()).toBeLessThanOrEqual(11);
    await clock.advance(1_000);
    expect(changes.at(-1)?.passages[0]?.text).toBe(`${'x'.repeat(200)}${NOTE[0]}`);
    expect(word.document.writes).toBe(0);
  });

  it('finds what events did not tell of at the next sweep', async () => {
    const word = setUp();
    const { watch, clock, changes } = word;
    await watch();
    await clock.advance(30_000);
    word.document.faults.loseEvents = true;
    type(word, 1, 0, 'Today ');
    await clock.advance(15_000);
    expect(changes.at(-1)?.passages[1]?.text).toMatch(/^Today Mum/);
  });

  it('takes no hint from a co-author’s edits, but reads them at the next sweep', async () => {
    const word = setUp();
    const { watch, clock, changes } = word;
    await watch();
    await clock.advance(30_000);
    const runs = countRuns(word);
    type(word, 1, 0, 'Today ', 0, 'co-author');
    await clock.advance(1_000);
    expect(runs()).toBeLessThanOrEqual(1);
    await clock.advance(15_000);
    expect(changes.at(-1)?.passages[1]?.text).toMatch(/^Today Mum/);
  });

  it.each([
    ['this Word has no paragraph events', { apiLevel: '1.3' }, false],
    ['Word gives no ids', {}, true],
  ] as const)('polls where %s', async (_why, options, withoutSubscription) => {
    const word = setUp(NOTE, options);
    word.document.faults.withoutSubscription = withoutSubscription;
    word.document.faults.loseEvents = withoutSubscription;
    const { watch, clock, changes } = word;
    await watch();
    await clock.advance(100);
    const told = changes.length;
    await clock.advance(60_000);
    expect(changes).toHaveLength(told);
    const ids = changes[0]?.passages.map(({ id }) => id);
    type(word, 2, 4, 'whole ');
    await clock.advance(5_100);
    expect(changes.at(-1)?.passages[2]?.text).toBe('The whole family seem to engage.');
    expect(changes.at(-1)?.passages.map(({ id }) => id)).toEqual(ids);
  });

  it('reads nothing out of sight and everything when it is back', async () => {
    const word = setUp();
    const { watch, clock, attention, changes, states } = word;
    await watch();
    await clock.advance(100);
    attention.hide();
    const runs = countRuns(word);
    type(word, 0, 0, 'First ');
    await clock.advance(60_000);
    expect(runs()).toBe(0);
    expect(states.at(-1)?.kind).toBe('paused');
    attention.show();
    await clock.advance(0);
    expect(changes.at(-1)?.passages[0]?.text).toBe('First Visit on 4 March.');
    expect(states.at(-1)?.kind).toBe('live');
  });

  it('says in one sentence that Word fails, and is live again by itself', async () => {
    const word = setUp();
    const { watch, clock, states } = word;
    word.document.faults.failNextCall = 'GeneralException';
    await watch();
    await clock.advance(100);
    expect(states).toEqual([
      { kind: 'limited', why: 'Word could not be read just now. Trying again by itself.' },
    ]);
    await clock.advance(2_000);
    expect(states.at(-1)).toEqual({ kind: 'live' });
  });

  it('gives up waiting for a call that never returns, and drops what it brings', async () => {
    const word = setUp();
    const { watch, clock, states, changes } = word;
    await watch();
    await clock.advance(100);
    word.document.faults.neverAnswer = true;
    await clock.advance(30_000);
    expect(states.at(-1)).toEqual({
      kind: 'limited',
      why: 'Word is slow to answer. Trying again by itself.',
    });
    word.document.faults.neverAnswer = false;
    type(word, 0, 0, 'Now ');
    await clock.advance(40_000);
    expect(states.at(-1)).toEqual({ kind: 'live' });
    expect(changes.at(-1)?.passages[0]?.text).toBe('Now Visit on 4 March.');
  });

  it('does without what Word claims to have and has not', async () => {
    const word = setUp(NOTE, { apiLevel: '1.3' });
    const claims = { isSetSupported: () => true };
    Object.assign(globalThis, {
      Office: {
        context: { requirements: claims, partitionKey: 'x', document: {} },
        DocumentMode: { ReadOnly: 'readOnly' },
      },
    });
    const host = new WordHost(word.clock, word.attention);
    const states: HostState[] = [];
    const changes: PassageChange[] = [];
    await host.watch({ onChange: (change) => changes.push(change), onState: (state) => states.push(state) });
    await word.clock.advance(100);
    expect(textsOf(changes[0]?.passages)).toEqual(NOTE);
    expect(states).toEqual([{ kind: 'live' }]);
  });

  it('stops for good: no timer, no handler, no word', async () => {
    const word = setUp();
    const { watch, clock, changes, states } = word;
    const stop = await watch();
    await clock.advance(100);
    await stop();
    const told = changes.length + states.length;
    const runs = countRuns(word);
    type(word, 0, 0, 'After ');
    await clock.advance(60_000);
    expect(runs()).toBe(0);
    expect(changes.length + states.length).toBe(told);
    expect(clock.waiting).toBe(0);
  });

  it('checks everything at once when asked, and says so though nothing changed', async () => {
    const { watch, clock, changes, host } = setUp();
    await watch();
    await clock.advance(100);
    const told = changes.length;
    await Promise.all([host.checkNow(), clock.advance(0)]);
    expect(changes).toHaveLength(told + 1);
    expect(changes[told]).toMatchObject({ complete: true, changed: new Set() });
  });

  it('after any edits, with events or without, has the passages of a fresh read once the sweep has run', async () => {
    const edit = fc.record({
      kind: fc.constantFrom('type', 'enter', 'delete', 'join', 'undo', 'co-author', 'lose', 'hear'),
      where: fc.nat(30),
      offset: fc.nat(30),
      wait: fc.constantFrom(0, 50, 900, 6_000),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { maxLength: 12 }), async (edits) => {
        const word = setUp(['one', '', 'two three', '', 'four']);
        await word.watch();
        await word.clock.advance(10);
        for (const step of edits) {
          perform(word, step);
          await word.clock.advance(step.wait);
        }
        await word.clock.advance(31_000);
        const last = word.changes.at(-1);
        expect(textsOf(last?.passages)).toEqual(word.document.paragraphs.map(({ text }) => text));
        expect(new Set(last?.passages.map(({ id }) => id)).size).toBe(word.document.paragraphs.length);
        expect(word.document.writes).toBe(0);
        word.dispose();
      }),
      { numRuns: 25 },
    );
  }, 60_000);
});

function perform(word: SimulatedWord, step: { kind: string; where: number; offset: number }): void {
  const { document } = word;
  const index = step.where % document.paragraphs.length;
  const paragraph = document.paragraphs[index];
  if (paragraph === undefined) return;
  const offset = step.offset % (paragraph.text.length + 1);
  if (step.kind === 'type') type(word, index, offset, 'words ');
  if (step.kind === 'enter') type(word, index, offset, '\n');
  if (step.kind === 'delete') type(word, index, 0, '', offset);
  if (step.kind === 'co-author') type(word, index, offset, 'theirs', 0, 'co-author');
  if (step.kind === 'undo') document.undo();
  if (step.kind === 'lose') document.faults.loseEvents = true;
  if (step.kind === 'hear') document.faults.loseEvents = false;
  const next = document.paragraphs[index + 1];
  if (step.kind === 'join' && next !== undefined) {
    const start = { paragraphId: paragraph.id, offset: paragraph.text.length };
    document.replace({ start, end: { paragraphId: next.id, offset: 0 } }, '', 'person');
  }
}

describe('the cursor', () => {
  const cursorTo = (word: SimulatedWord, index: number, by: 'person' | 'co-author' = 'person'): void => {
    const position = { paragraphId: word.document.paragraphs[index]?.id ?? '', offset: 1 };
    word.document.select({ start: position, end: position }, by);
  };

  it.each([
    ['ids', {}, '1.8'],
    ['text alone', {}, '1.3'],
  ])('is followed from paragraph to paragraph once it rests, by %s', async (_by, options, apiLevel) => {
    const word = setUp(NOTE, { ...options, apiLevel });
    await word.watch();
    await word.clock.advance(100);
    const ids = word.changes[0]?.passages.map(({ id }) => id) ?? [];
    const runs = countRuns(word);
    cursorTo(word, 1);
    await word.clock.advance(300);
    cursorTo(word, 2);
    await word.clock.advance(500);
    expect(runs()).toBe(0);
    await word.clock.advance(200);
    expect(runs()).toBe(1);
    expect(word.cursors).toEqual([ids[2]]);
    cursorTo(word, 0);
    await word.clock.advance(700);
    expect(word.cursors).toEqual([ids[2], ids[0]]);
    expect(word.document.writes).toBe(0);
  });

  it('is asked for again where it has moved on before Word has answered', async () => {
    const word = setUp();
    await word.watch();
    await word.clock.advance(100);
    let answer = (): void => undefined;
    const { run } = word.Word;
    const slow = async (batch: (context: Word.RequestContext) => Promise<unknown>): Promise<unknown> => {
      const found = await run(batch);
      await new Promise<void>((resolve) => (answer = resolve));
      return found;
    };
    Object.assign(globalThis, { Word: { run: slow } });
    cursorTo(word, 0);
    await word.clock.advance(1_000);
    Object.assign(globalThis, { Word: word.Word });
    cursorTo(word, 2);
    await word.clock.advance(1_000);
    answer();
    await word.clock.advance(1_000);
    expect(word.cursors.at(-1)).toBe(word.changes.at(-1)?.passages[2]?.id);
  });

  it.each(['1.8', '1.3'])(
    'is followed when it is put elsewhere while typed words are still being read, with WordApi %s',
    async (apiLevel) => {
      const word = setUp(NOTE, { apiLevel });
      await word.watch();
      await word.clock.advance(100);
      type(word, 0, 0, 'Late ');
      await word.clock.advance(100);
      cursorTo(word, 2);
      await word.clock.advance(1_000);
      expect(word.cursors).toEqual([word.changes.at(-1)?.passages[2]?.id]);
    },
  );

  it.each([
    ['a short', NOTE],
    ['a long', [...NOTE, ...Array.from({ length: 400 }, (_, index) => `Paragraph ${index}.`)]],
  ])('is followed in %s text whose paragraphs have got other ids since', async (_what, paragraphs) => {
    const word = setUp(paragraphs);
    await word.watch();
    await word.clock.advance(100);
    word.document.faults.loseEvents = true;
    word.document.open(paragraphs);
    word.document.faults.loseEvents = false;
    cursorTo(word, 1);
    await word.clock.advance(700);
    expect(word.cursors).toEqual([word.changes.at(-1)?.passages[1]?.id]);
  });

  it.each(['1.8', '1.3'])(
    'is told of in a paragraph that is read only after it has come there, with WordApi %s',
    async (apiLevel) => {
      const word = setUp(NOTE, { apiLevel });
      await word.watch();
      await word.clock.advance(100);
      word.document.faults.loseEvents = true;
      type(word, 0, 0, 'Not told of.\n');
      word.document.faults.loseEvents = false;
      cursorTo(word, 0);
      await word.clock.advance(2_500);
      expect(textsOf(word.changes.at(-1)?.passages)).toEqual(['Not told of.', ...NOTE]);
      expect(word.cursors).toEqual([word.changes.at(-1)?.passages[0]?.id]);
    },
  );

  it('asks for no whole read where it comes to a footnote again', async () => {
    const word = setUp([...NOTE, { text: 'With a note.', footnote: 'Seen by K. Again and again.' }]);
    await word.watch();
    await word.clock.advance(30_000);
    const [note] = word.document.notes.ofKind('footnote');
    const inNote = (offset: number): void => {
      const position = { paragraphId: note?.body.paragraphs[0]?.id ?? '', offset };
      note?.body.select({ start: position, end: position }, 'person');
      word.document.selectionChanged.send({ selection: word.document.selection, by: 'person' });
    };
    inNote(1);
    await word.clock.advance(10_000);
    const runs = countRuns(word);
    inNote(2);
    await word.clock.advance(6_000);
    expect(runs()).toBeLessThanOrEqual(1);
  });

  it('is not guessed at where two paragraphs read the same and Word gives no ids', async () => {
    const word = setUp(['Same.', 'Same.'], { apiLevel: '1.3' });
    await word.watch();
    await word.clock.advance(100);
    cursorTo(word, 1);
    await word.clock.advance(700);
    expect(word.cursors).toEqual([]);
  });

  it('is let go where Word fails, without a word and without harm', async () => {
    const word = setUp();
    await word.watch();
    await word.clock.advance(100);
    cursorTo(word, 1);
    word.document.faults.failNextCall = 'GeneralException';
    await word.clock.advance(700);
    expect(word.cursors).toEqual([]);
    expect(word.states).toEqual([{ kind: 'live' }]);
  });
});

describe('showing a place in Word', () => {
  it.each(['1.3', '1.8'])('selects the occurrence that is meant, with WordApi %s', async (apiLevel) => {
    const word = setUp(NOTE, { apiLevel });
    const { passages } = await word.host.read();
    expect(await word.host.reveal(placeOf(passages, 'did not attend', 1))).toEqual({ kind: 'shown' });
    expect(selectedText(word)).toBe('did not attend');
    expect(word.document.selection.start.offset).toBe(placeOf(passages, 'did not attend', 1).start);
    expect(word.document.writes).toBe(0);
  });

  it.each(['Mum didn’t\u00a0attend', '2^nd', 'line\vbreak', 'a\tb', `x${' and on'.repeat(40)}`])(
    'finds %j',
    async (quote) => {
      const word = setUp(['Before.', `Before ${quote} after.`]);
      const { passages } = await word.host.read();
      expect(await word.host.reveal(placeOf(passages, quote))).toEqual({ kind: 'shown' });
      expect(quote.startsWith(selectedText(word))).toBe(true);
      expect(selectedText(word).length).toBeGreaterThan(0);
    },
  );

  it('does not take straight quotation marks for curly ones', async () => {
    const word = setUp(["She didn't come. She didn’t ring."]);
    const { passages } = await word.host.read();
    await word.host.reveal(placeOf(passages, 'didn’t'));
    expect(selectedText(word)).toBe('didn’t');
  });

  it('still finds words that moved within their paragraph', async () => {
    const word = setUp();
    const { passages } = await word.host.read();
    type(word, 2, 0, 'Today ');
    expect(await word.host.reveal(placeOf(passages, 'seem to engage'))).toEqual({ kind: 'shown' });
    expect(selectedText(word)).toBe('seem to engage');
  });

  it('says that the words have moved, and has looked again', async () => {
    const word = setUp();
    await word.watch();
    await word.clock.advance(100);
    const place = placeOf(word.changes[0]?.passages ?? [], 'seem to engage');
    word.document.faults.loseEvents = true;
    type(word, 2, place.start, 'engage', place.quote.length);
    const [outcome] = await Promise.all([
      word.host.reveal(place),
      settle().then(() => word.clock.advance(100)),
    ]);
    expect(outcome).toEqual({ kind: 'moved' });
    expect(word.changes.at(-1)?.passages[2]?.text).toBe('The family engage.');
  });

  it('says that the words have moved when their paragraph is gone', async () => {
    const word = setUp();
    const { passages } = await word.host.read();
    const place = placeOf(passages, 'seem to engage');
    word.document.open(['Another text.']);
    expect(await word.host.reveal(place)).toEqual({ kind: 'moved' });
  });

  it('answers with a sentence when Word fails or never answers', async () => {
    const word = setUp();
    const { passages } = await word.host.read();
    const place = placeOf(passages, 'seem to engage');
    word.document.faults.failNextCall = 'GeneralException';
    expect(await word.host.reveal(place)).toEqual({
      kind: 'failed',
      why: 'Word could not show these words just now. Please try again in a moment.',
    });
    word.document.faults.neverAnswer = true;
    const [outcome] = await Promise.all([word.host.reveal(place), word.clock.advance(8_000)]);
    expect(outcome).toEqual({ kind: 'failed', why: 'Word has not answered. Please try again in a moment.' });
  });
});

describe('writing into Word, on the person’s click', () => {
  it('inserts at the cursor', async () => {
    const word = setUp();
    const paragraphId = word.document.paragraphs[0]?.id ?? '';
    word.document.select({ start: { paragraphId, offset: 5 }, end: { paragraphId, offset: 5 } }, 'person');
    expect(await word.host.insert('together', 'cursor')).toEqual(DONE);
    expect(word.document.paragraphs[0]?.text).toBe('Visit together on 4 March.');
    expect(word.document.writes).toBe(1);
    expect(word.document.undo()).toBe(true);
    expect(word.document.paragraphs[0]?.text).toBe('Visit on 4 March.');
  });

  it.each([
    ['at the end of a paragraph', 0, 17, 17, 'Visit on 4 March. I will ask.'],
    ['at its start', 0, 0, 0, 'I will ask. Visit on 4 March.'],
    ['in an empty one', 1, 0, 0, 'I will ask.'],
    ['behind selected words, which stay', 0, 0, 5, 'Visit I will ask. on 4 March.'],
  ])('keeps what it inserts apart from other words: %s', async (_where, index, from, to, expected) => {
    const word = setUp(['Visit on 4 March.', '']);
    const paragraphId = word.document.paragraphs[index]?.id ?? '';
    const at = (offset: number) => ({ paragraphId, offset });
    word.document.select({ start: at(from), end: at(to) }, 'person');
    expect(await word.host.insert('I will ask.', 'cursor')).toEqual(DONE);
    expect(word.document.paragraphs[index]?.text).toBe(expected);
    expect(word.document.writes).toBe(1);
  });

  it('inserts into the footnote that the cursor is in', async () => {
    const word = createSimulatedWord({ paragraphs: [{ text: 'Text.', footnote: 'A note.' }] });
    open.push(word);
    Object.assign(globalThis, { Office: word.Office, Word: word.Word });
    const body = word.document.notes.ofKind('footnote')[0]?.body;
    const paragraphId = body?.paragraphs[0]?.id ?? '';
    const end = { paragraphId, offset: 7 };
    body?.select({ start: end, end }, 'person');
    const host = new WordHost(new ManualClock(), new ManualAttention());
    expect(await host.insert('I will ask.', 'cursor')).toEqual(DONE);
    expect(body?.paragraphs[0]?.text).toBe('A note. I will ask.');
    expect(word.document.writes).toBe(1);
  });

  it.each(['1.3', '1.8'])('replaces exactly the words that are meant, with WordApi %s', async (apiLevel) => {
    const word = setUp(NOTE, { apiLevel });
    const { passages } = await word.host.read();
    const place = placeOf(passages, 'did not attend', 1);
    expect(await word.host.replace(place, 'was not seen')).toEqual(DONE);
    expect(word.document.paragraphs[1]?.text).toBe('Mum did not attend. Mum was not seen again.');
  });

  it('writes a comment', async () => {
    const word = setUp();
    const { passages } = await word.host.read();
    expect(await word.host.comment(placeOf(passages, 'seem to engage'), 'How do we know?')).toEqual(DONE);
    expect(word.document.comments.map(({ text }) => text)).toEqual(['How do we know?']);
  });

  it('changes nothing where the words are no longer what they were', async () => {
    const word = setUp();
    const { passages } = await word.host.read();
    const place = placeOf(passages, 'seem to engage');
    type(word, 2, place.start, 'do ', 4);
    const before = textsOf(word.document.paragraphs);
    expect((await word.host.replace(place, 'x')).kind).toBe('failed');
    expect((await word.host.comment(place, 'x')).kind).toBe('failed');
    expect(textsOf(word.document.paragraphs)).toEqual(before);
    expect(word.document.writes).toBe(0);
  });

  it('says why where the document can’t be changed', async () => {
    const word = setUp();
    const { passages } = await word.host.read();
    word.document.faults.readOnly = true;
    const why = "This document can't be changed (it may be protected or opened for viewing).";
    const place = placeOf(passages, 'seem to engage');
    expect(await word.host.insert('x', 'cursor')).toEqual({ kind: 'failed', why });
    expect(await word.host.replace(place, 'x')).toEqual({ kind: 'failed', why });
    expect(await word.host.comment(place, 'x')).toEqual({ kind: 'failed', why });
    expect(word.document.writes).toBe(0);
  });
});

describe('what can be done in Word', () => {
  it('is everything in a new one, and all but comments in Office 2021', () => {
    expect(setUp().host.can.comment).toEqual({ able: true });
    const { can } = setUp(NOTE, { apiLevel: '1.3' }).host;
    expect(can.comment).toEqual({
      able: false,
      why: 'This version of Word does not let add-ins write comments.',
    });
    expect([can.watch, can.reveal, can.insert, can.replace].every(({ able }) => able)).toBe(true);
  });

  it('follows the theme that Word shows', () => {
    const { host, theme } = setUp();
    expect(host.theme(() => undefined)).toBe('light');
    theme.name = 'dark';
    expect(host.theme(() => undefined)).toBe('dark');
  });
});
