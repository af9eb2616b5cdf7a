import fc from 'fast-check';
import { sentencesOf } from '../../../src/detection/text/sentences.ts';
import { tokenise } from '../../../src/detection/text/tokeniser.ts';
import type { Word } from '../../../src/detection/text/word.ts';
import { WordTable } from '../../../src/detection/text/word-table.ts';

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

  it('are one word however it is written, and as long as it may be', () => {
    const table = new WordTable();
    const seen = (text: string): readonly Word[] => tokenise(text, table).words;
    const [word] = seen('responsibilities');
    for (const text of ['Responsibilities', 'RESPONSIBILITIES', 'responsi\u00adbilities']) {
      expect(seen(text)).toEqual([word]);
      expect(seen(text)[0]).toBe(word);
    }
    expect(seen('reported')[0]).toBe(seen('Re\u00adported')[0]);
    expect(seen('Didn’t')).toEqual(seen("didn't"));
    expect(wordsOf('responsibilitie responsibilityx aaaaa aaaaaa aaaaaaaaaa aaaaaaaaaaa')).toEqual(
      'responsibilitie responsibilityx aaaaa aaaaaa aaaaaaaaaa aaaaaaaaaaa'.split(' '),
    );
  });

  it('have the words that stand there, whatever a table has seen before', () => {
    const table = new WordTable();
    const letters = fc.string({
      unit: fc.constantFrom('a', 'b', 'Z', '9', '.', '’', "'", 'é', '\u00ad', ':', ' '),
      maxLength: 80,
    });
    fc.assert(
      fc.property(letters, (text) => {
        expect(tokenise(text, table).words.map(({ text: word }) => word)).toEqual(wordsOf(text));
      }),
    );
  });

  it('are right beyond what a table remembers', () => {
    const table = new WordTable();
    const text = Array.from({ length: 45_000 }, (_, at) => `w${at}`).join(' ');
    expect(tokenise(text, table).words.map(({ text: word }) => word)).toEqual(text.split(' '));
  });

  it('point back at their words in the untouched text', () => {
    const text = 'Mum  didn’t attend';
    const tokens = tokenise(text);
    const pieces = tokens.words.map((_, at) => text.slice(tokens.start(at), tokens.end(at)));
    expect(pieces).toEqual(['Mum', 'did', 'n’t', 'attend']);
  });

  it('never leave the text, overlap or go backwards, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const tokens = tokenise(text);
        let last = 0;
        for (let at = 0; at < tokens.count; at++) {
          expect(tokens.start(at)).toBeGreaterThanOrEqual(last);
          expect(tokens.end(at)).toBeGreaterThan(tokens.start(at));
          last = tokens.end(at);
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
