import { createSimulatedWord } from '../../../src/simulator/index.ts';
import type { Author, SimulatedWordOptions } from '../../../src/simulator/index.ts';

const paragraphs = ['Home visit to Kai.', 'Mum did not attend the appointment.', 'They seem to engage.'];

function setUp(options: Partial<SimulatedWordOptions> = {}) {
  const word = createSimulatedWord({ paragraphs, ...options });
  const { document } = word;
  const insert = (index: number, ...critiques: Partial<Word.Critique>[]): Promise<string[]> =>
    word.Word.run(async (context) => {
      const paragraph = context.document.getParagraphByUniqueLocalId(document.paragraphs[index]?.id ?? '');
      const ids = paragraph.insertAnnotations({
        critiques: critiques.map((one) => ({ colorScheme: 'Lavender', start: 0, length: 1, ...one })),
      });
      await context.sync();
      return ids.value;
    });
  const remove = (ids: readonly string[]): Promise<void> =>
    word.Word.run(async (context) => {
      for (const id of ids) {
        context.document.getAnnotationById(id).delete();
        context.trace(id);
      }
      await context.sync();
    });
  const edit = (index: number, from: number, to: number, text: string, by: Author = 'person') => {
    const paragraphId = document.paragraphs[index]?.id ?? '';
    const at = (offset: number) => ({ paragraphId, offset });
    document.replace({ start: at(from), end: at(to) }, text, by);
  };
  return { ...word, insert, remove, edit, drawn: () => document.annotations.drawnWords };
}

const didNotAttend = { start: 4, length: 14 };

/** What a promise is rejected with. */
const faultOf = (promise: Promise<unknown>): Promise<{ code?: string; traceMessages?: string[] }> =>
  promise.then(
    () => ({}),
    (error: unknown) => error as { code?: string },
  );

