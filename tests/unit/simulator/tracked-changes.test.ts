import fc from 'fast-check';
import { createSimulatedWord, WordDocument } from '../../../src/simulator/index.ts';
import type { TextRange } from '../../../src/simulator/index.ts';

function range(document: WordDocument, from: number, to: number, paragraph = 0): TextRange {
  const paragraphId = document.paragraphs[paragraph]?.id ?? '';
  return { start: { paragraphId, offset: from }, end: { paragraphId, offset: to } };
}

function tracked(...texts: string[]): WordDocument {
  const document = new WordDocument(texts);
  document.changeTrackingMode = 'TrackAll';
  return document;
}

const reads = (document: WordDocument) => ({
  raw: document.textOf(document.everything()),
  current: document.reviewedTextOf(document.everything(), 'current'),
  original: document.reviewedTextOf(document.everything(), 'original'),
});

describe('tracked changes', () => {
  it('leave what was deleted, marked, and put what was written behind it', () => {
    const document = tracked('Mum did not attend.');
    document.replace(range(document, 4, 18), 'was not seen', 'add-in');
    expect(reads(document)).toEqual({
      raw: 'Mum did not attendwas not seen.',
      current: 'Mum was not seen.',
      original: 'Mum did not attend.',
    });
    expect(document.undo()).toBe(true);
    expect(reads(document).raw).toBe('Mum did not attend.');
  });

  it('let go for good of what was written while tracking', () => {
    const document = tracked('Mum came.');
    document.replace(range(document, 3, 3), ' often', 'person');
    document.replace(range(document, 3, 9), '', 'person');
    expect(reads(document)).toEqual({ raw: 'Mum came.', current: 'Mum came.', original: 'Mum came.' });
  });

  it('are accepted or rejected all at once', () => {
    const accepted = tracked('Mum did not attend.');
    accepted.replace(range(accepted, 4, 18), 'was not seen', 'person');
    accepted.settleTrackedChanges('accepted');
    expect(reads(accepted).raw).toBe('Mum was not seen.');
    accepted.undo();
    accepted.settleTrackedChanges('rejected');
    expect(reads(accepted).raw).toBe('Mum did not attend.');
  });

  it('are settled in one step that undo takes back and redo makes again', () => {
    const document = tracked('one two', 'three', 'four five');
    document.replace(range(document, 0, 4), '', 'person');
    document.replace(range(document, 0, 5, 2), '', 'person');
    const before = reads(document).raw;
    document.settleTrackedChanges('accepted');
    expect(reads(document).raw).toBe('two\nthree\nfive');
    expect(document.undo()).toBe(true);
    expect(reads(document).raw).toBe(before);
    expect(document.redo()).toBe(true);
    expect(reads(document).raw).toBe('two\nthree\nfive');
    document.undo();
    document.undo();
    expect(reads(document).current).toBe('two\nthree\nfour five');
  });

  it('reach over paragraphs, which stay apart', () => {
    const document = tracked('one two', 'three four');
    const [first, second] = document.paragraphs.map(({ id }) => id);
    document.replace(
      {
        start: { paragraphId: first ?? '', offset: 4 },
        end: { paragraphId: second ?? '', offset: 6 },
      },
      'X',
      'person',
    );
    expect(reads(document)).toEqual({
      raw: 'one two\nthree Xfour',
      current: 'one \nXfour',
      original: 'one two\nthree four',
    });
  });

  it('put the cursor where typing goes on', () => {
    const document = tracked('Mum did not attend.');
    document.select(range(document, 4, 18), 'person');
    document.replace(document.selection, 'w', 'person');
    document.replace(document.selection, 'as', 'person');
    expect(reads(document).current).toBe('Mum was.');
  });

  it('reject to the text before them, whatever was done within a paragraph', () => {
    const edit = fc.record({ from: fc.nat(30), length: fc.nat(10), text: fc.constantFrom('', 'x', 'yz ') });
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 15 }), (edits) => {
        const document = tracked('Mum did not attend.');
        for (const { from, length, text } of edits) {
          const all = document.paragraphs[0]?.text.length ?? 0;
          const start = Math.min(from, all);
          document.replace(range(document, start, Math.min(start + length, all)), text, 'person');
        }
        expect(reads(document).original).toBe('Mum did not attend.');
        document.settleTrackedChanges('rejected');
        expect(reads(document).raw).toBe('Mum did not attend.');
      }),
    );
  });

  it('are told of by no event where words were only deleted, as in Word (#3864)', async () => {
    const word = createSimulatedWord({ paragraphs: ['Mum did not attend.'] });
    let events = 0;
    await word.Word.run(async (context) => {
      context.document.onParagraphChanged.add(async () => void (events += 1));
      await context.sync();
    });
    word.document.changeTrackingMode = 'TrackAll';
    word.document.replace(range(word.document, 7, 11), '', 'person');
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(events).toBe(0);
    word.document.replace(range(word.document, 0, 0), 'Then ', 'person');
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(events).toBe(1);
  });
});

it('paragraphs in a table say so, and stay in it when they are split', async () => {
  const word = createSimulatedWord({ paragraphs: ['Before', { cell: 'In a cell' }] });
  word.document.replace(range(word.document, 2, 3, 1), '\n', 'person');
  const levels = await word.Word.run(async (context) => {
    const { paragraphs } = context.document.body;
    paragraphs.load('tableNestingLevel');
    await context.sync();
    return paragraphs.items.map(({ tableNestingLevel }) => tableNestingLevel);
  });
  expect(levels).toEqual([0, 1, 1]);
});
