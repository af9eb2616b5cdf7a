import { keepTrying } from '../../../src/taskpane/keep-trying.ts';

/** Loads at the given try, the first being 1. */
function loadedAt(success: number) {
  let tries = 0;
  const waits: number[] = [];
  let failures = 0;
  const loading = keepTrying(
    () => (++tries < success ? Promise.reject(new Error('no network')) : Promise.resolve('the part')),
    () => (failures += 1),
    (milliseconds) => {
      waits.push(milliseconds);
      return Promise.resolve();
    },
  );
  return loading.then((loaded) => ({ loaded, waits, failures }));
}

describe('what is loaded however often it takes', () => {
  it('waits for nothing where the first try succeeds', async () => {
    expect(await loadedAt(1)).toEqual({ loaded: 'the part', waits: [], failures: 0 });
  });

  it('is tried again after each failure, which is told of, less and less often', async () => {
    const { loaded, waits, failures } = await loadedAt(8);
    expect(loaded).toBe('the part');
    expect(failures).toBe(7);
    expect(waits).toHaveLength(7);
    expect(waits).toEqual([...waits].sort((a, b) => a - b));
    expect(new Set(waits.slice(3))).toEqual(new Set([60_000]));
  });
});
