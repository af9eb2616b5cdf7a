import type { Grammar } from './grammar/grammar.ts';
import { settle } from './settling.ts';
import type { Weighing } from './weighing.ts';

/** Has a name, a contraction, an age, a date and wording that triggers fire on: what is rare in a text is cold at first as well. */
const text = 'She left. Jane (8) stayed. Mum didn’t attend on 3 May. Dad seems to engage.';

/**
 * Scans a first text, a part of it at each step, for what is scanned first takes many times as long as what comes
 * later: its code has never run. No findings come of it.
 */
export function* warmUp(grammar: Grammar, weighing: Weighing): Generator<undefined, void> {
  const read = grammar.read(text);
  for (let at = 0; at < read.sentences.length; at++) {
    yield;
    read.sentence(at);
    yield;
    settle(weighing.findings(read, at, grammar.firings(read, at)));
  }
}
