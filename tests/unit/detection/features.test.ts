import fc from 'fast-check';
import { Grammar } from '../../../src/detection/grammar/grammar.ts';
import { unpackRules } from '../../../src/detection/grammar/unpack-rules.ts';
import { FeatureGroups } from '../../../src/detection/model/feature-groups.ts';
import { FeatureList } from '../../../src/detection/model/feature-list.ts';
import { FeatureReader } from '../../../src/detection/model/features.ts';
import { GroupSums } from '../../../src/detection/model/group-sums.ts';
import { unpackNumbers } from '../../../src/detection/model/packed-bytes.ts';
import { NetworkFeatures, packFeatures } from '../../../src/detection/model/packed-network.ts';
import { compiled, trigger } from './sample-language.ts';

const grammar = new Grammar(unpackRules(compiled(trigger({ when: ['{child} ~2 not brought'] })).detector));

/** Knows every feature: numbers them as they come. */
function everyFeature(): { numberOf(key: number): number } {
  const numbers = new Map<number, number>();
  return {
    numberOf: (key) => {
      const given = numbers.get(key) ?? numbers.size;
      numbers.set(key, given);
      return given;
    },
  };
}

/** Reads the features of one sentence, in rising order. */
const readerOf = (reader: FeatureReader) => (sentence: string) => {
  const text = grammar.read(sentence);
  reader.readWords(text, 0);
  return [...reader.readOthers(text, 0, []).list()].sort((a, b) => a - b);
};

describe('the features of a sentence', () => {
  it('count as often as they occur', () => {
    const read = readerOf(new FeatureReader(everyFeature(), grammar));
    const once = read('quiet');
    const twice = read('quiet quiet');
    const occurrences = (features: readonly number[], feature: number): number =>
      features.filter((other) => other === feature).length;
    const ofWord = once.filter((feature) => twice.includes(feature));
    expect(ofWord.filter((feature) => occurrences(twice, feature) === 2).length).toBeGreaterThan(2);
  });

  it('tell of the lexicons that its words are in', () => {
    const read = readerOf(new FeatureReader(everyFeature(), grammar));
    const ofMum = read('mum');
    const shared = (other: string): number => read(other).filter((feature) => ofMum.includes(feature)).length;
    expect(shared('dad')).toBeGreaterThan(0);
    expect(shared('hut')).toBe(0);
  });

  it('are the same whenever it is read, however many words have been met meanwhile', () => {
    const read = readerOf(new FeatureReader(everyFeature(), grammar));
    const sentence = 'Keira was not brought to the clinic by her mother.';
    const first = read(sentence);
    expect(read(sentence)).toEqual(first);
    for (let word = 0; word < 17_000; word += 50) {
      read(Array.from({ length: 50 }, (_, at) => `q${(word + at).toString(36)}`).join(' '));
    }
    expect(read(sentence)).toEqual(first);
  });

  it('are left out where they are not known', () => {
    const read = readerOf(new FeatureReader({ numberOf: () => -1 }, grammar));
    expect(read('Keira was not brought.')).toEqual([]);
  });
});

describe('groups of features', () => {
  const units = 4;
  const number = fc.integer({ min: -3, max: 3 });
  const rows = fc.array(fc.array(number, { minLength: units, maxLength: units }), {
    minLength: 6,
    maxLength: 6,
  });
  const groups = fc.array(fc.array(fc.nat({ max: 5 }), { maxLength: 100 }), { minLength: 1, maxLength: 5 });

  it('add up to what their features add up to, also those that came later', () => {
    fc.assert(
      fc.property(rows, groups, groups, (numbers, atFirst, later) => {
        const packed = packFeatures(numbers.map((own, at) => ({ key: 256 * at, numbers: own })));
        const network = new NetworkFeatures(unpackNumbers(packed.keys), packed.numbers, units);
        const known = numbers.map((_, at) => network.numberOf(256 * at));
        const all = new FeatureGroups();
        const sums = new GroupSums(all, network.units);
        for (const added of [atFirst, later]) {
          const list = new FeatureList(all);
          list.begin(0);
          for (const members of added) list.addGroup(all.add(members.map((at) => known[at] ?? -1)));
          sums.sumNew();
          const found = new Int32Array(units);
          expect(sums.addTo(found, list)).toBe(added.flat().length);
          const expected = Array.from({ length: units }, (_, unit) =>
            added.flat().reduce((sum, at) => sum + (numbers[at]?.[unit] ?? 0), 0),
          );
          expect([...found]).toEqual(expected);
        }
      }),
    );
  });
});
