import fc from 'fast-check';
import { createSimulatedWord } from '../../../src/simulator/index.ts';
import type { SimulatedWord } from '../../../src/simulator/index.ts';
import { settle } from '../hosts/manual-clock.ts';
import { follow } from './followed-word.ts';
import { PhraseDetector } from './phrase-detector.ts';
import { patience, perform, step } from './random-edits.ts';

/** Where the phrases of leading cards stand, but for paragraphs in which Word would put underlines beside their words. */
function expectedIn({ document }: SimulatedWord): readonly string[] {
  const detector = new PhraseDetector();
  return document.paragraphs.flatMap(({ text, runs = [] }, index) =>
    runs.some(({ change }) => change === 'deleted')
      ? []
      : detector
          .scan(text)
          .filter(({ tier }) => tier === 'prompt')
          .map(({ start, end }) => `${index}: ${start} to ${end}`),
  );
}

function drawnIn({ document }: SimulatedWord): readonly string[] {
  return document.annotations.all.map(
    ({ anchor: { range } }) =>
      `${document.indexOf(range.start.paragraphId)}: ${range.start.offset} to ${range.end.offset}`,
  );
}

const doing = fc.oneof(
  { arbitrary: step, weight: 6 },
  {
    arbitrary: fc.record({
      kind: fc.constantFrom(
        'lose underlines' as const,
        'refuse underlines' as const,
        'take underlines' as const,
      ),
      wait: fc.constantFrom(0, 900, 6_000),
    }),
    weight: 1,
  },
);

type Doing = typeof doing extends fc.Arbitrary<infer Value> ? Value : never;

function perhapsUnderlinesFail(word: SimulatedWord, one: Doing): void {
  const { annotations, faults } = word.document;
  if ('text' in one) perform(word, one);
  else if (one.kind === 'lose underlines') annotations.lose();
  else faults.refuseUnderlines = one.kind === 'refuse underlines';
}

const typed = (where: number, wait: 0 | 6_000): Doing => ({
  kind: 'type',
  where,
  offset: 0,
  length: 0,
  text: 'Mum did not attend. ',
  wait,
});
/** What was drawn after all had vanished was once taken to have vanished with them, and drawn twice. */
const drawnAfterTheLoss: Doing[] = [typed(0, 6_000), { kind: 'lose underlines', wait: 0 }, typed(1, 0)];

it(
  'underlines stand under the words of the leading cards and nowhere else, whatever has been done to the text',
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(doing, { maxLength: 15 }), async (steps) => {
        const paragraphs = ['Mum did not attend.', '', 'They seem to engage.', { cell: 'Calm.' }];
        const word = createSimulatedWord({ paragraphs });
        const { session, clock } = await follow(word, { underlines: 'on' });
        for (const one of steps) {
          perhapsUnderlinesFail(word, one);
          await clock.advance(one.wait);
        }
        word.document.faults.refuseUnderlines = false;
        word.document.faults.failNextCall = null;
        await clock.advance(8 * 60_000);
        await settle();
        expect([...drawnIn(word)].sort()).toEqual([...expectedIn(word)].sort());
        expect(word.document.writes).toBe(0);

        session.showUnderlines(false);
        await clock.advance(10);
        expect(word.document.annotations.all).toEqual([]);
        await session.stop();
        word.dispose();
      }),
      { numRuns: 60, examples: [[drawnAfterTheLoss]] },
    );
  },
  patience,
);
