import fc from 'fast-check';
import { createSimulatedWord } from '../../../src/simulator/index.ts';
import type { PromptSession } from '../../../src/taskpane/session/index.ts';
import { settle } from '../hosts/manual-clock.ts';
import { follow } from './followed-word.ts';
import { patience, perform, step } from './random-edits.ts';

/** The prompts with all their places, whatever their order: cards keep the place that they came in. */
function promptsOf(session: PromptSession): readonly string[] {
  return session
    .view()
    .prompts.map(({ id, tier, places, acknowledged = [] }) =>
      JSON.stringify([
        id,
        tier,
        [...places, ...acknowledged].map(({ passage, finding: { trigger, start, end } }) => [
          passage.text,
          trigger,
          start,
          end,
        ]),
      ]),
    )
    .sort();
}

describe('the prompts, once the sweep has run', () => {
  it.each([
    ['1.8', 'at once', undefined, undefined],
    ['1.3', 'at once', undefined, undefined],
    ['1.8', 'in parts', 2, undefined],
    ['1.4', 'in parts', 2, undefined],
    ['1.3', 'in parts', 2, undefined],
    ['1.8', 'in parts and stretches', 2, 20],
    ['1.3', 'in parts and stretches', 2, 20],
  ])(
    'are those of a fresh scan of the text, whatever has been done to it (WordApi %s, read %s)',
    async (apiLevel, _how, atOnce, longestString) => {
      await fc.assert(
        fc.asyncProperty(fc.array(step, { maxLength: 15 }), async (steps) => {
          const paragraphs = [
            'Mum did not attend.',
            '',
            { text: 'They seem to engage.', footnote: 'He was not brought.' },
            { cell: 'Calm.' },
          ];
          const word = createSimulatedWord({ paragraphs, apiLevel });
          const { session, clock } = await follow(word, { atOnce, longestString });
          for (const one of steps) {
            perform(word, one);
            await clock.advance(one.wait);
          }
          await clock.advance(70_000);
          await settle();
          const followed = promptsOf(session);
          expect(session.view().state).toEqual({ kind: 'live' });
          expect(word.document.writes).toBe(0);
          await session.stop();

          word.document.faults.failNextCall = null;
          const fresh = await follow(word);
          expect(followed).toEqual(promptsOf(fresh.session));
          await fresh.session.stop();
          word.dispose();
        }),
        { numRuns: 40 },
      );
    },
    patience,
  );
});