describe('underlines', () => {
  it('are drawn under words of a paragraph, and are no part of the document', async () => {
    const word = setUp();
    const ids = await word.insert(1, didNotAttend, { start: 23, length: 11 });
    expect(ids).toHaveLength(2);
    expect(word.drawn()).toEqual(['did not attend', 'appointment']);
    expect(word.document.annotations.all[0]).toMatchObject({ colorScheme: 'Lavender', hasMenu: false });
    expect(word.document.writes).toBe(0);
    expect(word.document.undo()).toBe(false);
    expect(word.document.paragraphs.map(({ text }) => text)).toEqual(paragraphs);
  });

  it('move with their words, and go when these are edited, by whomever', async () => {
    const word = setUp();
    await word.insert(1, didNotAttend);
    await word.insert(2, { start: 5, length: 14 });
    word.edit(1, 0, 3, 'Her mother');
    word.edit(0, 18, 18, '\nNew.');
    expect(word.drawn()).toEqual(['did not attend', 'seem to engage']);
    word.edit(2, 20, 20, 'ed');
    expect(word.drawn()).toEqual(['seem to engage']);
    word.document.undo();
    expect(word.drawn()).toEqual(['seem to engage']);
    word.edit(3, 8, 8, 'ed', 'co-author');
    expect(word.drawn()).toEqual([]);
  });

  it('go with their paragraph, and with the document', async () => {
    const word = setUp();
    await word.insert(1, didNotAttend);
    await word.insert(2, { start: 5, length: 14 });
    const [, second, third] = word.document.paragraphs;
    word.document.replace(
      {
        start: { paragraphId: second?.id ?? '', offset: 0 },
        end: { paragraphId: third?.id ?? '', offset: 0 },
      },
      '',
      'person',
    );
    expect(word.drawn()).toEqual(['seem to engage']);
    word.document.open(['Another.']);
    expect(word.drawn()).toEqual([]);
  });

  it('are deleted by their ids; the first that is not there ends the batch, and the traces tell which', async () => {
    const word = setUp();
    const ids = await word.insert(1, didNotAttend, { start: 23, length: 11 }, { start: 0, length: 3 });
    await word.remove(ids.slice(1, 2));
    expect(word.drawn()).toEqual(['Mum', 'did not attend']);
    expect(await faultOf(word.remove(ids))).toMatchObject({
      code: 'ItemNotFound',
      traceMessages: ids.slice(0, 1),
    });
    expect(word.drawn()).toEqual(['Mum']);
  });

  it('tell of clicks, of what came and of what went', async () => {
    const word = setUp();
    const told: unknown[] = [];
    await word.Word.run(async (context) => {
      context.document.onAnnotationClicked.add((event) => Promise.resolve(told.push(event)));
      context.document.onAnnotationInserted.add((event) => Promise.resolve(told.push(event)));
      context.document.onAnnotationRemoved.add((event) => Promise.resolve(told.push(event)));
      await context.sync();
    });
    const ids = await word.insert(1, didNotAttend);
    word.document.annotations.click(ids[0] ?? '');
    word.edit(1, 8, 9, '');
    await Promise.resolve().then(() => undefined);
    expect(told).toEqual([{ ids }, { id: ids[0] }, { ids }]);
    word.document.annotations.lose();
    expect(told).toHaveLength(3);
  });

  it('can be asked for by id', async () => {
    const word = setUp();
    const [id = ''] = await word.insert(1, didNotAttend);
    const state = await word.Word.run(async (context) => {
      const annotation = context.document.getAnnotationById(id).load('id,state');
      await context.sync();
      return [annotation.id, annotation.state];
    });
    expect(state).toEqual([id, 'Created']);
  });

  it.each([
    ['a colour that Word has not', { colorScheme: 'Orange' as 'Red' }, {}, 'InvalidArgument'],
    ['no length', { length: 0 }, {}, 'InvalidArgument'],
    ['a place before the text', { start: -1 }, {}, 'InvalidArgument'],
    ['a place behind the text', { start: 30, length: 10 }, {}, 'GeneralException'],
    [
      'a pop-up menu before WordApi 1.8',
      {
        popupOptions: {
          brandingTextResourceId: '',
          subtitleResourceId: '',
          titleResourceId: '',
          suggestions: [],
        },
      },
      { apiLevel: '1.7' },
      'InvalidArgument',
    ],
  ])('are refused for %s', async (_name, critique, options, code) => {
    const word = setUp(options);
    expect(await faultOf(word.insert(1, critique))).toMatchObject({ code });
    expect(word.drawn()).toEqual([]);
  });

  it('are not there below WordApi 1.7', async () => {
    const word = setUp({ apiLevel: '1.6' });
    expect(await faultOf(word.insert(1, didNotAttend))).toMatchObject({ code: 'ApiNotFound' });
  });
});

describe('faults', () => {
  it('#5179: refused though the set is there', async () => {
    const word = setUp();
    word.document.faults.refuseUnderlines = true;
    expect(word.Office.context.requirements.isSetSupported('WordApi', '1.7')).toBe(true);
    expect(await faultOf(word.insert(1, didNotAttend))).toMatchObject({
      code: 'GeneralException',
      debugInfo: { errorLocation: 'Paragraph.insertAnnotations' },
    });
  });

  it('#6595: taken, and not shown', async () => {
    const word = setUp();
    word.document.faults.hideUnderlines = true;
    expect(await word.insert(1, didNotAttend)).toHaveLength(1);
    expect(word.document.annotations.all).toHaveLength(1);
    expect(word.drawn()).toEqual([]);
  });

  it('#5672: words that are deleted, with tracking on, have theirs behind them', async () => {
    const word = setUp();
    word.document.changeTrackingMode = 'TrackAll';
    word.edit(1, 4, 12, '');
    await word.insert(1, didNotAttend);
    expect(word.drawn()).toEqual(['attend the app']);
  });

  it('#4997: the mark of a note is not counted', async () => {
    const word = setUp({ paragraphs: ['See\u0002 they seem to engage.', 'x'] });
    await word.insert(0, { start: 10, length: 14 });
    expect(word.drawn()).toEqual(['eem to engage.']);
  });
});
