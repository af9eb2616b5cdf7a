import fc from 'fast-check';
import { detectorPart } from '../../../src/detection/compiler/index.ts';
import { createDetector } from '../../../src/detection/index.ts';
import { digitsOf, DigitWriter } from '../../../src/detection/packing/digits.ts';
import { PackedWords } from '../../../src/detection/packing/packed-words.ts';
import { packWords, unpackWords } from '../../../src/detection/packing/word-list.ts';
import { characterRuns } from '../../../src/detection/text/character-runs.ts';
import { eachPossibleBase, familyOf } from '../../../src/detection/text/families.ts';
import { isLettersOnly } from '../../../src/detection/text/characters.ts';
import { compiled, trigger } from './sample-language.ts';

const words = fc.stringMatching(/^[a-z'éñ0-9]{1,12}$/);

describe('the compact form', () => {
  it('gives numbers back, needing nothing but plain characters', () => {
    fc.assert(
      fc.property(fc.array(fc.nat()), (numbers) => {
        const writer = new DigitWriter();
        for (const number of numbers) writer.write(number);
        const text = writer.toString();
        expect(JSON.stringify(text)).toBe(`"${text}"`);
        expect(digitsOf(text)).toEqual(numbers);
      }),
    );
  });

  it('gives lists of words back', () => {
    fc.assert(
      fc.property(fc.array(words), (list) => {
        expect(unpackWords(packWords(list))).toEqual(list);
        expect(unpackWords(packWords([...list].sort()))).toEqual([...list].sort());
      }),
    );
  });
});

describe('a packed list of words', () => {
  const apart = new Map([['the', 5]]);
  const sorted = fc
    .uniqueArray(words, { maxLength: 200 })
    .map((list) => list.filter((word) => word !== 'the').sort());

  it('numbers its words by their places, and has no others', () => {
    fc.assert(
      fc.property(sorted, fc.array(words), (list, asked) => {
        const packed = new PackedWords(packWords(list), 100, apart);
        expect(packed.size).toBe(list.length);
        for (const word of asked) {
          const place = list.indexOf(word);
          expect(packed.of(word)).toBe(word === 'the' ? 5 : place < 0 ? -1 : 100 + place);
        }
        expect(list.map((word) => packed.of(word))).toEqual(list.map((_, place) => 100 + place));
        expect(packed.of('the')).toBe(5);
      }),
    );
  });

  it('tells which words begin with a letter, and has all their letters', () => {
    fc.assert(
      fc.property(sorted, (list) => {
        const packed = new PackedWords(packWords(list), 0, apart);
        for (const letter of 'abtñ0') {
          const expected = [...list, 'the'].filter((word) => word.startsWith(letter)).sort();
          expect([...packed.beginningWith(letter)].sort()).toEqual(expected);
        }
        expect([...list.join('')].every((letter) => packed.letters.includes(letter))).toBe(true);
      }),
    );
  });
});

describe('families made backwards', () => {
  it('lead from every regular form to its base', () => {
    const bases = fc.oneof(
      words,
      fc.constantFrom(
        'organise',
        'advise',
        'organised',
        'organisation',
        'die',
        'agree',
        'carry',
        'stop',
        'watch',
        'see',
        'meeting',
      ),
    );
    fc.assert(
      fc.property(bases, (base) => {
        for (const form of familyOf(base, {})) {
          const found: string[] = [];
          eachPossibleBase(form, (possible) => found.push(possible));
          expect(found).toContain(base);
        }
      }),
      { numRuns: 1000 },
    );
  });
});

describe('a part of a detector', () => {
  const { detector } = compiled(
    trigger({
      id: 'wanted',
      when: ['{family} ~2 not [been] brought', 'mum && bruise'],
      unless: ['next: {child}'],
    }),
    trigger({ id: 'other', when: ['{child} ~2 seen', 'dad & fall'] }),
    trigger({ id: 'often', kind: 'count', of: ['other'], at: 2 }),
  );
  const part = detectorPart(detector, ({ id }) => id === 'wanted');
  const small = createDetector(part);
  const whole = createDetector(detector);

  it('has the wanted triggers, what a count of tier prompt counts, and no reasons', () => {
    expect(part.triggers.map(({ id }) => id)).toEqual(['wanted', 'other']);
    expect(detectorPart({ ...detector, counts: [] }, ({ id }) => id === 'wanted').triggers).toHaveLength(1);
    expect(part.triggers.map(({ why }) => why)).toEqual(['', '']);
  });

  it('finds what the whole finds, names and typing errors among it', () => {
    const pieces = fc.constantFrom(
      'Keira',
      'mum',
      'dad',
      'not',
      'brought',
      'bruise',
      'Weather',
      'parnet',
      'seen',
      '. ',
      '\n',
      'child',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), (all) => {
        const text = all.join(' ');
        expect(small.firings(text)).toEqual(whole.firings(text));
      }),
    );
  });
});

describe('what is written out of Unicode', () => {
  it('says of no character that it is a letter where it is none', () => {
    let code = 0;
    for (const [, is = '', count = ''] of characterRuns.matchAll(/(\D)(\d*)/g)) {
      const length = count === '' ? 1 : Number(count);
      for (let at = code; at < code + length && is !== '.'; at++) {
        const character = String.fromCharCode(at);
        const kind = {
          l: /\p{L}/u,
          m: /\p{M}/u,
          d: /[\p{Nd}\p{No}]/u,
          s: /\p{Zs}/u,
          n: /[\p{Cf}\p{Variation_Selector}]/u,
        }[is];
        if (kind?.test(character) !== true) throw new Error(`${at.toString(16)} is no ${is}`);
      }
      code += length;
    }
    expect(code).toBe(0x10000);
  });

  it('tells letters from marks', () => {
    expect(isLettersOnly('café')).toBe(true);
    expect(isLettersOnly('cafe\u0301')).toBe(false);
    expect(isLettersOnly('שלום')).toBe(true);
    expect(isLettersOnly("mum's")).toBe(false);
  });
});
