import type { CompiledGate } from '../types.ts';
import { Gate } from './gate.ts';
import { unpackWeights, weightTable } from './packed-weights.ts';

/** A gate from its data. */
export const gateOf = (compiled: CompiledGate): Gate =>
  new Gate(compiled, weightTable(unpackWeights(compiled.weights), compiled.lessons.length));
