import fc from 'fast-check';
import { WordHost } from '../../../src/hosts/word/index.ts';
import { createSimulatedWord } from '../../../src/simulator/index.ts';
import type { SimulatedWord } from '../../../src/simulator/index.ts';
import { PromptSession, StoredSettings } from '../../../src/taskpane/session/index.ts';
import { firstPack } from '../first-pack.ts';
import { ManualAttention, ManualClock, settle } from '../hosts/manual-clock.ts';
import { PhraseDetector } from './phrase-detector.ts';
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

const phrases = [
  'Mum did not attend. ',
  'They seem to engage. ',
  'He was not seen alone. ',
  'He was not brought. ',
  'Calm. ',
  '\n',
  'did not attend\nNo concerns noted.\n\nMum reports that all is well. ',
];

const step = fc.record({
  kind: fc.constantFrom(
    'type',
    'paste over',
    'delete',
    'join',
    'edit a footnote',
    'put in a footnote',
    'take out a footnote',
    'undo',
    'redo',
    'co-author',
    'track',
    'do not track',
    'accept',
    'reject',
    'lose events',
    'hear events',
    'move ids',
    'fail',
  ),
  where: fc.nat(30),
  offset: fc.nat(60),
  length: fc.nat(40),
  text: fc.constantFrom(...phrases),
  wait: fc.constantFrom(0, 50, 900, 6_000),
});

type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

function perform({ document }: SimulatedWord, { kind, where, offset, length, text }: Step): void {
  const paragraph = document.paragraphs[where % document.paragraphs.length];
  if (paragraph === undefined) return;
  const from = offset % (paragraph.text.length + 1);
  const at = (place: number) => ({ paragraphId: paragraph.id, offset: place });
  const stretch = { start: at(from), end: at(Math.min(from + length, paragraph.text.length)) };
  const next = document.paragraphs[(where % document.paragraphs.length) + 1];
  switch (kind) {
    case 'type':
      document.replace({ start: at(from), end: at(from) }, text, 'person');
      return;
    case 'paste over':
      document.replace(stretch, text, 'person');
      return;
    case 'delete':
      document.replace(stretch, '', 'person');
      return;
    case 'co-author':
      document.replace(stretch, text, 'co-author');
      return;
    case 'join':
      if (next === undefined) return;
      document.replace(
        { start: at(paragraph.text.length), end: { paragraphId: next.id, offset: 0 } },
        '',
        'person',
      );
      return;
    case 'edit a footnote': {
      const notes = document.notes.ofKind('footnote');
      editNote(notes[where % notes.length]?.body, offset, length, text);
      return;
    }
    case 'put in a footnote':
      document.notes.add('footnote', at(from), text);
      return;
    case 'take out a footnote': {
      const notes = document.notes.ofKind('footnote');
      document.notes.remove(notes[where % notes.length]?.id ?? '');
      return;
    }
    case 'undo':
      document.undo();
      return;
    case 'redo':
      document.redo();
      return;
    case 'track':
      document.changeTrackingMode = 'TrackAll';
      return;
    case 'do not track':
      document.changeTrackingMode = 'Off';
      return;
    case 'accept':
      document.settleTrackedChanges('accepted');
      return;
    case 'reject':
      document.settleTrackedChanges('rejected');
      return;
    case 'lose events':
      document.faults.loseEvents = true;
      return;
    case 'hear events':
      document.faults.loseEvents = false;
      return;
    case 'move ids':
      document.faults.moveIds = true;
      return;
    case 'fail':
      document.faults.failNextCall = 'GeneralException';
  }
}

function editNote(
  body: SimulatedWord['document'] | undefined,
  offset: number,
  length: number,
  text: string,
): void {
  const [paragraph] = body?.paragraphs ?? [];
  if (body === undefined || paragraph === undefined) return;
  const from = offset % (paragraph.text.length + 1);
  const at = (place: number) => ({ paragraphId: paragraph.id, offset: place });
  body.replace({ start: at(from), end: at(Math.min(from + length, paragraph.text.length)) }, text, 'person');
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
