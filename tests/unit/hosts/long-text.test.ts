import { WordHost } from '../../../src/hosts/word/index.ts';
import type { HostState, PassageChange } from '../../../src/hosts/index.ts';
import { WordReader } from '../../../src/hosts/word/reading.ts';
import { PassageBook } from '../../../src/hosts/watching/index.ts';
import { holdsJust } from '../../../src/hosts/word/whole-text.ts';
import { createSimulatedWord } from '../../../src/simulator/index.ts';
import type { SimulatedWord } from '../../../src/simulator/index.ts';
import { ManualAttention, ManualClock } from './manual-clock.ts';

/** So many paragraphs are asked for at once in these tests, and of a text that is not known yet so many first. */
const AT_ONCE = 10;
const AT_FIRST = 2;
/** From one sweep to the next, at the most (milliseconds). */
const SWEEP = 31_000;

const paragraphs = (count: number): string[] => Array.from({ length: count }, (_, n) => `Paragraph ${n}.`);

const opened: SimulatedWord[] = [];
afterEach(() => opened.splice(0).forEach((word) => word.dispose()));

type Answer = (top: number | undefined, skip: number) => readonly [top: number | undefined, skip: number];

/** Whether paragraphs were asked for just to know where a stretch of the text ends and the next begins. */
const isAtBorder = ([top, skip]: readonly [top: number | undefined, skip: number]): boolean =>
  top === 2 && skip > 0;

const asAsked: Answer = (top, skip) => [top, skip];

/** A host beside a long document; `answer` is what Word makes of the limits that it is asked for. */
async function follow(
  count = 35,
  answer = asAsked,
  apiLevel = '1.8',
  prepare: (word: SimulatedWord) => void = () => undefined,
  longestString?: number,
) {
  const word = createSimulatedWord({ paragraphs: paragraphs(count), apiLevel, eventInterval: 0 });
  prepare(word);
  opened.push(word);
  const loads: (readonly [top: number | undefined, skip: number])[] = [];
  const beforePart: (() => void)[] = [];
  const { run } = word.Word;
  const watched = (batch: (context: Word.RequestContext) => Promise<unknown>): Promise<unknown> =>
    run((context) =>
      batch(
        heard(context, (asked) => {
          loads.push(asked);
          beforePart.shift()?.();
          return answer(...asked);
        }),
      ),
    );
  Object.assign(globalThis, { Office: word.Office, Word: { ...word.Word, run: watched } });
  const clock = new ManualClock();
  const changes: PassageChange[] = [];
  const states: HostState[] = [];
  const host = new WordHost(clock, new ManualAttention(), AT_ONCE, longestString);
  await host.watch({ onChange: (change) => changes.push(change), onState: (state) => states.push(state) });
  await clock.advance(100);
  const { document } = word;
  return {
    document,
    clock,
    host,
    changes,
    states,
    loads,
    beforePart,
    texts: () => changes.at(-1)?.passages.map(({ text }) => text),
    write: (index: number, offset: number, text: string, by: 'person' | 'co-author' = 'person') => {
      const position = { paragraphId: document.paragraphs[index]?.id ?? '', offset };
      document.replace({ start: position, end: position }, text, by);
    },
    inDocument: () => document.paragraphs.map(({ text }) => text),
  };
}

/** The context, with an ear on how its paragraphs are loaded. */
function heard(
  context: Word.RequestContext,
  onLoad: (asked: readonly [top: number | undefined, skip: number]) => ReturnType<Answer>,
): Word.RequestContext {
  return new Proxy(context, {
    get: (target, member) =>
      member === 'document' ? within(target.document, 'body', onLoad) : bound(target, member),
  });
}

function within(owner: object, name: string, onLoad: Parameters<typeof heard>[1]): object {
  return new Proxy(owner, {
    get: (target, member) => {
      const value = bound(target, member);
      if (member === name && name === 'body') return within(value as object, 'paragraphs', onLoad);
      return member === name ? listened(value as Word.ParagraphCollection, onLoad) : value;
    },
  });
}

