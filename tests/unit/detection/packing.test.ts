import fc from 'fast-check';
import { asWholeKey } from '../../../src/detection/gate/gate-features.ts';
import { unpackNumbers } from '../../../src/detection/model/packed-bytes.ts';
import {
  eachWeight,
  heaviest,
  packWeights,
  tableOf,
  unpackWeights,
  weightTable,
} from '../../../src/detection/gate/packed-weights.ts';

const lessons = 14;

describe('packed weights', () => {
  it('come back as they were', () => {
    const weights = fc.dictionary(
      fc.nat({ max: 0x3ffff }).map(String),
      fc.uniqueArray(fc.tuple(fc.nat({ max: lessons - 1 }), fc.integer({ min: -heaviest, max: heaviest })), {
        selector: ([lesson]) => lesson,
        minLength: 1,
      }),
      { maxKeys: 200 },
    );
    fc.assert(
      fc.property(weights, (rows) => {
        const byKey = new Map(
          Object.entries(rows).map(
            ([key, row]) => [Number(key), [...row].sort(([a], [b]) => a - b)] as const,
          ),
        );
        const packed = packWeights(byKey);
        expect(unpackWeights(packed)).toEqual(byKey);
        const table = tableOf(unpackNumbers(packed));
        expect(table.keys).toEqual(weightTable(byKey).keys);
        for (const [key, row] of byKey) {
          const weights: [number, number][] = [];
          eachWeight(table.rows, table.keys.numberOf(asWholeKey(key)), (lesson, weight) =>
            weights.push([lesson, weight]),
          );
          expect(weights).toEqual(row);
        }
      }),
    );
  });
});
