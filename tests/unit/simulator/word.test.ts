import { createSimulatedWord } from '../../../src/simulator/index.ts';
import type { SimulatedWord } from '../../../src/simulator/index.ts';

const paragraphs = [
  'Home visit to Kai.',
  'Mum did not attend the appointment.',
  'Mum did not attend. Kai’s school rang.',
];

/** The code of the error that a promise is rejected with, or what it was fulfilled with. */
async function codeOf(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    (value) => ({ fulfilled: value }),
    (error: unknown) => (error as { code?: string }).code ?? (error as Error).message,
  );
}

function codeThrownBy(act: () => unknown): unknown {
  try {
    return { value: act() };
  } catch (error) {
    return (error as { code?: string }).code ?? (error as Error).message;
  }
}

async function texts(word: SimulatedWord): Promise<string[]> {
  return word.Word.run(async (context) => {
    const all = context.document.body.paragraphs.load('text');
    await context.sync();
    return all.items.map(({ text }) => text);
  });
}

describe('loading and syncing', () => {
  it('gives the text and ids of all paragraphs, whichever way they are asked for', async () => {
    const { Word, document } = createSimulatedWord({ paragraphs });
    const expected = document.paragraphs.map(({ id, text }) => [id, text]);
    const options = [
      'text,uniqueLocalId',
      'items/text, items/uniqueLocalId',
      ['text', 'uniqueLocalId'],
      { text: true, uniqueLocalId: true },
    ];
    for (const option of options) {
      const seen = await Word.run(async (context) => {
        const all = context.document.body.paragraphs;
        context.load(all, option as string);
        await context.sync();
        return all.items.map(({ uniqueLocalId, text }) => [uniqueLocalId, text]);
      });
      expect(seen).toEqual(expected);
    }
  });

  it('leaves out and stops where load says so', async () => {
    const { Word } = createSimulatedWord({ paragraphs });
    const seen = await Word.run(async (context) => {
      const some = context.document.body.paragraphs.load({ select: 'text', top: 1, skip: 1 });
      await context.sync();
      return some.items.map(({ text }) => text);
    });
    expect(seen).toEqual([paragraphs[1]]);
  });

  it('refuses a property before sync and one that was not asked for', async () => {
    const { Word } = createSimulatedWord({ paragraphs });
    await Word.run(async (context) => {
      const first = context.document.body.paragraphs.getFirst().load('text');
      expect(codeThrownBy(() => first.text)).toBe('PropertyNotLoaded');
      expect(codeThrownBy(() => context.document.body.paragraphs.items)).toBe('PropertyNotLoaded');
      await context.sync();
      expect(first.text).toBe(paragraphs[0]);
      expect(codeThrownBy(() => first.uniqueLocalId)).toBe('PropertyNotLoaded');
    });
  });

  it('refuses the value of a method before sync', async () => {
    const { Word } = createSimulatedWord({ paragraphs });
    await Word.run(async (context) => {
      const text = context.document.body.paragraphs.getFirst().getReviewedText('Current');
      expect(codeThrownBy(() => text.value)).toBe('ValueNotLoaded');
      await context.sync();
      expect(text.value).toBe(paragraphs[0]);
    });
  });

  it('does what was asked in order, and stops at the first failure', async () => {
    const word = createSimulatedWord({ paragraphs: ['one', 'two'] });
    const failed = word.Word.run(async (context) => {
      context.document.body.paragraphs.getFirst().insertText('1', 'End');
      context.document.getParagraphByUniqueLocalId('no such id').insertText('2', 'End');
      context.document.body.paragraphs.getLast().insertText('3', 'End');
      await context.sync();
    });
    await expect(failed).rejects.toMatchObject({
      name: 'RichApi.Error',
      code: 'ItemNotFound',
      debugInfo: { code: 'ItemNotFound', statement: 'var it = document.getParagraphByUniqueLocalId(...);' },
    });
    expect(await texts(word)).toEqual(['one1', 'two']);
  });

  it('shows the document as it is at the sync, and the last look until the next', async () => {
    const { Word, document } = createSimulatedWord({ paragraphs: ['old'] });
    await Word.run(async (context) => {
      const first = context.document.body.paragraphs.getFirst().load('text');
      await context.sync();
      document.replace(document.everything(), 'new', 'person');
      expect(first.text).toBe('old');
      first.load('text');
      await context.sync();
      expect(first.text).toBe('new');
    });
  });

  it('ends objects with their run, unless they are tracked', async () => {
    const { Word } = createSimulatedWord({ paragraphs });
    const [ended, tracked] = await Word.run(async (context) => {
      const first = context.document.body.paragraphs.getFirst().load('text');
      const last = context.document.body.paragraphs.getLast();
      last.track();
      await context.sync();
      return [first, last] as const;
    });
    expect(ended.text).toBe(paragraphs[0]);
    expect(codeThrownBy(() => ended.select())).toBe('InvalidObjectPath');
    await Word.run(tracked, async (context) => {
      tracked.load('text');
      await context.sync();
    });
    expect(tracked.text).toBe(paragraphs[2]);
  });

  it('refuses objects of another context, a run without a promise, and answers in turn with delays', async () => {
    const { Word } = createSimulatedWord({ paragraphs, delay: () => 1 });
    const stranger = await Word.run(async (context) => context.document.body.paragraphs);
    expect(await codeOf(Word.run(async (context) => context.load(stranger, 'text')))).toBe(
      'InvalidRequestContext',
    );
    expect(await codeOf(Word.run((() => undefined) as never))).toBe('RunMustReturnPromise');
    const order: number[] = [];
    await Promise.all(
      [1, 2, 3].map((n) => Word.run(async (context) => context.sync().then(() => order.push(n)))),
    );
    expect(order).toEqual([1, 2, 3]);
  });

  it('knows null objects', async () => {
    const { Word } = createSimulatedWord({ paragraphs });
    await Word.run(async (context) => {
      const beyond = context.document.body.paragraphs.getLast().getNextOrNullObject();
      expect(codeThrownBy(() => beyond.isNullObject)).toBe('PropertyNotLoaded');
      beyond.load('text');
      await context.sync();
      expect(beyond.isNullObject).toBe(true);
    });
    expect(
      await codeOf(Word.run(async (context) => context.document.body.paragraphs.getLast().getNext())),
    ).toBe('ItemNotFound');
  });
});

