import type { CompiledGate } from '../types.ts';
import { Gate } from './gate.ts';
import { unpackTable } from './packed-weights.ts';

/** A gate from its data. */
export const gateOf = (compiled: CompiledGate): Gate => new Gate(compiled, unpackTable(compiled.weights));
