import fc from 'fast-check';
import { sentencesOf } from '../../../src/detection/text/sentences.ts';
import { tokenise } from '../../../src/detection/text/tokens.ts';

const wordsOf = (text: string): readonly string[] => tokenise(text).words.map(({ text: word }) => word);

function sentences(text: string): string[] {
  const tokens = tokenise(text);
  return sentencesOf(tokens).map(({ from, to }) =>
    tokens.words
      .slice(from, to)
      .map(({ text: word }) => word)
      .join(' '),
  );
}

describe('tokens', () => {
  it('are words in small letters, without their punctuation', () => {
    expect(wordsOf('Mum, (Dad) and “Nan” came.')).toEqual(['mum', 'dad', 'and', 'nan', 'came']);
  });

  it('take contractions apart, so that “not” is always a word of its own', () => {
    expect(wordsOf("didn't won't can't cannot")).toEqual([
      'did',
      'not',
      'will',
      'not',
      'can',
      'not',
      'can',
      'not',
    ]);
  });

  it('see a contraction without its apostrophe too', () => {
    expect(wordsOf('didnt attend')).toEqual(['did', 'not', 'attend']);
  });

  it('drop a possessive and keep the name', () => {
    expect(wordsOf("mum's Keira’s parents'")).toEqual(['mum', 'keira', 'parents']);
  });

  it('part hyphenated words', () => {
    expect(wordsOf('non-attendance')).toEqual(['non', 'attendance']);
  });

  it('keep decimals, times and dates in one piece', () => {
    expect(wordsOf('1.3kg at 08:15 on 3/5')).toEqual(['1.3kg', 'at', '08:15', 'on', '3/5']);
  });

  it('are the same whatever the apostrophes, spaces and invisible characters', () => {
    expect(wordsOf('Mum didn’t\u00a0 at\u00adtend')).toEqual(wordsOf("Mum didn't attend"));
  });

  it('point back at their words in the untouched text', () => {
    const text = 'Mum  didn’t attend';
    const { start, end, count } = tokenise(text);
    const pieces = Array.from({ length: count }, (_, at) => text.slice(start[at], end[at]));
    expect(pieces).toEqual(['Mum', 'did', 'n’t', 'attend']);
  });

  it('never leave the text, overlap or go backwards, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const { start, end, count } = tokenise(text);
        let last = 0;
        for (let at = 0; at < count; at++) {
          expect(start[at]).toBeGreaterThanOrEqual(last);
          expect(end[at]).toBeGreaterThan(start[at] ?? 0);
          last = end[at] ?? 0;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});

describe('sentences', () => {
  it('end at full stops, question marks, semicolons and line breaks', () => {
    expect(sentences('Came late. Why? Not said; rang\nNo reply')).toEqual([
      'came late',
      'why',
      'not said',
      'rang',
      'no reply',
    ]);
  });

  it('do not end after a title, an initial or before a small letter', () => {
    expect(sentences('Seen by Dr. Lall with J. Smith approx. two weeks ago')).toHaveLength(1);
  });

  it('do not end at a clinician’s “?fracture”', () => {
    expect(sentences('XR wrist ?fracture seen')).toHaveLength(1);
  });

  it('cover every token once, in order', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => {
        const tokens = tokenise(text);
        let next = 0;
        for (const { from, to } of sentencesOf(tokens)) {
          expect(from).toBe(next);
          expect(to).toBeGreaterThan(from);
          next = to;
        }
        expect(next).toBe(tokens.count);
      }),
    );
  });
});
