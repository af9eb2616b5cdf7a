import { WordHost } from '../../../src/hosts/word/index.ts';
import type { Passage, Underline, UnderlinesState } from '../../../src/hosts/index.ts';
import { OfficeError } from '../../../src/simulator/office/rich-api/errors.ts';
import { createSimulatedWord } from '../../../src/simulator/index.ts';
import type { Author, SimulatedWordOptions } from '../../../src/simulator/index.ts';
import { ManualAttention, ManualClock } from './manual-clock.ts';

const NOTE = ['Visit on 4 March.', 'Mum did not attend. Mum did not attend again.', 'They seem to engage.'];
const PHRASES = ['did not attend', 'seem to engage'];
const opening = 3_000;
const aLook = 61_000;

const opened: { dispose: () => void }[] = [];
afterEach(() => opened.splice(0).forEach((word) => word.dispose()));

/** The places of the phrases in a text, as a panel would have them underlined. */
function underlinesIn(passages: readonly Passage[]): readonly Underline[] {
  return passages.flatMap(({ id, text }) =>
    PHRASES.flatMap((quote) =>
      [...text.matchAll(new RegExp(quote, 'gu'))].map(({ index }) => ({
        about: quote,
        place: { passageId: id, start: index, end: index + quote.length, quote },
      })),
    ),
  );
}

/** A Word whose phrases are underlined, as soon as the host tells of them. */
async function follow({
  paragraphs = NOTE,
  wait = opening,
  ...options
}: Partial<SimulatedWordOptions> & { wait?: number } = {}) {
  const word = createSimulatedWord({ paragraphs, ...options });
  opened.push(word);
  let runs = 0;
  const run: typeof word.Word.run = (...parameters: unknown[]) => {
    runs += 1;
    return (word.Word.run as (...all: unknown[]) => Promise<never>)(...parameters);
  };
  Object.assign(globalThis, { Office: word.Office, Word: { run } });
  const clock = new ManualClock();
  const attention = new ManualAttention();
  const host = new WordHost(clock, attention);
  const states: UnderlinesState[] = [];
  const clicked: Underline[] = [];
  let underlines: readonly Underline[] = [];
  host.underlines?.follow({
    onState: (state) => states.push(state),
    onClick: (underline) => clicked.push(underline),
  });
  const stop = await host.watch({
    onChange: ({ passages }) => {
      underlines = underlinesIn(passages);
      host.underlines?.show(underlines);
    },
    onState: () => undefined,
  });
  await clock.advance(wait);
  const { document } = word;
  return {
    ...word,
    clock,
    attention,
    host,
    states,
    clicked,
    stop,
    wanted: () => underlines,
    drawn: () => document.annotations.drawnWords,
    countRuns: () => {
      const before = runs;
      return () => runs - before;
    },
    edit: (index: number, from: number, to: number, text: string, by: Author = 'person') => {
      const paragraphId = document.paragraphs[index]?.id ?? '';
      const at = (offset: number) => ({ paragraphId, offset });
      document.replace({ start: at(from), end: at(to) }, text, by);
    },
  };
}

const ALL = ['did not attend', 'did not attend', 'seem to engage'];
const REFUSED = {
  kind: 'limited',
  why: 'Word does not underline words for the panel here (some versions never do). The cards work without.',
};

const SLOW = {
  kind: 'limited',
  why: 'Word is slow to answer, so words may not be underlined. Trying again by itself.',
};

/** For what the simulated Word does at its own time. */
async function waitUntil(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 10));
}