function listened(
  collection: Word.ParagraphCollection,
  onLoad: Parameters<typeof heard>[1],
): Word.ParagraphCollection {
  const load = collection.load.bind(collection) as (option: object) => unknown;
  return new Proxy(collection, {
    get: (target, member) =>
      member !== 'load'
        ? bound(target, member)
        : ({ $top, $skip, ...properties }: { $top?: number; $skip?: number }) => {
            const [top, skip] = onLoad([$top, $skip ?? 0]);
            return load({ ...properties, ...(top === undefined ? {} : { $top: top }), $skip: skip });
          },
  });
}

function bound(target: object, member: string | symbol): unknown {
  const value: unknown = Reflect.get(target, member);
  return typeof value === 'function' ? (value.bind(target) as unknown) : value;
}

describe('a long text', () => {
  it.each(['1.3', '1.4', '1.8'])('is read in parts (WordApi %s)', async (apiLevel) => {
    const { texts, loads, changes, inDocument } = await follow(35, asAsked, apiLevel);
    expect(texts()).toEqual(inDocument());
    expect(changes.at(-1)?.complete).toBe(true);
    const parts = loads.filter((load) => !isAtBorder(load));
    expect(parts).toEqual([[AT_FIRST, 0], ...[0, 10, 20, 30].map((skip) => [AT_ONCE, skip])]);
  });

  it('is made something of in other turns than those that its parts come in', async () => {
    await follow();
    let rests = 0;
    const rest = (): Promise<void> => {
      rests += 1;
      return Promise.resolve();
    };
    const reader = new WordReader(new PassageBook(), AT_ONCE);
    const nothing = (): void => undefined;
    await reader.readAll({ wanted: () => true, answered: nothing, begun: nothing, rest });
    expect(rests).toBeGreaterThanOrEqual(35 / AT_ONCE);
  });

  it('is told of from its beginning on, and as complete only at its end', async () => {
    const { changes } = await follow();
    expect(changes.map(({ passages, complete }) => [passages.length, complete])).toEqual([
      [AT_FIRST, false],
      [10, false],
      [20, false],
      [30, false],
      // Complete with the footnotes.
      [35, false],
      [35, true],
    ]);
  });

  it.each([1, 2, 3, 9, 10, 11, 20, 30])(
    'of just %i paragraphs has no part too many or too few',
    async (count) => {
      const { texts, inDocument, changes } = await follow(count);
      expect(texts()).toEqual(inDocument());
      expect(changes.at(-1)?.complete).toBe(true);
    },
  );

  it('keeps its passages when the rest comes after the beginning', async () => {
    const { changes } = await follow();
    const [beginning] = changes;
    expect(changes.at(-1)?.passages.slice(0, AT_FIRST)).toEqual(beginning?.passages);
    expect(
      changes.slice(1).some(({ changed }) => beginning?.passages.some(({ id }) => changed.has(id))),
    ).toBe(false);
  });

  it('that has not changed costs no paragraph at a sweep', async () => {
    const { clock, loads, changes } = await follow();
    loads.length = 0;
    const before = changes.length;
    await clock.advance(2 * SWEEP);
    expect(loads).toEqual([]);
    expect(changes).toHaveLength(before);
  });

  it('in which a hint was followed costs one small read, and none at the sweep', async () => {
    const { clock, loads, write, texts, inDocument } = await follow();
    loads.length = 0;
    write(20, 0, 'Mum did not attend. ');
    await clock.advance(SWEEP);
    expect(texts()).toEqual(inDocument());
    expect(loads).toEqual([]);
  });

  it.each(['1.3', '1.4', '1.8'])(
    'that was changed without a word is read again at the sweep (WordApi %s)',
    async (apiLevel) => {
      const { document, clock, write, texts, inDocument, loads } = await follow(35, asAsked, apiLevel);
      document.faults.loseEvents = true;
      loads.length = 0;
      write(33, 4, 'of a co-author’s\nand a new one', 'co-author');
      await clock.advance(2 * SWEEP);
      expect(texts()).toEqual(inDocument());
      expect(loads).toHaveLength(4);
    },
  );

  it('that becomes short is read at once again, and one that becomes long in parts', async () => {
    const { document, clock, texts, inDocument, loads } = await follow(35);
    document.open(paragraphs(3));
    await clock.advance(SWEEP);
    expect(texts()).toEqual(inDocument());
    document.open(paragraphs(25));
    loads.length = 0;
    await clock.advance(SWEEP);
    expect(texts()).toEqual(inDocument());
    expect(loads.map(([, skip]) => skip)).toEqual([0, 0, 10, 20]);
  });

  it('with tracked deletions is read without the deleted words', async () => {
    const word = await follow();
    word.document.changeTrackingMode = 'TrackAll';
    word.document.faults.loseEvents = true;
    const paragraphId = word.document.paragraphs[25]?.id ?? '';
    word.document.replace(
      { start: { paragraphId, offset: 0 }, end: { paragraphId, offset: 10 } },
      '',
      'person',
    );
    await word.clock.advance(SWEEP);
    expect(word.texts()?.[25]).toBe('25.');
  });
});

