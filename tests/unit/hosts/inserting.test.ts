import fc from 'fast-check';
import { setApart } from '../../../src/hosts/word/inserting.ts';

/** What a text becomes when words go in at "|". */
function put(words: string, text: string): string {
  const [before = '', after = ''] = text.split('|');
  return before + setApart(words, before, after) + after;
}

describe('words that go in at the cursor', () => {
  it.each([
    ['|', 'I will ask.', 'I will ask.'],
    ['Mum rang.|', 'I will ask.', 'Mum rang. I will ask.'],
    ['Mum rang. |', 'I will ask.', 'Mum rang. I will ask.'],
    ['Mum rang.\u00a0|', 'I will ask.', 'Mum rang.\u00a0I will ask.'],
    ['|Mum rang.', 'I will ask.', 'I will ask. Mum rang.'],
    ['| Mum rang.', 'I will ask.', 'I will ask. Mum rang.'],
    ['Mum |rang.', 'then', 'Mum then rang.'],
    ['Mum| rang.', 'then', 'Mum then rang.'],
    ['Mum|rang.', 'then', 'Mum then rang.'],
  ])('into %j have one space at each side and none at the ends', (text, words, result) => {
    expect(put(words, text)).toBe(result);
  });

  it.each([
    ['Mum rang|.', 'twice', 'Mum rang twice.'],
    ['Mum rang|, late', 'twice', 'Mum rang twice, late'],
    ['Mum (|) rang', 'Ms A', 'Mum (Ms A) rang'],
    ['She said “|”.', 'no', 'She said “no”.'],
    ['She said "|".', 'no', 'She said "no".'],
    ['She said “no”|', 'and left', 'She said “no” and left'],
    ['She said "no"|', 'and left', 'She said "no" and left'],
    ['Mum rang|', ', twice', 'Mum rang, twice'],
    ['Mum rang|', ' twice', 'Mum rang twice'],
    ['|rang', 'Mum ', 'Mum rang'],
  ])('into %j heed stops, brackets and quotation marks', (text, words, result) => {
    expect(put(words, text)).toBe(result);
  });

  it('never touch a word, never make a second space, and change nothing else', () => {
    const text = fc.stringMatching(/^[a-z .]{0,12}$/);
    const words = fc.stringMatching(/^[a-z]{1,4}(?: [a-z]{1,4}){0,2}$/);
    fc.assert(
      fc.property(text, words, text, (before, word, after) => {
        const put = setApart(word, before, after);
        expect(put.trim()).toBe(word);
        const whole = before + put + after;
        const at = before.length + put.indexOf(word);
        expect(whole.slice(0, at)).not.toMatch(/[a-z.]$/);
        expect(whole.slice(at + word.length)).not.toMatch(/^[a-z]/);
        const doubled = (line: string): number => line.match(/ {2}/g)?.length ?? 0;
        expect(doubled(whole)).toBe(doubled(before) + doubled(after));
      }),
    );
  });
});
