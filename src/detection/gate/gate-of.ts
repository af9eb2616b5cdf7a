import { unpackNumbers } from '../model/packed-bytes.ts';
import type { CompiledGate } from '../types.ts';
import { Gate } from './gate.ts';
import { tableOf } from './packed-weights.ts';

/**
 * A gate from its data.
 *
 * @param weights what `compiled.weights` holds, by whom that was unpacked before
 */
export const gateOf = (compiled: CompiledGate, weights = unpackNumbers(compiled.weights)): Gate =>
  new Gate(compiled, tableOf(weights));