describe('underlines in Word', () => {
  it('stand under the words, and nothing is written', async () => {
    const word = await follow();
    expect(word.drawn()).toEqual(ALL);
    expect(word.states).toEqual([{ kind: 'shown' }]);
    expect(word.document.writes).toBe(0);
    expect(word.document.undo()).toBe(false);
  });

  it('are calm: lavender, no red and none of the colours of Word’s own checks', async () => {
    const { document } = await follow();
    expect(new Set(document.annotations.all.map(({ colorScheme }) => colorScheme))).toEqual(
      new Set(['Lavender']),
    );
  });

  it('do not come before they are asked for, and Word is not asked for anything either', async () => {
    const word = createSimulatedWord({ paragraphs: NOTE });
    opened.push(word);
    Object.assign(globalThis, { Office: word.Office, Word: word.Word });
    const clock = new ManualClock();
    const host = new WordHost(clock, new ManualAttention());
    await clock.advance(100_000);
    expect(host.underlines).toBeDefined();
    expect(clock.waiting).toBe(0);
    expect(word.document.annotations.all).toEqual([]);
  });

  it.each(['1.3', '1.6'])('are not offered with WordApi %s', async (apiLevel) => {
    const word = await follow({ apiLevel });
    expect(word.host.underlines).toBeUndefined();
  });

  it('are drawn with WordApi 1.7, which has no pop-up menus', async () => {
    expect((await follow({ apiLevel: '1.7' })).drawn()).toEqual(ALL);
  });

  it('are drawn for a whole text in one run, and for a changed paragraph in one more', async () => {
    const word = await follow({ wait: 0 });
    const opening = word.countRuns();
    await word.clock.advance(3_000);
    // One to listen, one to draw; the reads of the host were done before.
    expect(opening()).toBe(2);
    word.edit(1, 0, 3, 'Dad');
    const changing = word.countRuns();
    await word.clock.advance(1_500);
    // One read of the paragraph, one drawing.
    expect(changing()).toBe(2);
    expect(word.drawn()).toEqual(ALL);
  });

  it('cost nothing while nothing changes, but one small question a minute', async () => {
    const word = await follow();
    word.attention.show();
    await word.stop();
    await word.clock.advance(1_000);
    const runs = word.countRuns();
    await word.clock.advance(10 * 60_000);
    expect(runs()).toBe(10);
  });

  it('follow the words: new ones, changed ones, gone ones', async () => {
    const word = await follow();
    word.edit(0, 17, 17, ' He did not attend.');
    await word.clock.advance(1_500);
    expect(word.drawn()).toEqual(['did not attend', ...ALL]);
    word.edit(1, 4, 8, '');
    await word.clock.advance(1_500);
    expect(word.drawn()).toEqual(ALL);
    word.document.replace(word.document.everything(), 'Calm.', 'person');
    await word.clock.advance(7_000);
    expect(word.drawn()).toEqual([]);
    expect(word.document.annotations.all).toEqual([]);
  });

  it('go where two paragraphs become one and come back once', async () => {
    const word = await follow();
    const [, second, third] = word.document.paragraphs;
    word.document.replace(
      {
        start: { paragraphId: second?.id ?? '', offset: second?.text.length ?? 0 },
        end: { paragraphId: third?.id ?? '', offset: 0 },
      },
      ' ',
      'person',
    );
    await word.clock.advance(7_000);
    expect(word.drawn()).toEqual(ALL);
    expect(word.document.annotations.all).toHaveLength(3);
  });

  it('go when one is no longer wanted, without a read of the text', async () => {
    const word = await follow();
    const runs = word.countRuns();
    word.host.underlines?.show(word.wanted().slice(2));
    await word.clock.advance(400);
    expect(word.drawn()).toEqual(['seem to engage']);
    expect(runs()).toBe(1);
  });

  it('go for good at the end, and come back when asked for again', async () => {
    const word = await follow();
    await Promise.all([word.host.underlines?.end(), word.clock.advance(0)]);
    expect(word.document.annotations.all).toEqual([]);
    const runs = word.countRuns();
    await word.stop();
    await word.clock.advance(10 * 60_000);
    expect(runs()).toBe(0);
    word.host.underlines?.show(word.wanted());
    await word.clock.advance(400);
    expect(word.drawn()).toEqual(ALL);
  });

  it('go while the panel is out of sight, though not for a moment of it', async () => {
    const word = await follow();
    word.attention.hide();
    await word.clock.advance(1_000);
    word.attention.show();
    await word.clock.advance(500);
    expect(word.drawn()).toEqual(ALL);
    word.attention.hide();
    await word.clock.advance(2_500);
    expect(word.document.annotations.all).toEqual([]);
    word.attention.show();
    await word.clock.advance(500);
    expect(word.drawn()).toEqual(ALL);
  });

  it('give back on a click what they stand for, wherever the words have gone', async () => {
    const word = await follow();
    word.edit(2, 0, 4, 'The whole family');
    word.document.annotations.click(word.document.annotations.all[2]?.id ?? '');
    await word.clock.advance(1_500);
    word.document.annotations.click(word.document.annotations.all[2]?.id ?? '');
    await word.clock.advance(10);
    expect(word.clicked.map(({ about, place }) => [about, place.start])).toEqual([
      ['seem to engage', 5],
      ['seem to engage', 17],
    ]);
  });

  it('are drawn for the first 200 places only, and say so', async () => {
    const word = await follow({ paragraphs: Array.from({ length: 230 }, () => 'Mum did not attend.') });
    expect(word.drawn()).toHaveLength(200);
    expect(word.states).toEqual([{ kind: 'limited', why: 'Only the first 200 places are underlined.' }]);
  });
});