describe('what this version of Word has', () => {
  it('says which requirement sets it has, comparing by number', () => {
    const { requirements } = createSimulatedWord({ paragraphs, apiLevel: '1.6' }).Office.context;
    expect(
      ['1.1', '1.6', '1.7', '1.10'].map((version) => requirements.isSetSupported('WordApi', version)),
    ).toEqual([true, true, false, false]);
    expect(requirements.isSetSupported('Mailbox', '1.1')).toBe(false);
    expect(requirements.isSetSupported('WordApiDesktop', '1.1')).toBe(false);
  });

  it('throws ApiNotFound for members above its version', async () => {
    const { Word } = createSimulatedWord({ paragraphs, apiLevel: '1.3' });
    await Word.run(async (context) => {
      expect(codeThrownBy(() => context.document.onParagraphChanged)).toBe('ApiNotFound');
      expect(codeThrownBy(() => context.document.getParagraphByUniqueLocalId('x'))).toBe('ApiNotFound');
      expect(codeThrownBy(() => context.document.body.paragraphs.getFirst().getReviewedText())).toBe(
        'ApiNotFound',
      );
    });
    const load = Word.run(async (context) => context.document.body.paragraphs.load('text,uniqueLocalId'));
    expect(await codeOf(load)).toBe('ApiNotFound');
  });

  it('loads without naming properties what the version has', async () => {
    const { Word } = createSimulatedWord({ paragraphs, apiLevel: '1.3' });
    const last = await Word.run(async (context) => {
      const all = context.document.body.paragraphs.load();
      await context.sync();
      return all.items.map(({ isLastParagraph }) => isLastParagraph);
    });
    expect(last).toEqual([false, false, true]);
  });

  it('throws for members that the simulator lacks and for those that Office lacks, by name', async () => {
    const { Word, Office } = createSimulatedWord({ paragraphs });
    await Word.run(async (context) => {
      const first = context.document.body.paragraphs.getFirst();
      expect(() => first.font).toThrow('The simulator has no Word.Paragraph.font; Office has it.');
      expect(() => (first as unknown as Record<string, unknown>)['nonsense']).toThrow(
        'Office has no Word.Paragraph.nonsense.',
      );
      expect(() => (first as unknown as Record<string, unknown>)['origin']).toThrow('Office has no');
    });
    expect(() => (Word as unknown as Record<string, unknown>)['DocumentProperties']).toThrow(
      'The simulator has no Word.DocumentProperties.',
    );
    expect(() => Office.context.license).toThrow(
      'The simulator has no Office.Context.license; Office has it.',
    );
    expect(Office.context.mailbox).toBeUndefined();
  });

  it('may be awaited and printed without harm', async () => {
    const { Word, Office } = createSimulatedWord({ paragraphs });
    await Word.run(async (context) => {
      const first = context.document.body.paragraphs.getFirst();
      expect((first as unknown as { then?: unknown }).then).toBeUndefined();
      expect(Object.prototype.toString.call(await Promise.resolve(first))).toBe('[object Object]');
    });
    expect(JSON.stringify(Office.context.host)).toBe('"Word"');
  });

  it('refuses to load what Word does not have', async () => {
    const { Word } = createSimulatedWord({ paragraphs });
    expect(await codeOf(Word.run(async (context) => context.document.body.load('nonsense')))).toBe(
      'InvalidArgument',
    );
  });
});

