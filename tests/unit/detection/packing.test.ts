import fc from 'fast-check';
import { asWholeKey } from '../../../src/detection/gate/gate-features.ts';
import {
  heaviest,
  packWeights,
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
        const unpacked = weightTable(unpackWeights(packWeights(byKey)), lessons);
        expect(unpacked.keys.size).toBe(byKey.size);
        for (const [key, row] of byKey) {
          const expected = Array.from(
            { length: lessons },
            (_, lesson) => row.find(([at]) => at === lesson)?.[1] ?? 0,
          );
          const start = unpacked.keys.numberOf(asWholeKey(key)) * lessons;
          expect([...unpacked.weights.slice(start, start + lessons)]).toEqual(expected);
        }
      }),
    );
  });
});
