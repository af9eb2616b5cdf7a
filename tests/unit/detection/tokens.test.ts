import fc from 'fast-check';
import { sentencesOf } from '../../../src/detection/text/sentences.ts';
import { Tokeniser } from '../../../src/detection/text/tokeniser.ts';
import type { Tokens } from '../../../src/detection/text/tokens.ts';
import type { Word } from '../../../src/detection/text/word.ts';

const read = (text: string): Tokens => new Tokeniser().read(text);

function wordsIn(tokens: Tokens): readonly Word[] {
  return Array.from({ length: tokens.count }, (_, at) => tokens.word(at));
}

const writtenIn = (tokens: Tokens): readonly string[] => wordsIn(tokens).map(({ text }) => text);

const wordsOf = (text: string): readonly string[] => writtenIn(read(text));

function sentences(text: string): string[] {
  const tokens = read(text);
  const words = writtenIn(tokens);
  return sentencesOf(tokens).map(({ from, to }) => words.slice(from, to).join(' '));
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
    const tokeniser = new Tokeniser();
    const seen = (text: string): readonly Word[] => wordsIn(tokeniser.read(text));
    const [word] = seen('responsibilities');
    for (const text of ['Responsibilities', 'RESPONSIBILITIES', 'responsi\u00adbilities']) {
      expect(seen(text)).toEqual([word]);
      expect(seen(text)[0]).toBe(word);
    }
    expect(seen('reported')[0]).toBe(seen('Re\u00adported')[0]);
    expect(seen('Didn’t')).toEqual(seen("didn't"));
    expect(
      wordsOf(
        'responsibilitie responsibilityx responsibilitiesx irresponsibilities aaaaa aaaaaa aaaaaaaaaa aaaaaaaaaaa',
      ),
    ).toEqual(
      'responsibilitie responsibilityx responsibilitiesx irresponsibilities aaaaa aaaaaa aaaaaaaaaa aaaaaaaaaaa'.split(
        ' ',
      ),
    );
  });

  it('have the words that stand there, whatever was read before', () => {
    const tokeniser = new Tokeniser();
    const letters = fc.string({
      unit: fc.constantFrom('a', 'b', 'Z', '9', '.', '’', "'", 'é', '\u00ad', ':', ' '),
      maxLength: 80,
    });
    fc.assert(
      fc.property(letters, (text) => {
        expect(writtenIn(tokeniser.read(text))).toEqual(wordsOf(text));
      }),
    );
  });

  it('are right beyond what is remembered', () => {
    const tokeniser = new Tokeniser();
    const text = Array.from({ length: 45_000 }, (_, at) => `w${at}`).join(' ');
    expect(writtenIn(tokeniser.read(text))).toEqual(text.split(' '));
    expect(writtenIn(tokeniser.read('w7 and w44999'))).toEqual(['w7', 'and', 'w44999']);
  });

  it('point back at their words in the untouched text', () => {
    const text = 'Mum  didn’t attend';
    const tokens = read(text);
    const pieces = wordsIn(tokens).map((_, at) => text.slice(tokens.start(at), tokens.end(at)));
    expect(pieces).toEqual(['Mum', 'did', 'n’t', 'attend']);
  });

  it('never leave the text, overlap or go backwards, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const tokens = read(text);
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
        const tokens = read(text);
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