describe('searching, showing and writing', () => {
  it('finds every place, and selects the one asked for', async () => {
    const { Word, document } = createSimulatedWord({ paragraphs });
    const count = await Word.run(async (context) => {
      const found = context.document.body.search('did not attend').load('text');
      await context.sync();
      found.items[1]?.select();
      await context.sync();
      return found.items.length;
    });
    expect(count).toBe(2);
    expect(document.textOf(document.selection)).toBe('did not attend');
    expect(document.selection.start).toEqual({ paragraphId: document.paragraphs[2]?.id, offset: 4 });
    expect(document.writes).toBe(0);
  });

  it('refuses an empty search and one over 255 characters', async () => {
    const { Word } = createSimulatedWord({ paragraphs });
    const search = (text: string): Promise<unknown> =>
      Word.run(async (context) => void context.document.body.search(text));
    expect(await codeOf(search(''))).toBe('InvalidArgument');
    expect(await codeOf(search('x'.repeat(256)))).toBe('SearchStringInvalidOrTooLong');
    expect(await codeOf(search('x'.repeat(255)))).toEqual({ fulfilled: undefined });
  });

  it('keeps a found range on its words while the person types before them', async () => {
    const { Word, document } = createSimulatedWord({ paragraphs });
    await Word.run(async (context) => {
      const found = context.document.body.paragraphs.getLast().search('school').getFirst();
      await context.sync();
      const start = { paragraphId: document.paragraphs[2]?.id ?? '', offset: 0 };
      document.replace({ start, end: start }, 'Again: ', 'person');
      found.select();
      await context.sync();
    });
    expect(document.textOf(document.selection)).toBe('school');
  });

  it('writes at the cursor, counts it, and the person can take it back', async () => {
    const { Word, document } = createSimulatedWord({ paragraphs: ['Visit. '] });
    document.select({ start: document.everything().end, end: document.everything().end }, 'person');
    await Word.run(async (context) => {
      context.document.getSelection().insertText('What did Kai say?', 'End');
      await context.sync();
    });
    expect(document.paragraphs.map(({ text }) => text)).toEqual(['Visit. What did Kai say?']);
    expect(document.writes).toBe(1);
    expect(document.undo()).toBe(true);
    expect(document.paragraphs.map(({ text }) => text)).toEqual(['Visit. ']);
  });

  it('replaces found words and answers with the new ones', async () => {
    const { Word, document } = createSimulatedWord({ paragraphs });
    const written = await Word.run(async (context) => {
      const found = context.document.body.search('did not attend').getFirst();
      const range = found.insertText('was not brought', 'Replace').load('text');
      await context.sync();
      return range.text;
    });
    expect(written).toBe('was not brought');
    expect(document.paragraphs[1]?.text).toBe('Mum was not brought the appointment.');
  });

  it('comments on words, and the comment stays with them', async () => {
    const { Word, document } = createSimulatedWord({ paragraphs });
    const id = await Word.run(async (context) => {
      const comment = context.document.body
        .search('school')
        .getFirst()
        .insertComment('Which school?')
        .load('id');
      await context.sync();
      return comment.id;
    });
    expect(document.comments.map((one) => [one.id, one.text])).toEqual([[id, 'Which school?']]);
    const start = { paragraphId: document.paragraphs[2]?.id ?? '', offset: 0 };
    document.replace({ start, end: start }, 'Later. ', 'person');
    expect(document.comments.map(({ anchor }) => document.textOf(anchor.range))).toEqual(['school']);
    expect(document.writes).toBe(1);
    await Word.run(async (context) => {
      const comments = context.document.body.getComments().load('content,authorName');
      await context.sync();
      expect(comments.items.map(({ content, authorName }) => [content, authorName])).toEqual([
        ['Which school?', 'Practice Prompts'],
      ]);
      comments.items[0]?.delete();
      await context.sync();
    });
    expect(document.comments).toEqual([]);
  });

  it('remembers whether changes are tracked', async () => {
    const { Word, document } = createSimulatedWord({ paragraphs });
    await Word.run(async (context) => {
      context.document.changeTrackingMode = 'TrackAll';
      await context.sync();
      context.document.load('changeTrackingMode');
      await context.sync();
      expect(context.document.changeTrackingMode).toBe('TrackAll');
    });
    expect([document.changeTrackingMode, document.writes]).toEqual(['TrackAll', 1]);
  });
});

