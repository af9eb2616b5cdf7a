import fc from 'fast-check';
import {
  largest,
  packFeatures,
  shortKey,
  unpackFeatures,
} from '../../../src/detection/model/packed-network.ts';

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
        const rows = unpackFeatures(keys, numbers, width);
        expect(rows.size).toBe(sorted.length);
        for (const { key, numbers: expected } of sorted) {
          const row = rows.rowOf(key);
          expect([...rows.table.slice(row, row + width)]).toEqual(expected);
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
