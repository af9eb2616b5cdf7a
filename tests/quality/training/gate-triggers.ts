import type { UnseenScores } from './calibration.ts';
import { Wanted } from './examples.ts';
import { isPrompt } from './limits.ts';

/** A trigger that made fewer right prompts is not worth the room that its wording takes. */
const leastRight = 5;

/**
 * The triggers whose findings may be prompts: those that a gate, asked about all of them and not having seen the
 * author, was right to admit often enough, in texts of at least two authors.
 */
export function gateTriggers(gate: UnseenScores, prompt: readonly number[]): Set<string> {
  const right = new Map<string, { count: number; readonly authors: Set<string> }>();
  const showsPrompt = isPrompt({ gate }, { prompt });
  for (const example of gate.keys()) {
    for (const { name, lesson } of example.firedBy) {
      if ((example.wanted[lesson] ?? Wanted.No) !== Wanted.Yes || !showsPrompt(example, lesson)) continue;
      const own = right.get(name) ?? { count: 0, authors: new Set() };
      right.set(name, own);
      own.count += 1;
      own.authors.add(example.author);
    }
  }
  const enough = [...right].filter(([, { count, authors }]) => count >= leastRight && authors.size >= 2);
  return new Set(enough.map(([name]) => name));
}
