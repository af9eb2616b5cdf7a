import fc from 'fast-check';
import { WordHost } from '../../../src/hosts/word/index.ts';
import { createSimulatedWord } from '../../../src/simulator/index.ts';
import type { SimulatedWord } from '../../../src/simulator/index.ts';
import { PromptSession, StoredSettings } from '../../../src/taskpane/session/index.ts';
import { firstPack } from '../first-pack.ts';
import { ManualAttention, ManualClock, settle } from '../hosts/manual-clock.ts';
import { PhraseDetector } from './phrase-detector.ts';
import { perform, step } from './random-edits.ts';
import { TestPacing } from './test-pacing.ts';
import { MemoryStore } from './written-host.ts';

const pack = firstPack();

/** A panel's session beside a simulated Word. */
async function follow(word: SimulatedWord, atOnce?: number) {
  Object.assign(globalThis, { Office: word.Office, Word: word.Word });
  const clock = new ManualClock();
  const session = new PromptSession({
    host: new WordHost(clock, new ManualAttention(), atOnce),
    detector: new PhraseDetector(),
    twins: pack.twins,
    lessons: pack.lessons,
    settings: new StoredSettings(new MemoryStore()),
    pacing: new TestPacing(),
    hintsAllowed: false,
    clock: () => new Date(2026, 10, 25),
  });
  await session.start();
  await clock.advance(10);
  return { session, clock };
}

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
    ['1.8', 'at once', undefined],
    ['1.3', 'at once', undefined],
    ['1.8', 'in parts', 2],
    ['1.4', 'in parts', 2],
    ['1.3', 'in parts', 2],
  ])(
    'are those of a fresh scan of the text, whatever has been done to it (WordApi %s, read %s)',
    async (apiLevel, _how, atOnce) => {
      await fc.assert(
        fc.asyncProperty(fc.array(step, { maxLength: 15 }), async (steps) => {
          const paragraphs = [
            'Mum did not attend.',
            '',
            { text: 'They seem to engage.', footnote: 'He was not brought.' },
            { cell: 'Calm.' },
          ];
          const word = createSimulatedWord({ paragraphs, apiLevel });
          const { session, clock } = await follow(word, atOnce);
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
    120_000,
  );
});
