import type { NumberedInstance } from './network.ts';

/**
 * The `most` features that say most about which lesson is wanted: those whose presence departs furthest from what
 * chance would give, for the lesson where it does so most (chi-squared). Numbers of features, the most telling first.
 */
export function selectFeatures(
  instances: readonly NumberedInstance[],
  lessons: number,
  leastTimes: number,
  most: number,
): Int32Array {
  const counts = countFeatures(instances);
  const frequent = Int32Array.from(counts.keys()).filter((feature) => (counts[feature] ?? 0) >= leastTimes);
  const places = new Int32Array(counts.length).fill(-1);
  frequent.forEach((feature, place) => (places[feature] = place));
  const wanted = countWanted(instances, lessons, places, frequent.length);
  const shares = wantedShares(instances, lessons);
  const worth = Float64Array.from(frequent, (feature, place) => {
    let highest = 0;
    for (let lesson = 0; lesson < lessons; lesson++) {
      const expected = (counts[feature] ?? 0) * (shares[lesson] ?? 0);
      const departure = (wanted[place * lessons + lesson] ?? 0) - expected;
      highest = Math.max(highest, (departure * departure) / (expected + 1));
    }
    return highest;
  });
  const order = Int32Array.from(frequent.keys()).sort((a, b) => (worth[b] ?? 0) - (worth[a] ?? 0) || a - b);
  return order.slice(0, most).map((place) => frequent[place] ?? 0);
}

function countFeatures(instances: readonly NumberedInstance[]): Uint32Array {
  let highest = -1;
  for (const { features } of instances) for (const feature of features) highest = Math.max(highest, feature);
  const counts = new Uint32Array(highest + 1);
  for (const { features } of instances) {
    for (const feature of features) counts[feature] = (counts[feature] ?? 0) + 1;
  }
  return counts;
}

function countWanted(
  instances: readonly NumberedInstance[],
  lessons: number,
  places: Int32Array,
  frequent: number,
): Uint32Array {
  const counts = new Uint32Array(frequent * lessons);
  for (const { features, wanted } of instances) {
    const own = [...wanted.keys()].filter((lesson) => (wanted[lesson] ?? 0) > 0);
    if (own.length === 0) continue;
    for (const feature of features) {
      const row = (places[feature] ?? -1) * lessons;
      if (row < 0) continue;
      for (const lesson of own) counts[row + lesson] = (counts[row + lesson] ?? 0) + 1;
    }
  }
  return counts;
}

const wantedShares = (instances: readonly NumberedInstance[], lessons: number): number[] =>
  Array.from(
    { length: lessons },
    (_, lesson) =>
      instances.filter(({ wanted }) => (wanted[lesson] ?? 0) > 0).length / Math.max(1, instances.length),
  );
