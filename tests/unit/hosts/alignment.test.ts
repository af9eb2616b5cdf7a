import fc from 'fast-check';
import { PassageBook, Reporter } from '../../../src/hosts/watching/index.ts';
import type { FreshBlock } from '../../../src/hosts/watching/index.ts';
import type { PassageChange } from '../../../src/hosts/index.ts';

const blocks = (...texts: string[]): FreshBlock[] => texts.map((text) => ({ text }));

function bookOf(...texts: string[]): PassageBook {
  const book = new PassageBook();
  book.enterAll(book.ticket(), blocks(...texts), []);
  return book;
}

function idsAfter(book: PassageBook, ...texts: string[]): string[] {
  book.enterAll(book.ticket(), blocks(...texts), []);
  return book.passages.map(({ id }) => id);
}

describe('the ids of passages', () => {
  it('stay through an edit, a new paragraph above and a deletion', () => {
    const book = bookOf('one', 'two', 'three');
    expect(idsAfter(book, 'one', 'two!', 'three')).toEqual(['p1', 'p2', 'p3']);
    expect(idsAfter(book, 'new', 'one', 'two!', 'three')).toEqual(['p4', 'p1', 'p2', 'p3']);
    expect(idsAfter(book, 'new', 'two!', 'three')).toEqual(['p4', 'p2', 'p3']);
  });

  it('stay with the text that was moved', () => {
    expect(idsAfter(bookOf('a', 'b', 'c', 'd'), 'd', 'a', 'b', 'c')).toEqual(['p4', 'p1', 'p2', 'p3']);
  });

  it('stay with the longer part of a paragraph that was split, and of two that were joined', () => {
    const book = bookOf('before', 'Mum did not attend the appointment. She rang.', 'after');
    expect(idsAfter(book, 'before', 'Mum did not attend the appointment.', 'She rang.', 'after')).toEqual([
      'p1',
      'p2',
      'p4',
      'p3',
    ]);
    expect(idsAfter(book, 'before', 'Mum did not attend the appointment. She rang.', 'after')).toEqual([
      'p1',
      'p2',
      'p3',
    ]);
  });

  it('follow the text where the host gives its id to the new paragraph', () => {
    const book = new PassageBook();
    book.enterAll(
      book.ticket(),
      [
        { text: 'A', native: 'x' },
        { text: 'B', native: 'y' },
      ],
      [],
    );
    book.enterAll(
      book.ticket(),
      [
        { text: 'A', native: 'z' },
        { text: 'new', native: 'x' },
        { text: 'B', native: 'y' },
      ],
      [],
    );
    expect(book.passages.map(({ id, text }) => [id, text])).toEqual([
      ['p1', 'A'],
      ['p3', 'new'],
      ['p2', 'B'],
    ]);
    expect(book.nativeOf('p1')).toBe('z');
  });

  it('stay when the host stops giving ids', () => {
    const book = new PassageBook();
    book.enterAll(
      book.ticket(),
      [
        { text: 'A', native: 'x' },
        { text: 'B', native: 'y' },
      ],
      [],
    );
    expect(idsAfter(book, 'A', 'B and more')).toEqual(['p1', 'p2']);
  });

  it('tell blank paragraphs apart by the host’s ids', () => {
    const book = new PassageBook();
    book.enterAll(
      book.ticket(),
      [
        { text: '', native: 'x' },
        { text: '', native: 'y' },
      ],
      [],
    );
    book.enterAll(book.ticket(), [{ text: '', native: 'y' }], []);
    expect(book.passages.map(({ id }) => id)).toEqual(['p2']);
  });

  it('follow the host’s id where the text was written anew', () => {
    const book = new PassageBook();
    book.enterAll(
      book.ticket(),
      [
        { text: 'first', native: 'x' },
        { text: 'second', native: 'y' },
      ],
      [],
    );
    book.enterAll(
      book.ticket(),
      [
        { text: 'quite other words', native: 'y' },
        { text: 'and others', native: 'x' },
      ],
      [],
    );
    expect(book.passages.map(({ id }) => id)).toEqual(['p2', 'p1']);
  });

  it('refuse what an older read brings after a newer one', () => {
    const book = bookOf('old');
    const early = book.ticket();
    const late = book.ticket();
    expect(book.enterAll(late, blocks('new'), [])).toBe(true);
    expect(book.enterAll(early, blocks('stale'), [])).toBe(false);
    expect(book.passages.map(({ text }) => text)).toEqual(['new']);
  });

  const someTexts = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 12 }), { maxLength: 30 });

  it('are kept by every passage whose text is still there, and never given twice', () => {
    fc.assert(
      fc.property(someTexts, someTexts, fc.array(fc.nat(60), { maxLength: 30 }), (before, added, order) => {
        const book = bookOf(...before);
        const idOf = new Map(book.passages.map(({ id, text }) => [text, id]));
        const pool = [...before, ...added.filter((text) => !idOf.has(text))];
        const after = [...new Set(order.map((index) => pool[index % Math.max(1, pool.length)] ?? 'x'))];
        const ids = idsAfter(book, ...after);
        expect(new Set(ids).size).toBe(ids.length);
        book.passages.forEach(({ id, text }) => {
          if (idOf.has(text)) expect(id).toBe(idOf.get(text));
        });
      }),
    );
  });

  it('are as many as the passages, whatever repeats, and the texts are those that were read', () => {
    const few = fc.array(fc.constantFrom('', 'a', 'ab', 'abc', 'b'), { maxLength: 20 });
    fc.assert(
      fc.property(few, few, (before, after) => {
        const book = bookOf(...before);
        const ids = idsAfter(book, ...after);
        expect(new Set(ids).size).toBe(after.length);
        expect(book.passages.map(({ text }) => text)).toEqual(after);
      }),
    );
  });

  it('cost little in a document of 20,000 paragraphs of which every other one was edited', () => {
    const texts = Array.from(
      { length: 20_000 },
      (_, index) => `Paragraph ${index} of the note, with some words in it.`,
    );
    const book = bookOf(...texts);
    const started = performance.now();
    const ids = idsAfter(book, ...texts.map((text, index) => (index % 2 === 0 ? text : `${text} And more.`)));
    expect(performance.now() - started).toBeLessThan(5_000);
    expect(ids[19_999]).toBe('p20000');
  });
});

