import { packPrompting } from '../../../src/detection/compiler/index.ts';
import { packWeights } from '../../../src/detection/gate/packed-weights.ts';
import type { CompiledDetector } from '../../../src/detection/index.ts';

/**
 * How many bytes the wording of the gate's triggers may take in launchevent.js, packed: what its limit
 * (bundling/older-script.js) leaves beside the code and the gate's weights, and some air. Where the build says that the
 * script is too heavy, this is the number to lower; then train anew.
 */
const roomForWording = 52_000;

/** Whether there is room for these of the triggers called `names`. */
export const fitsInto =
  (compiled: CompiledDetector, names: readonly string[]) =>
  (triggers: ReadonlySet<string>): boolean =>
    packedSize(compiled, names, triggers) <= roomForWording;

/** The bytes that triggers take. */
export function packedSize(
  compiled: CompiledDetector,
  names: readonly string[],
  triggers: ReadonlySet<string>,
): number {
  const gate = {
    format: 3,
    lessons: [],
    triggers: names.filter((name) => triggers.has(name)),
    quietTriggers: names.filter((name) => !triggers.has(name)),
    scale: 1,
    thresholds: [],
    bias: [],
    weights: packWeights(new Map()),
  } as const;
  return (packPrompting(compiled, gate, '').bits.length * 3) / 4;
}
