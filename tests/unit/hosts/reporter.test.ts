import fc from 'fast-check';
import { Reporter } from '../../../src/hosts/watching/index.ts';
import type { Passage, PassageChange } from '../../../src/hosts/index.ts';

/** What a watcher is told of these texts, one after another. */
function toldOf(...texts: readonly (readonly Passage[])[]): readonly PassageChange[] {
  const changes: PassageChange[] = [];
  const reporter = new Reporter({ onChange: (change) => changes.push(change) });
  for (const passages of texts) reporter.report(passages, true, [], true);
  return changes;
}

/** The same ones each time: a passage that has not changed stays the same object. */
const all = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].flatMap((id) =>
  ['one', 'two'].map((words) => ({ id, text: words })),
);
const text = fc.uniqueArray(fc.constantFrom(...all), { selector: ({ id }) => id });

describe('what has changed since a watcher was last told', () => {
  it('is what is new or reads otherwise, wherever it has moved to', () => {
    fc.assert(
      fc.property(text, text, (before, now) => {
        const texts = new Map(before.map((one) => [one.id, one.text]));
        const changed = now.filter((one) => texts.get(one.id) !== one.text).map(({ id }) => id);
        expect([...(toldOf(before, now)[1]?.changed ?? [])]).toEqual(changed);
      }),
    );
  });

  it('is nothing where some were put in between and taken away again', () => {
    const [a, b, c] = ['a', 'b', 'c'].map((id) => ({ id, text: id }));
    if (!a || !b || !c) throw new Error('there are three passages');
    const [, put, taken] = toldOf([a, c], [a, b, c], [a, c]);
    expect([...(put?.changed ?? [])]).toEqual(['b']);
    expect([...(taken?.changed ?? [])]).toEqual([]);
  });
});
