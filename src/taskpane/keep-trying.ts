/** How long to wait (milliseconds) before each try after the first; the last goes on for ever. */
const pauses = [1_000, 5_000, 15_000, 60_000];

const sleep = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/**
 * What `load` gives, however often it takes: what can't be fetched now may be there once the network is.
 *
 * @param onFailure called after each try that failed
 */
export async function keepTrying<Loaded>(
  load: () => Promise<Loaded>,
  onFailure: () => void,
  wait = sleep,
): Promise<Loaded> {
  for (let tries = 0; ; tries++) {
    try {
      return await load();
    } catch {
      onFailure();
      await wait(pauses[Math.min(tries, pauses.length - 1)] ?? 0);
    }
  }
}
