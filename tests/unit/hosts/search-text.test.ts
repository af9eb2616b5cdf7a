import fc from 'fast-check';
import { occurrencesOf, searchTextOf } from '../../../src/hosts/word/search-text.ts';

describe('what Word’s Find is asked for', () => {
  it.each([
    ['Mum did not attend', 'Mum did not attend'],
    ['2^nd visit', '2^^nd visit'],
    ['did\u00a0not', 'did^snot'],
    ['line\vbreak', 'line^lbreak'],
    ['Mum\tDad', 'Mum^tDad'],
    ['co\u001eoperate', 'co^~operate'],
    ['“didn’t”', '“didn’t”'],
  ])('is %j written as %j', (quote, escaped) => {
    expect(searchTextOf(quote)).toEqual({ escaped, sought: quote });
  });

  it('is only the start of what is too long, codes counted, with no character cut in two', () => {
    expect(searchTextOf('a'.repeat(300))?.sought).toBe('a'.repeat(255));
    expect(searchTextOf('^'.repeat(200))?.sought).toBe('^'.repeat(127));
    expect(searchTextOf(`${'a'.repeat(254)}😀`)?.sought).toBe('a'.repeat(254));
  });

  it('ends before the mark of a note, and is nothing where that comes first', () => {
    expect(searchTextOf('attended\u0002 late')?.sought).toBe('attended');
    expect(searchTextOf('\u0001picture')).toBeUndefined();
    expect(searchTextOf('')).toBeUndefined();
  });

  it('is never longer than Word takes and always finds the start of the quote', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (quote) => {
        const search = searchTextOf(quote);
        if (search === undefined) return;
        expect(search.escaped.length).toBeLessThanOrEqual(255);
        expect(quote.startsWith(search.sought)).toBe(true);
        expect(search.sought).not.toBe('');
      }),
    );
  });
});

describe('occurrences, counted as Word counts them', () => {
  it('do not overlap', () => {
    expect(occurrencesOf('no no', 'no no no no')).toEqual([0, 6]);
    expect(occurrencesOf('x', 'abc')).toEqual([]);
  });
});