describe('underlines that Word refuses', () => {
  it('#4953, #5701, #5179: the set is there and nothing comes of it: one plain line, few tries, and back by itself', async () => {
    const word = await follow({ wait: 0 });
    word.document.faults.refuseUnderlines = true;
    const runs = word.countRuns();
    await word.clock.advance(opening);
    expect(word.states).toEqual([REFUSED]);
    await word.stop();
    await word.clock.advance(10 * 60_000);
    expect(runs()).toBeLessThan(20);
    word.document.faults.refuseUnderlines = false;
    await word.clock.advance(5 * 60_000);
    expect(word.drawn()).toEqual(ALL);
    expect(word.states.at(-1)).toEqual({ kind: 'shown' });
  });

  it('#4258: without a subscription there are no ids: the same plain line, and back by itself', async () => {
    const word = await follow({ wait: 0 });
    word.document.faults.withoutSubscription = true;
    word.document.open(NOTE);
    await word.clock.advance(opening + 30_000);
    expect(word.states.at(-1)).toEqual(REFUSED);
    expect(word.document.annotations.all).toEqual([]);
    word.document.faults.withoutSubscription = false;
    await word.clock.advance(aLook);
    expect(word.drawn()).toEqual(ALL);
    expect(word.states.at(-1)).toEqual({ kind: 'shown' });
  });

  it('come when the person comes back to a Word that takes them by then', async () => {
    const word = await follow({ wait: 0 });
    word.document.faults.refuseUnderlines = true;
    await word.clock.advance(60_000);
    word.document.faults.refuseUnderlines = false;
    word.attention.focus();
    await word.clock.advance(500);
    expect(word.drawn()).toEqual(ALL);
  });

  it.each(['GeneralException', 'AccessDenied', 'ConnectionFailure', 'ItemNotFound', 'NotImplemented'])(
    '%s, once: drawn at the next try',
    async (code) => {
      const word = await follow();
      await word.stop();
      word.host.underlines?.show([]);
      await word.clock.advance(400);
      word.document.faults.failNextCall = code;
      word.host.underlines?.show(word.wanted());
      await word.clock.advance(aLook);
      expect(word.drawn()).toEqual(ALL);
      expect(word.states.at(-1)).toEqual({ kind: 'shown' });
    },
  );

  it('a call that is never answered is tried again', async () => {
    const word = await follow();
    await word.stop();
    word.host.underlines?.show([]);
    await word.clock.advance(400);
    word.document.faults.neverAnswer = true;
    word.host.underlines?.show(word.wanted());
    await word.clock.advance(10_000);
    expect(word.states.at(-1)).toEqual(SLOW);
    word.document.faults.neverAnswer = false;
    await word.clock.advance(aLook);
    expect(word.drawn()).toEqual(ALL);
    expect(word.states.at(-1)).toEqual({ kind: 'shown' });
  });

  it('a call that is answered when nobody waits any longer leaves nothing behind', async () => {
    const word = await follow();
    await word.stop();
    word.host.underlines?.show([]);
    await word.clock.advance(400);
    word.document.faults.slowBy = 100;
    word.host.underlines?.show(word.wanted());
    await word.clock.advance(10_000);
    expect(word.states.at(-1)).toEqual(SLOW);
    word.document.faults.slowBy = 0;
    await waitUntil(() => word.document.annotations.all.length === 3);
    await word.clock.advance(aLook);
    expect(word.drawn()).toEqual(ALL);
    expect(word.document.annotations.all).toHaveLength(3);
    await Promise.all([word.host.underlines?.end(), word.clock.advance(0)]);
    expect(word.document.annotations.all).toEqual([]);
  });

  it('in one paragraph: the others have theirs, and it has its own once it can', async () => {
    const word = await follow({ wait: 0 });
    const { annotations, paragraphs } = word.document;
    const insert = annotations.insert.bind(annotations);
    annotations.insert = (paragraphId, critiques) => {
      if (paragraphId === paragraphs[1]?.id) throw new OfficeError('GeneralException', 'GeneralException');
      return insert(paragraphId, critiques);
    };
    await word.clock.advance(opening);
    expect(word.drawn()).toEqual(['seem to engage']);
    expect(word.states).toEqual([{ kind: 'shown' }]);
    annotations.insert = insert;
    await word.clock.advance(aLook);
    expect(word.drawn()).toEqual(ALL);
    expect(annotations.all).toHaveLength(3);
  });
});

