import fc from 'fast-check';
import { unpackNumbers } from '../../../src/detection/model/packed-bytes.ts';
import { NetworkFeatures, packFeatures, shortKey } from '../../../src/detection/model/packed-network.ts';
import { largest } from '../../../src/detection/model/unit-numbers.ts';

const width = 4;

describe('a packed network', () => {
  it('comes back as it was', () => {
    const number = fc.integer({ min: -largest, max: largest });
    const feature = fc.record({
      key: fc.nat({ max: 0xffffffff }).map(shortKey),
      numbers: fc.array(number, { minLength: width, maxLength: width }),
    });
    fc.assert(
      fc.property(fc.uniqueArray(feature, { selector: ({ key }) => key }), (features) => {
        const sorted = [...features].sort((a, b) => a.key - b.key);
        const { keys, numbers } = packFeatures(sorted);
        const unpacked = new NetworkFeatures(unpackNumbers(keys), numbers, width);
        expect(unpacked.size).toBe(sorted.length);
        for (const { key, numbers: expected } of sorted) {
          const number = unpacked.numberOf(key);
          expect(expected.map((_, unit) => unpacked.units.get(number, unit))).toEqual(expected);
        }
      }),
    );
  });

  it('sums the numbers of features, however many and however many units', () => {
    const number = fc.integer({ min: -largest, max: largest });
    const table = fc.integer({ min: 1, max: 20 }).chain((half) =>
      fc.array(fc.array(number, { minLength: 2 * half, maxLength: 2 * half }), {
        minLength: 5,
        maxLength: 5,
      }),
    );
    const chosen = fc.array(fc.nat({ max: 4 }), { maxLength: 200 });
    fc.assert(
      fc.property(table, chosen, (rows, features) => {
        const units = rows[0]?.length ?? 0;
        const packed = packFeatures(rows.map((numbers, at) => ({ key: 256 * at, numbers })));
        const unpacked = new NetworkFeatures(unpackNumbers(packed.keys), packed.numbers, units);
        const numbers = Int32Array.from(features, (feature) => unpacked.numberOf(256 * feature));
        const sums = unpacked.units.sum(numbers, numbers.length);
        for (let unit = 0; unit < units; unit++) {
          expect(sums[unit]).toBe(features.reduce((sum, feature) => sum + (rows[feature]?.[unit] ?? 0), 0));
        }
      }),
    );
  });

  it('needs no escaping in JSON', () => {
    const numbers = Array.from({ length: 7 }, (_, a) =>
      Array.from({ length: 7 }, (__, b) => [a - 3, b - 3]),
    ).flat(2);
    const packed = packFeatures([{ key: 1, numbers }]).numbers;
    expect(JSON.stringify(packed)).toHaveLength(packed.length + 2);
  });
});