describe('a text that is too long for one string', () => {
  /** So many characters are asked for as one string in these tests: about eight of 35 paragraphs. */
  const LONGEST = 100;
  const followed = (
    apiLevel: string,
    answer: Answer = asAsked,
    prepare?: (word: SimulatedWord) => void,
  ): ReturnType<typeof follow> => follow(35, answer, apiLevel, prepare, LONGEST);

  /** Notes down how long the strings are that Word is asked for. */
  function noteStrings(document: SimulatedWord['document']): number[] {
    const lengths: number[] = [];
    const reviewed = document.reviewedTextOf.bind(document);
    document.reviewedTextOf = (...given) => {
      const text = reviewed(...given);
      lengths.push(text.length);
      return text;
    };
    return lengths;
  }

  it('is compared in stretches, and no paragraph is read where nothing has changed', async () => {
    const { document, clock, loads, changes } = await followed('1.8');
    loads.length = 0;
    const before = changes.length;
    const strings = noteStrings(document);
    await clock.advance(SWEEP);
    expect(strings.length).toBeGreaterThan(4);
    expect(Math.max(...strings)).toBeLessThan(LONGEST + 20);
    expect(loads.filter((load) => !isAtBorder(load))).toEqual([]);
    expect(changes).toHaveLength(before);
  });

  it.each(['1.3', '1.4', '1.8'])(
    'is in step again after the sweep, whatever was changed without a word (WordApi %s)',
    async (apiLevel) => {
      const { document, clock, write, texts, inDocument } = await followed(apiLevel);
      document.faults.loseEvents = true;
      for (const [index, text] of [
        [0, 'First. '],
        [7, 'At a border.\n'],
        [34, 'Last.\nAnd one more. '],
      ] as const) {
        write(index, 0, text, 'co-author');
        await clock.advance(2 * SWEEP);
        expect(texts()).toEqual(inDocument());
      }
    },
  );

  it('is asked for in one go where Word takes no limits', async () => {
    for (const answer of [
      (): [undefined, number] => [undefined, 0],
      (top: number | undefined): [typeof top, number] => [top, 0],
    ]) {
      const { document, clock, texts, inDocument, states } = await followed('1.8', answer);
      const strings = noteStrings(document);
      await clock.advance(SWEEP);
      expect(strings.every((length) => length > 3 * LONGEST)).toBe(true);
      expect(texts()).toEqual(inDocument());
      expect(states).toEqual([{ kind: 'live' }]);
    }
  });

  it('is asked for in one go where its stretches do not read as its paragraphs do', async () => {
    const { document, clock, loads } = await followed('1.8', asAsked, (word) => {
      const reviewed = word.document.reviewedTextOf.bind(word.document);
      word.document.reviewedTextOf = (...given) => {
        const text = reviewed(...given);
        const isStretch = /[\r\n]/.test(text) && text.length < 3 * LONGEST;
        return isStretch ? `${text} and more` : text;
      };
    });
    await clock.advance(3 * SWEEP);
    const strings = noteStrings(document);
    loads.length = 0;
    await clock.advance(SWEEP);
    expect(strings.every((length) => length > 3 * LONGEST)).toBe(true);
    expect(loads).toEqual([]);
  });
});

