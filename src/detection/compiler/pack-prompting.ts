import { NumberCoder } from '../dense/number-coder.ts';
import { codePrompting, type Alphabets, type PackedPrompting, type Prompting } from '../dense/prompting.ts';
import { mayPrompt, triggerName } from '../gate/index.ts';
import { unpackWeights } from '../gate/packed-weights.ts';
import type { CompiledDetector, CompiledGate, GateTerms } from '../types.ts';
import { BitWriter } from './bit-writer.ts';
import { denseOrder } from './dense-order.ts';
import { detectorPart } from './detector-part.ts';
import { writtenRules } from './written-rules.ts';

/**
 * Packs what decides on prompts as densely as can be: for Outlook's events, whose script must be small.
 *
 * @param further any text that is to be packed with it
 */
export function packPrompting(
  compiled: CompiledDetector,
  gate: CompiledGate | undefined,
  further: string,
): PackedPrompting {
  const part = detectorPart(compiled, (trigger) => mayPrompt(trigger, gate));
  const written = writtenRules(part);
  const { words, rules } = denseOrder(written);
  const prompting: Prompting = {
    terms: {
      irregular: written.irregular,
      triggers: part.triggers,
      counts: part.counts,
      gate: gate === undefined ? null : termsFor(part, gate),
      further,
    },
    words,
    rules,
    weights: gate === undefined ? new Map() : unpackWeights(gate.weights),
  };
  const alphabets = alphabetsOf(prompting);
  const bits = new BitWriter();
  codePrompting(new NumberCoder(bits), alphabets, prompting);
  return { format: 1, ...alphabets, bits: bits.toString() };
}

/** Of triggers only those that are in the part. */
function termsFor(part: CompiledDetector, gate: CompiledGate): GateTerms {
  const names = new Set(part.triggers.map(triggerName));
  const { lessons, triggers, quietTriggers, scale, thresholds, bias } = gate;
  return {
    lessons,
    triggers: triggers.filter((name) => names.has(name)),
    quietTriggers: quietTriggers.filter((name) => names.has(name)),
    scale,
    thresholds,
    bias,
  };
}

/** The most characters that the numbers of words and of terms can tell apart: see dense/code-words.ts and code-text.ts. */
const most = { words: 63, terms: 127 };

function alphabetsOf({ terms, words }: Prompting): Alphabets {
  return {
    words: charactersOf(words.map(({ word }) => word).join(''), most.words),
    terms: charactersOf(JSON.stringify(terms), most.terms),
  };
}

function charactersOf(text: string, most: number): string {
  const characters = [...new Set(text.split(''))].sort();
  if (characters.length <= most) return characters.join('');
  throw new Error(
    `Outlook's script can hold ${most} different characters here, but the pack has ${characters.length}: ` +
      `${characters.join(' ')}. Write words without the rarest of them, or widen the numbers in src/detection/dense.`,
  );
}