describe('a passage', () => {
  it('is found by its id wherever the text around it moves it, and no longer once it is gone', () => {
    const book = bookOf('one', 'two', 'three');
    expect([book.indexOf('p2'), book.passage('p2')?.text]).toEqual([1, 'two']);
    idsAfter(book, 'new', 'one', 'three');
    expect([book.indexOf('p1'), book.indexOf('p3')]).toEqual([1, 2]);
    expect([book.indexOf('p2'), book.passage('p2'), book.nativeOf('p2')]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    book.clear();
    expect(book.indexOf('p1')).toBeUndefined();
  });
});

describe('what a watcher is told', () => {
  function reporting(): { told: PassageChange[]; reporter: Reporter } {
    const told: PassageChange[] = [];
    return { told, reporter: new Reporter({ onChange: (change) => told.push(change) }) };
  }

  it('is everything at first, then only what is new or changed', () => {
    const { told, reporter } = reporting();
    const book = bookOf('one', 'two');
    reporter.report(book.passages, true, []);
    idsAfter(book, 'one', 'two and a half', 'three');
    reporter.report(book.passages, true, []);
    expect(told.map(({ changed }) => [...changed])).toEqual([
      ['p1', 'p2'],
      ['p2', 'p3'],
    ]);
  });

  it('is nothing where nothing changed, unless asked for', () => {
    const { told, reporter } = reporting();
    const book = bookOf('one');
    reporter.report(book.passages, true, []);
    idsAfter(book, 'one');
    reporter.report(book.passages, true, []);
    expect(told).toHaveLength(1);
    reporter.report(book.passages, true, [], true);
    expect(told).toHaveLength(2);
    expect(told[1]?.changed.size).toBe(0);
  });

  it('is only that nothing has changed, where everything was looked at again', () => {
    let unchanged = 0;
    const reporter = new Reporter({ onChange: () => undefined, onUnchanged: () => (unchanged += 1) });
    const book = bookOf('one');
    reporter.report(book.passages, true, []);
    expect(unchanged).toBe(0);
    reporter.report(book.passages, true, []);
    expect(unchanged).toBe(1);
    reporter.report(book.passages, false, []);
    expect(unchanged).toBe(1);
  });

  it('names an empty text once', () => {
    const { told, reporter } = reporting();
    reporter.report([], true, []);
    reporter.report([], true, []);
    expect(told).toHaveLength(1);
  });

  it('says once that everything was checked after changes that came from hints', () => {
    const { told, reporter } = reporting();
    const book = bookOf('one');
    reporter.report(book.passages, true, []);
    idsAfter(book, 'one!');
    reporter.report(book.passages, false, []);
    reporter.report(book.passages, true, []);
    reporter.report(book.passages, true, []);
    expect(told.map(({ complete }) => complete)).toEqual([true, false, true]);
  });

  it('speaks of deletions, moves and what was left out, though no passage changed', () => {
    const { told, reporter } = reporting();
    const book = bookOf('one', 'two', 'three');
    reporter.report(book.passages, true, []);
    idsAfter(book, 'two', 'three');
    reporter.report(book.passages, true, []);
    idsAfter(book, 'three', 'two');
    reporter.report(book.passages, true, []);
    reporter.report(book.passages, true, ['quoted earlier messages']);
    expect(told).toHaveLength(4);
    expect(told.slice(1).every(({ changed }) => changed.size === 0)).toBe(true);
  });
});