describe('the beginning of a long text', () => {
  it('is told of without the words that tracked changes delete', async () => {
    const { changes } = await follow(35, asAsked, '1.8', ({ document }) => {
      document.changeTrackingMode = 'TrackAll';
      const paragraphId = idOf(document, 1);
      document.replace({ start: { paragraphId, offset: 0 }, end: { paragraphId, offset: 10 } }, '', 'person');
    });
    expect(changes[0]?.passages.map(({ text }) => text)).toEqual(['Paragraph 0.', '1.']);
  });

  it('is not told of ahead of the rest where Word can’t say how it reads, and nothing else fails', async () => {
    const { changes, states, texts, inDocument } = await follow(35, asAsked, '1.8', ({ document }) => {
      const reviewed = document.reviewedTextOf.bind(document);
      document.reviewedTextOf = () => {
        document.reviewedTextOf = reviewed;
        throw Object.assign(new Error('refused'), { code: 'GeneralException' });
      };
    });
    expect(changes[0]?.passages).toHaveLength(AT_ONCE);
    expect(texts()).toEqual(inDocument());
    expect(states).toEqual([{ kind: 'live' }]);
  });
});

describe('a Word that takes limits its own way', () => {
  const heedsNone: Answer = () => [undefined, 0];
  const leavesNoneOut: Answer = (top) => [top, 0];

  it.each([
    ['heeds none', heedsNone],
    ['never leaves any out', leavesNoneOut],
  ])('and %s is read at once', async (_name, answer) => {
    const { texts, inDocument, changes, states, clock, document } = await follow(35, answer);
    expect(texts()).toEqual(inDocument());
    document.open(paragraphs(40));
    await clock.advance(SWEEP);
    expect(texts()).toEqual(inDocument());
    expect(changes.at(-1)?.complete).toBe(true);
    expect(states).toEqual([{ kind: 'live' }]);
  });

  it('and fails to start behind the last paragraph is read at once', async () => {
    const { texts, inDocument, states } = await follow(30, (top, skip) => {
      if (skip >= 30) throw Object.assign(new Error('refused'), { code: 'InvalidArgument' });
      return [top, skip];
    });
    expect(texts()).toEqual(inDocument());
    expect(states).toEqual([{ kind: 'live' }]);
  });
});

describe('a long text that is being changed while it is read', () => {
  it('is told of as incomplete where paragraphs have come or gone, and read again', async () => {
    const { document, write, beforePart, changes, clock, texts, inDocument } = await follow();
    document.faults.loseEvents = true;
    write(5, 0, 'Now. ');
    // While the third part is read, the first loses two paragraphs: two of the others are never seen.
    beforePart.push(
      () => undefined,
      () => undefined,
      () => {
        document.replace(document.wholeParagraphs(idOf(document, 1), idOf(document, 2)), '', 'co-author');
      },
    );
    const before = changes.length;
    await clock.advance(16_000);
    expect(changes.slice(before).map(({ complete }) => complete)[0]).toBe(false);
    await clock.advance(SWEEP);
    expect(texts()?.filter((text) => text !== '')).toEqual(inDocument().filter((text) => text !== ''));
    expect(changes.at(-1)?.complete).toBe(true);
  });

  it('is complete where someone has only typed in it', async () => {
    const { document, write, beforePart, changes, clock } = await follow();
    document.faults.loseEvents = true;
    write(5, 0, 'Now. ');
    beforePart.push(
      () => undefined,
      () => write(30, 0, 'Typed. '),
    );
    const before = changes.length;
    await clock.advance(16_000);
    expect(changes.slice(before).map(({ complete }) => complete)[0]).toBe(true);
  });
});

function idOf(document: SimulatedWord['document'], index: number): string {
  return document.paragraphs[index]?.id ?? '';
}

describe('whether a text holds just some paragraphs', () => {
  const known = ['Mum did not attend.', '', 'Called.'].map((text) => ({ text }));

  it.each([
    'Mum did not attend.\r\rCalled.',
    'Mum did not attend.\nCalled.\n',
    'Mum did not attend.\r\u0007Called.\r\u0007',
    'Mum did not attend.\tCalled.',
  ])('%j does', (text) => {
    expect(holdsJust(text, known)).toBe(true);
  });

  it.each([
    'Mum did not attend.Called.',
    'Mum did not\rattend.\rCalled.',
    'Mum did not attend.\rCalled. ',
    'Mum did not attend.\rCalled.\rAgain.',
    'Called.\rMum did not attend.',
    'Mum did not attend.',
    '',
  ])('%j does not', (text) => {
    expect(holdsJust(text, known)).toBe(false);
  });
});
