import fc from 'fast-check';
import {
  longestSetAsideText,
  nothingSetAside,
  readSetAside,
  writeSetAside,
} from '../../../src/prompts/index.ts';
import type { SetAside } from '../../../src/prompts/index.ts';

const many = (count: number): number[] => Array.from({ length: count }, (_, index) => 2 ** 48 - 1 - index);
const marks = (hashes: readonly number[]) => hashes.map((hash, index) => ({ key: index + 1, hash }));

describe('what was set aside, as text', () => {
  it('is read back as it was written', () => {
    const setAside: SetAside = { notRelevant: marks([1, 2]), dealtWith: [3], hidden: ['non-attendance'] };
    expect(readSetAside(writeSetAside(setAside))).toEqual(setAside);
  });

  it('never grows over its bound, and drops the oldest first', () => {
    const setAside: SetAside = {
      notRelevant: marks(many(5000)),
      dealtWith: many(5000),
      hidden: Array.from({ length: 300 }, (_, index) => `a-lesson-with-a-rather-long-name-${index}`),
    };
    const text = writeSetAside(setAside);
    expect(text.length).toBeLessThanOrEqual(longestSetAsideText);
    const read = readSetAside(text);
    expect(read.dealtWith.at(-1)).toBe(many(5000).at(-1));
    expect(read.notRelevant.at(-1)?.hash).toBe(many(5000).at(-1));
    expect(read.notRelevant.length).toBeGreaterThan(100);
    expect(read.hidden.at(-1)).toBe('a-lesson-with-a-rather-long-name-299');
  });

  it.each([
    ['nothing stored', undefined],
    ['an empty text', ''],
    ['broken JSON', '{"format":1,'],
    ['another format', '{"format":2,"notRelevant":[],"dealtWith":[],"hidden":[]}'],
    ['a missing list', '{"format":1,"notRelevant":[],"hidden":[]}'],
    ['words where numbers belong', '{"format":1,"notRelevant":["Mum"],"dealtWith":[],"hidden":[]}'],
    ['a number that is no hash', '{"format":1,"notRelevant":[0.5],"dealtWith":[],"hidden":[]}'],
    ['a lesson without a name', '{"format":1,"notRelevant":[],"dealtWith":[],"hidden":[""]}'],
    ['null', 'null'],
    ['a list', '[]'],
    ['more than could have been written', `{"format":1,"notRelevant":[${'1,'.repeat(9000)}1]}`],
  ])('is a fresh start after %s', (_, text) => {
    expect(readSetAside(text)).toEqual(nothingSetAside);
  });

  it('takes any text at all without throwing', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(readSetAside(text).hidden).toBeInstanceOf(Array);
      }),
    );
  });
});
