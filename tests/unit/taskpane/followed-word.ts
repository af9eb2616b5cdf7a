import { WordHost } from '../../../src/hosts/word/index.ts';
import type { SimulatedWord } from '../../../src/simulator/index.ts';
import { PromptSession, StoredSettings } from '../../../src/taskpane/session/index.ts';
import { firstPack } from '../first-pack.ts';
import { ManualAttention, ManualClock } from '../hosts/manual-clock.ts';
import { PhraseDetector } from './phrase-detector.ts';
import { TestPacing } from './test-pacing.ts';
import { MemoryStore } from './written-host.ts';

const pack = firstPack();

interface Following {
  /** How many paragraphs are asked for at once. */
  readonly atOnce?: number | undefined;
  /** How many characters are asked for as one string. */
  readonly longestString?: number | undefined;
  readonly underlines?: 'on' | 'off';
}

/** A panel's session beside a simulated Word, once the text has been read. */
export async function follow(
  word: SimulatedWord,
  { atOnce, longestString, underlines = 'off' }: Following = {},
) {
  Object.assign(globalThis, { Office: word.Office, Word: word.Word });
  const clock = new ManualClock();
  const store = new MemoryStore();
  store.set('underlines', underlines);
  const session = new PromptSession({
    host: new WordHost(clock, new ManualAttention(), atOnce, longestString),
    detector: new PhraseDetector(),
    twins: pack.twins,
    lessons: pack.lessons,
    settings: new StoredSettings(store),
    pacing: new TestPacing(),
    hintsAllowed: false,
    clock: () => new Date(2026, 10, 25),
  });
  await session.start();
  await clock.advance(10);
  return { session, clock };
}