describe('underlines that Word loses or misplaces', () => {
  it('#6595: drawn while the panel opens they are not seen, so none are drawn before it is open', async () => {
    const word = await follow({ wait: 0 });
    word.document.faults.hideUnderlines = true;
    await word.clock.advance(2_000);
    word.document.faults.hideUnderlines = false;
    await word.clock.advance(1_100);
    expect(word.drawn()).toEqual(ALL);
  });

  it('#6595: not seen after all, they are drawn anew once they were switched off and on', async () => {
    const word = await follow({ wait: 0 });
    word.document.faults.hideUnderlines = true;
    await word.clock.advance(opening);
    expect(word.drawn()).toEqual([]);
    word.document.faults.hideUnderlines = false;
    await Promise.all([word.host.underlines?.end(), word.clock.advance(0)]);
    word.host.underlines?.show(word.wanted());
    await word.clock.advance(400);
    expect(word.drawn()).toEqual(ALL);
  });

  it('#5364: gone from a document that nobody writes in, they are back within a minute', async () => {
    const word = await follow();
    word.document.annotations.lose();
    await word.clock.advance(aLook);
    expect(word.drawn()).toEqual(ALL);
  });

  it('#4319: an id that is gone does not keep the others from going', async () => {
    const word = await follow();
    word.document.faults.loseEvents = true;
    const ids = word.document.annotations.all.map(({ id }) => id);
    word.document.annotations.remove(ids.slice(0, 1));
    word.document.annotations.remove(ids.slice(2, 3));
    await Promise.all([word.host.underlines?.end(), word.clock.advance(0)]);
    expect(word.document.annotations.all).toEqual([]);
  });

  it('paragraphs that have other ids by now are drawn in as soon as a sweep has read them', async () => {
    const word = await follow();
    word.host.underlines?.show([]);
    await word.clock.advance(400);
    word.document.faults.loseEvents = true;
    word.document.open(NOTE);
    word.host.underlines?.show(word.wanted());
    await word.clock.advance(400);
    expect(word.drawn()).toEqual([]);
    await word.clock.advance(36_000);
    expect(word.drawn()).toEqual(ALL);
  });

  it('one that is gone unheard is drawn anew, and no other twice', async () => {
    const word = await follow();
    word.document.faults.loseEvents = true;
    word.document.annotations.remove([word.document.annotations.all[2]?.id ?? '']);
    await word.clock.advance(3 * aLook);
    expect(word.drawn()).toEqual(ALL);
    expect(word.document.annotations.all).toHaveLength(3);
  });

  it('#5672: in a paragraph with tracked deletions there are none, rather than under the wrong words', async () => {
    const word = await follow();
    word.document.changeTrackingMode = 'TrackAll';
    word.edit(1, 0, 20, '');
    await word.clock.advance(40_000);
    expect(word.drawn()).toEqual(['seem to engage']);
    word.document.settleTrackedChanges('accepted');
    await word.clock.advance(aLook);
    expect(word.drawn()).toEqual(['did not attend', 'seem to engage']);
  });

  it('#4997: behind the mark of a note there are none, before it there are', async () => {
    const word = await follow({ paragraphs: ['They did not attend.\u0002 They seem to engage.'] });
    expect(word.drawn()).toEqual(['did not attend']);
    expect(word.states).toEqual([{ kind: 'shown' }]);
  });

  it('#4996, #4997: in a footnote there are none, which is nobody’s fault', async () => {
    const word = await follow({ paragraphs: ['A visit.'], wait: 0 });
    word.document.notes.add(
      'footnote',
      { paragraphId: word.document.paragraphs[0]?.id ?? '', offset: 8 },
      'They seem to engage.',
    );
    await word.clock.advance(130_000);
    expect(word.wanted().map(({ about }) => about)).toEqual(['seem to engage']);
    expect(word.document.annotations.all).toEqual([]);
    expect(word.states).toEqual([]);
  });

  it('#6644: nothing is offered to be accepted, so nothing can fail to be', async () => {
    const { document } = await follow();
    expect(document.annotations.all.map(({ hasMenu }) => hasMenu)).toEqual([false, false, false]);
  });

  it('lost events: everything but the click works', async () => {
    const word = await follow();
    word.document.faults.loseEvents = true;
    word.edit(2, 5, 9, 'seemed');
    await word.clock.advance(40_000);
    expect(word.drawn()).toEqual(['did not attend', 'did not attend']);
    expect(word.document.annotations.all).toHaveLength(2);
  });
});
