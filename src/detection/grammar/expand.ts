import { Code, type Sequence } from './rules.ts';

/** All sequences that one with optional parts stands for, each without such parts. */
export function expand(sequence: Sequence): Sequence[] {
  const open = sequence.indexOf(Code.Open);
  if (open < 0) return [sequence];
  const close = closing(sequence, open);
  const before = sequence.slice(0, open);
  const inner = sequence.slice(open + 1, close);
  const after = expand(sequence.slice(close + 1));
  const withInner: Sequence[] = [];
  for (const part of expand(inner)) for (const rest of after) withInner.push(before.concat(part, rest));
  return withInner.concat(after.map((rest) => before.concat(rest)));
}

/** Where the optional part that begins at `open` ends. */
function closing(sequence: Sequence, open: number): number {
  let depth = 0;
  for (let at = open; at < sequence.length; at++) {
    if (sequence[at] === Code.Open) depth++;
    else if (sequence[at] === Code.Close && --depth === 0) return at;
  }
  return sequence.length;
}
