import type { Paragraph } from './word-text.ts';

/** A stretch of a paragraph, and whether it was put in or taken out while changes were tracked. */
export interface Run {
  readonly text: string;
  readonly change?: 'inserted' | 'deleted';
}

/** A paragraph's stretches; one alone where no change is tracked in it. */
export function runsOf({ text, runs }: Paragraph): readonly Run[] {
  return runs ?? [{ text }];
}

/** The same paragraph with other stretches. */
export function withRuns(paragraph: Omit<Paragraph, 'text' | 'runs'>, runs: readonly Run[]): Paragraph {
  const { id, column } = paragraph;
  const joined = join(runs);
  return {
    id,
    text: joined.map(({ text }) => text).join(''),
    ...(joined.some(({ change }) => change !== undefined) ? { runs: joined } : {}),
    ...(column === undefined ? {} : { column }),
  };
}

/** The stretches between two offsets: UTF-16 code units of the text with tracked deletions in it, end exclusive. */
export function cut(runs: readonly Run[], from: number, to: number): readonly Run[] {
  let at = 0;
  return runs.flatMap((run) => {
    const text = run.text.slice(Math.max(0, from - at), Math.max(0, to - at));
    at += run.text.length;
    return text === '' ? [] : [{ ...run, text }];
  });
}

/** What a tracked deletion leaves: the words stay, marked; those that were put in while tracking go for good. */
export function deleted(runs: readonly Run[]): readonly Run[] {
  return runs.filter(({ change }) => change !== 'inserted').map((run) => ({ ...run, change: 'deleted' }));
}

/** The text as it would read with all changes accepted ("current") or rejected ("original"). */
export function reviewed(runs: readonly Run[], version: 'current' | 'original'): string {
  const leftOut = version === 'current' ? 'deleted' : 'inserted';
  return runs
    .filter(({ change }) => change !== leftOut)
    .map(({ text }) => text)
    .join('');
}

function join(runs: readonly Run[]): readonly Run[] {
  const joined: Run[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    if (run.text === '') continue;
    if (last?.change === run.change && last !== undefined)
      joined[joined.length - 1] = { ...last, text: last.text + run.text };
    else joined.push(run);
  }
  return joined;
}
