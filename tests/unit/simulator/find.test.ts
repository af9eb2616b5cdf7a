import { find } from '../../../src/simulator/model/index.ts';

function found(text: string, wanted: string, options = {}): string[] {
  return find(text, wanted, options).map(({ start, end }) => text.slice(start, end));
}

describe('searching as Word does', () => {
  it('forgives case unless told otherwise', () => {
    expect(found('Mum and mum', 'mum')).toEqual(['Mum', 'mum']);
    expect(found('Mum and mum', 'mum', { matchCase: true })).toEqual(['mum']);
  });

  it('takes whole words, beginnings or ends when told to', () => {
    expect(found('did, didn’t, candid', 'did')).toHaveLength(3);
    expect(found('did, divide, candid', 'did', { matchWholeWord: true })).toHaveLength(1);
    expect(found('did dido candid', 'did', { matchPrefix: true })).toHaveLength(2);
    expect(found('did dido candid', 'did', { matchSuffix: true })).toHaveLength(2);
  });

  it('finds curly apostrophes by straight ones', () => {
    expect(found("didn’t and didn't", "didn't")).toEqual(['didn’t', "didn't"]);
    expect(found('“engaging”', '"engaging"')).toEqual(['“engaging”']);
  });

  it('reads a circumflex as the start of a code', () => {
    expect(found('a\u00A0b a b', 'a^sb')).toEqual(['a\u00A0b']);
    expect(found('one\ntwo', 'one^ptwo')).toEqual(['one\ntwo']);
    expect(found('one\ntwo', '^13')).toEqual(['\n']);
    expect(found('x3 x4', 'x^#')).toEqual(['x3', 'x4']);
    expect(found('2^2', '2^^2')).toEqual(['2^2']);
    expect(() => find('x', '^')).toThrow('unknown code');
  });

  it('takes every other sign literally', () => {
    const signs = 'a.b*c?d+(e)[f]{g}|h\\i/j-k$l';
    expect(found(`${signs} axbc`, signs)).toEqual([signs]);
  });

  it('skips punctuation and spaces when told to', () => {
    expect(found('did not, attend', 'didnotattend', { ignoreSpace: true, ignorePunct: true })).toEqual([
      'did not, attend',
    ]);
  });

  it('refuses nothing and too much', () => {
    expect(() => find('x', '')).toThrow('empty');
    expect(() => find('x', 'x'.repeat(256))).toThrow('too long');
  });
});
