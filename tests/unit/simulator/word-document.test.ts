import fc from 'fast-check';
import { WordDocument } from '../../../src/simulator/index.ts';

function at(document: WordDocument, index: number, offset: number): { start: never; end: never } {
  const position = { paragraphId: document.paragraphs[index]?.id, offset };
  return { start: position as never, end: position as never };
}

function texts(document: WordDocument): string[] {
  return document.paragraphs.map(({ text }) => text);
}

function ids(document: WordDocument): string[] {
  return document.paragraphs.map(({ id }) => id);
}

describe('paragraph ids', () => {
  it('have the form that Word gives them', () => {
    const [id] = ids(new WordDocument(['one']));
    expect(id).toMatch(/^[\dA-F]{8}-[\dA-F]{4}-[\dA-F]{4}-[\dA-F]{4}-[\dA-F]{12}$/);
  });

  it('stay through edits within the paragraph', () => {
    const document = new WordDocument(['one', 'two']);
    const before = ids(document);
    document.replace(at(document, 0, 3), ' more', 'person');
    document.replace(document.wholeParagraphs(before[1] ?? ''), 'other', 'person');
    expect([texts(document), ids(document)]).toEqual([['one more', 'other'], before]);
  });

  it('stay with the first half of a paragraph split in two', () => {
    const document = new WordDocument(['onetwo', 'last']);
    const [first, last] = ids(document);
    document.replace(at(document, 0, 3), '\n', 'person');
    expect(texts(document)).toEqual(['one', 'two', 'last']);
    expect([ids(document)[0], ids(document)[2]]).toEqual([first, last]);
    expect(new Set(ids(document)).size).toBe(3);
  });

  it('stay with the words when an empty paragraph is put before them or taken away', () => {
    const document = new WordDocument(['words']);
    const [words] = ids(document);
    document.replace(at(document, 0, 0), '\n', 'person');
    expect([texts(document), ids(document)[1]]).toEqual([['', 'words'], words]);
    document.replace({ start: at(document, 0, 0).start, end: at(document, 1, 0).start }, '', 'person');
    expect([texts(document), ids(document)]).toEqual([['words'], [words]]);
  });

  it('stay with the first of two paragraphs joined', () => {
    const document = new WordDocument(['one', 'two']);
    const [one] = ids(document);
    document.replace({ start: at(document, 0, 3).start, end: at(document, 1, 0).start }, '', 'person');
    expect([texts(document), ids(document)]).toEqual([['onetwo'], [one]]);
  });

  it('come back with what undo brings back', () => {
    const document = new WordDocument(['one', 'two', 'three']);
    const before = ids(document);
    document.replace(document.everything(), 'gone', 'person');
    expect(document.undo()).toBe(true);
    expect([texts(document), ids(document)]).toEqual([['one', 'two', 'three'], before]);
    expect(document.redo()).toBe(true);
    expect(texts(document)).toEqual(['gone']);
  });
});

describe('pasting', () => {
  it('makes a paragraph of every line, however lines end', () => {
    const document = new WordDocument(['ab']);
    document.replace(at(document, 0, 1), 'one\r\ntwo\rthree\nfour', 'person');
    expect(texts(document)).toEqual(['aone', 'two', 'three', 'fourb']);
    expect(document.selection).toEqual(at(document, 3, 4));
  });
});

describe('undo', () => {
  it('takes back typing word by word', () => {
    const document = new WordDocument(['']);
    for (const letter of 'Mum rang today') document.replace(document.selection, letter, 'person');
    const seen = [];
    while (document.undo()) seen.push(texts(document)[0]);
    expect(seen).toEqual(['Mum rang ', 'Mum ', '']);
    document.redo();
    document.redo();
    expect(texts(document)).toEqual(['Mum rang ']);
  });

  it('takes back what the add-in wrote on its own', () => {
    const document = new WordDocument(['']);
    for (const letter of 'ab') document.replace(document.selection, letter, 'person');
    document.replace(document.selection, 'c', 'add-in');
    document.undo();
    expect(texts(document)).toEqual(['ab']);
  });

  it('forgets its steps when a co-author has written', () => {
    const document = new WordDocument(['one']);
    document.replace(document.everything(), 'two', 'person');
    document.replace(document.everything(), 'three', 'co-author');
    expect([document.undo(), texts(document)]).toEqual([false, ['three']]);
  });

  it('restores text, ids and cursor after any edits', () => {
    const edit = fc.record({
      from: fc.nat(40),
      length: fc.nat(10),
      text: fc.constantFrom('', 'x', 'word ', '\n', 'a\nb\n'),
    });
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 20 }), (edits) => {
        const document = new WordDocument(['Home visit.', '', 'Mum did not attend.', 'Kai was seen.']);
        const before = [texts(document), ids(document)];
        for (const { from, length, text } of edits) {
          document.replace(
            { start: flat(document, from), end: flat(document, from + length) },
            text,
            'person',
          );
        }
        const after = [texts(document), ids(document)];
        while (document.undo());
        expect([texts(document), ids(document)]).toEqual(before);
        while (document.redo());
        expect([texts(document), ids(document)]).toEqual(after);
      }),
    );
  });
});

/** The position so many characters into the document, or its end. */
function flat(document: WordDocument, offset: number): { paragraphId: string; offset: number } {
  let rest = offset;
  for (const { id, text } of document.paragraphs) {
    if (rest <= text.length) return { paragraphId: id, offset: rest };
    rest -= text.length + 1;
  }
  return document.everything().end;
}

describe('anchors', () => {
  it('keep to their words through splitting and joining', () => {
    const document = new WordDocument(['Mum did not attend.']);
    const anchor = document.anchor({ start: at(document, 0, 4).start, end: at(document, 0, 18).start });
    document.replace(at(document, 0, 4), '\n', 'person');
    expect(document.textOf(anchor.range)).toBe('did not attend');
    document.replace({ start: at(document, 0, 4).start, end: at(document, 1, 0).start }, '', 'co-author');
    expect(document.textOf(anchor.range)).toBe('did not attend');
    document.replace(document.everything(), '', 'person');
    expect(document.textOf(anchor.range)).toBe('');
  });
});

describe('what is not in the document', () => {
  it('is refused', () => {
    const document = new WordDocument(['one']);
    expect(() => document.replace(at(document, 0, 4), 'x', 'person')).toThrow('not a range');
    expect(() =>
      document.select({ start: at(document, 0, 2).start, end: at(document, 0, 1).start }, 'person'),
    ).toThrow('not a range');
    expect(() => document.wholeParagraphs('nobody')).toThrow('no paragraph');
  });
});
