import { countOverDocument } from './counting.ts';
import { BitReader } from './dense/bit-coder.ts';
import { NumberCoder } from './dense/number-coder.ts';
import { codePrompting, rulesOf, weightTableOf, type PackedPrompting } from './dense/prompting.ts';
import { Gate } from './gate/gate.ts';
import { Grammar } from './grammar/grammar.ts';
import { scan } from './scan.ts';
import type { Detector } from './types.ts';
import { Weighing } from './weighing.ts';

/** Finds prompts, and what else its triggers find without deciding on it. */
export type PromptingDetector = Pick<Detector, 'scan' | 'overDocument'>;

/**
 * A detector of what decides on prompts, from its densest form (compiler/pack-prompting.ts).
 *
 * @returns the detector, and the text that was packed with it
 */
export function unpackPrompting(packed: PackedPrompting): {
  readonly detector: PromptingDetector;
  readonly further: string;
} {
  const prompting = codePrompting(new NumberCoder(new BitReader(packed.bits)), packed);
  const { gate, counts, further } = prompting.terms;
  const grammar = new Grammar(rulesOf(prompting));
  const weighing = new Weighing(
    gate === null ? undefined : new Gate(gate, weightTableOf(prompting)),
    undefined,
  );
  return {
    detector: {
      scan: (text) => scan(grammar, weighing, text),
      overDocument: (all) => countOverDocument(counts, all, weighing.hasGate),
    },
    further,
  };
}