describe('events', () => {
  /** Registers for all three events; answers with what they bring. */
  async function listen(word: SimulatedWord): Promise<unknown[]> {
    const seen: unknown[] = [];
    const note = async (event: { type: string; source: string; uniqueLocalIds: string[] }): Promise<void> => {
      seen.push([event.type, event.source, event.uniqueLocalIds]);
    };
    await word.Word.run(async (context) => {
      context.document.onParagraphAdded.add(note);
      context.document.onParagraphChanged.add(note);
      context.document.onParagraphDeleted.add(note);
      await context.sync();
    });
    return seen;
  }

  const soon = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

  it('tell of what changed, came and went, by id', async () => {
    const word = createSimulatedWord({ paragraphs: ['one', 'two'] });
    const seen = await listen(word);
    const [one, two] = word.document.paragraphs.map(({ id }) => id);
    const end = word.document.everything().end;
    word.document.replace({ start: end, end }, '!\nthree', 'person');
    await soon();
    expect(seen).toEqual([
      ['ParagraphAdded', 'Local', [word.document.paragraphs[2]?.id]],
      ['ParagraphChanged', 'Local', [two]],
    ]);
    seen.length = 0;
    word.document.replace(word.document.wholeParagraphs(one ?? '', two ?? ''), 'x', 'co-author');
    await soon();
    expect(seen).toEqual([
      ['ParagraphDeleted', 'Remote', [two]],
      ['ParagraphChanged', 'Remote', [one]],
    ]);
  });

  it('gather what comes close together', async () => {
    const word = createSimulatedWord({ paragraphs: [''], eventInterval: 5 });
    const seen = await listen(word);
    for (const letter of 'abc') word.document.replace(word.document.selection, letter, 'person');
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(seen).toEqual([['ParagraphChanged', 'Local', [word.document.paragraphs[0]?.id]]]);
  });

  it('stop when removed in their own context, and only then', async () => {
    const word = createSimulatedWord({ paragraphs: ['one'] });
    let calls = 0;
    const registration = await word.Word.run(async (context) => {
      const added = context.document.onParagraphChanged.add(async () => void (calls += 1));
      await context.sync();
      return added;
    });
    registration.remove();
    await word.Word.run(async (context) => context.sync());
    word.document.replace(word.document.everything(), 'two', 'person');
    await soon();
    expect(calls).toBe(1);
    await word.Word.run(registration.context as Word.RequestContext, async (context) => context.sync());
    word.document.replace(word.document.everything(), 'three', 'person');
    await soon();
    expect(calls).toBe(1);
  });

  it('tell of the cursor through the common API', async () => {
    const { Office, document } = createSimulatedWord({ paragraphs });
    const seen: string[] = [];
    await new Promise<void>((resolve) =>
      Office.context.document.addHandlerAsync(
        'documentSelectionChanged' as unknown as Office.EventType,
        ({ type }: { type: string }) => seen.push(type),
        () => resolve(),
      ),
    );
    document.select(document.everything(), 'person');
    await soon();
    expect(seen).toEqual(['documentSelectionChanged']);
  });
});

