import type { Grammar } from './grammar/grammar.ts';
import { settle } from './settling.ts';
import type { Finding } from './types.ts';
import type { Weighing } from './weighing.ts';

/** The findings in a text, in order of their start. */
export function scan(grammar: Grammar, weighing: Weighing, text: string): readonly Finding[] {
  const read = grammar.read(text);
  const findings: Finding[] = [];
  for (let at = 0; at < read.sentences.length; at++) {
    const found = weighing.findings(read, at, grammar.firings(read, at));
    if (found.length > 0) for (const finding of settle(found)) findings.push(finding);
  }
  return findings;
}