describe('faults', () => {
  it('fail the next call once, with the code set', async () => {
    const word = createSimulatedWord({ paragraphs });
    word.document.faults.failNextCall = 'GeneralException';
    expect(await codeOf(texts(word))).toBe('GeneralException');
    expect(await texts(word)).toEqual(paragraphs);
  });

  it('make the document read-only, and still searchable', async () => {
    const { Word, Office, document } = createSimulatedWord({ paragraphs });
    expect(Office.context.document.mode).toBe('readWrite');
    document.faults.readOnly = true;
    expect(Office.context.document.mode).toBe('readOnly');
    const write = Word.run(
      async (context) => void context.document.getSelection().insertText('x', 'Replace'),
    );
    expect(await codeOf(write)).toBe('NotAllowed');
    const comment = Word.run(async (context) => void context.document.getSelection().insertComment('x'));
    expect(await codeOf(comment)).toBe('NotAllowed');
    const select = Word.run(async (context) => context.document.body.search('school').getFirst().select());
    expect(await codeOf(select)).toEqual({ fulfilled: undefined });
    expect(document.writes).toBe(0);
  });

  it('lose events, ids and answers', async () => {
    const word = createSimulatedWord({ paragraphs: ['one'] });
    let calls = 0;
    await word.Word.run(async (context) => {
      context.document.onParagraphChanged.add(async () => void (calls += 1));
      await context.sync();
    });
    word.document.faults.loseEvents = true;
    word.document.replace(word.document.everything(), 'two', 'person');
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(calls).toBe(0);
    word.document.faults.withoutSubscription = true;
    const id = await word.Word.run(async (context) => {
      const first = context.document.body.paragraphs.getFirst().load('uniqueLocalId');
      await context.sync();
      return first.uniqueLocalId;
    });
    expect(id).toBeNull();
    word.document.faults.neverAnswer = true;
    const late = new Promise((resolve) => setTimeout(() => resolve('no answer'), 10));
    expect(await Promise.race([texts(word), late])).toBe('no answer');
    word.document.faults.neverAnswer = false;
    expect(await texts(word)).toEqual(['two']);
  });
});

describe('Office itself', () => {
  it('is ready by promise and by callback, and says where it runs', async () => {
    const { Office } = createSimulatedWord({ paragraphs });
    const called = jest.fn();
    expect(await Office.onReady(called)).toEqual({ host: 'Word', platform: 'OfficeOnline' });
    expect(called).toHaveBeenCalledWith({ host: 'Word', platform: 'OfficeOnline' });
  });

  it('shows the theme as it is now', () => {
    const { Office, theme } = createSimulatedWord({ paragraphs });
    expect(Office.context.officeTheme.isDarkTheme).toBe(false);
    theme.name = 'dark';
    expect(Office.context.officeTheme).toMatchObject({ isDarkTheme: true, bodyBackgroundColor: '#262626' });
  });
});
