/**
 * A simulated document of 500 pages (250,000 words) and the real panel's session beside it, without the page.
 *
 *   npx tsx --expose-gc tests/bench/long-document.ts
 *
 * Times are those of the processor, which other work on the machine does not lengthen; on a quiet machine they are those of the
 * clock, as the panel waits for nothing here. The simulated Word's own work is in them; what real Word takes is not.
 */
import detector from '#generated/detector.json';
import gate from '#generated/gate.json';
import model from '#generated/model.json';
import pack from '#generated/pack.json';
import { createDetector } from '../../src/detection/index.ts';
import { openHost } from '../../src/hosts/index.ts';
import { createSimulatedWord } from '../../src/simulator/index.ts';
import type { SimulatedWord } from '../../src/simulator/index.ts';
import type { Pacing } from '../../src/taskpane/scanning/index.ts';
import { PromptSession, StoredSettings } from '../../src/taskpane/session/index.ts';
import { readSet } from '../quality/labelled-texts.ts';

const words = 250_000;

/** What the long document costs. Times are milliseconds of the processor. */
export interface LongDocumentFigures {
  readonly words: number;
  readonly paragraphs: number;
  /** From the panel's start until the first prompt can be seen. */
  readonly firstPrompt: number;
  /** From the panel's start until everything is scanned. */
  readonly fullScan: number;
  /** From the panel's start until the text has been read. */
  readonly read: number;
  /** The longest that the page could not have its turn because the text was read: the simulated Word's own work, for the most part. */
  readonly longestBlockReading: number;
  /** The longest that the page could not have its turn otherwise, until all is scanned. */
  readonly longestBlockScanning: number;
  /** Of one edited paragraph: runs of Word, paragraphs read, and the work until its prompt is there. */
  readonly edit: { readonly runs: number; readonly paragraphsRead: number; readonly work: number };
  /** What the panel holds in memory beyond the document, in MB; undefined where Node was not started with --expose-gc. */
  readonly memory: number | undefined;
}

export async function longDocument(): Promise<LongDocumentFigures> {
  const paragraphs = paragraphsOf(words);
  const word = createSimulatedWord({ paragraphs });
  Object.assign(globalThis, { Office: word.Office, Word: word.Word });
  const reads = countReads(word);
  const host = await openHost();
  const before = memoryInUse();
  const session = new PromptSession({
    host,
    detector: readDetector(),
    twins: pack.twins,
    lessons: pack.lessons,
    settings: new StoredSettings(host.store),
    pacing,
    hintsAllowed: false,
    clock: () => new Date(),
  });

  const blocks = watchBlocks(reads);
  const began = processorTime();
  await session.start();
  const read = (await until(session, () => session.view().checking.passages > 0)) - began;
  const firstPrompt = (await until(session, () => session.view().lists.open.length > 0)) - began;
  const fullScan = (await until(session, () => isScanned(session))) - began;
  blocks.stop();
  const memory = before === undefined ? undefined : (memoryInUse() ?? 0) - before;

  const edit = await editOne(word, session, reads);
  await session.stop();
  word.dispose();
  return {
    words,
    paragraphs: paragraphs.length,
    firstPrompt: Math.round(firstPrompt),
    fullScan: Math.round(fullScan),
    read: Math.round(read),
    longestBlockReading: Math.round(blocks.longest.reading),
    longestBlockScanning: Math.round(blocks.longest.panel),
    edit,
    memory: memory === undefined ? undefined : Math.round(memory / 1e6),
  };
}

/** Texts like those that are written, one after another until there are enough words, in paragraphs of some forty words. */
function paragraphsOf(count: number): readonly string[] {
  const source = readSet('texts').flatMap(({ text }) => text.split(/\n+/u).filter((line) => line !== ''));
  const paragraphs: string[] = [];
  let open = '';
  for (let sum = 0, n = 0; sum < count; n += 1) {
    open = `${open} ${source[n % source.length] ?? ''}`.trim();
    const length = open.split(/\s+/u).length;
    if (length < 40) continue;
    // A number makes each different: in a real document hardly two paragraphs are the same.
    paragraphs.push(`${paragraphs.length + 1}. ${open}`);
    sum += length;
    open = '';
  }
  return paragraphs;
}

/** Milliseconds that the processor has worked for us. */
function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}

/** The panel's own slices, each followed by a whole turn of everything else that waits. */
const pacing: Pacing = {
  now: processorTime,
  yieldToPage: () => new Promise((resolve) => setImmediate(resolve)),
};

interface Blocks {
  /** The longest turn in which Word was read: mostly the simulated Word's own work. */
  reading: number;
  /** The longest of the others: the panel's. */
  panel: number;
}

/** Watches how long each turn of the event loop works, until it is stopped. */
function watchBlocks(reads: Reads): { readonly longest: Blocks; readonly stop: () => void } {
  const longest: Blocks = { reading: 0, panel: 0 };
  let last = processorTime();
  let runs = reads.runs;
  let isOver = false;
  const look = (): void => {
    const now = processorTime();
    const kind = reads.runs === runs ? 'panel' : 'reading';
    longest[kind] = Math.max(longest[kind], now - last);
    last = now;
    runs = reads.runs;
    if (!isOver) setImmediate(look);
  };
  setImmediate(look);
  return { longest, stop: () => (isOver = true) };
}

function readDetector(): ReturnType<typeof createDetector> {
  return createDetector(detector, { gate: gate ?? undefined, model: model ?? undefined });
}

function isScanned(session: PromptSession): boolean {
  const { checking } = session.view();
  return checking.wholeAt !== undefined && checking.waiting === 0;
}

function until(session: PromptSession, isSo: () => boolean): Promise<number> {
  return new Promise((resolve) => {
    const look = (): void => {
      if (!isSo()) return;
      stop();
      resolve(processorTime());
    };
    const stop = session.subscribe(look);
    look();
  });
}

async function editOne(
  word: SimulatedWord,
  session: PromptSession,
  reads: Reads,
): Promise<LongDocumentFigures['edit']> {
  const middle = word.document.paragraphs[Math.floor(word.document.paragraphs.length / 2)];
  if (middle === undefined) throw new Error('The document has no paragraph.');
  reads.runs = 0;
  reads.paragraphs.clear();
  const began = processorTime();
  const start = { paragraphId: middle.id, offset: 0 };
  word.document.replace({ start, end: start }, 'Mum did not attend the clinic appointment. ', 'person');
  const isSeen = (): boolean =>
    session
      .view()
      .prompts.some(({ places }) =>
        places.some(({ passage }) => passage.text.startsWith('Mum did not attend the clinic appointment.')),
      );
  const seen = await until(session, isSeen);
  return { runs: reads.runs, paragraphsRead: reads.paragraphs.size, work: Math.round(seen - began) };
}

interface Reads {
  runs: number;
  /** Ids of the paragraphs that were asked for. */
  readonly paragraphs: Set<string>;
}

/** Counts the runs of Word from here on, and the paragraphs that the document is asked for in them. */
function countReads(word: SimulatedWord): Reads {
  const reads: Reads = { runs: 0, paragraphs: new Set() };
  const { run } = word.Word;
  const counting = (...parameters: Parameters<typeof run>): ReturnType<typeof run> => {
    reads.runs += 1;
    return run(...parameters);
  };
  Object.assign(globalThis, { Word: { run: counting } });
  const paragraph = word.document.paragraph.bind(word.document);
  word.document.paragraph = (id) => {
    reads.paragraphs.add(id);
    return paragraph(id);
  };
  return reads;
}

/** Bytes in use once all that can go has gone; undefined without --expose-gc. */
function memoryInUse(): number | undefined {
  if (globalThis.gc === undefined) return undefined;
  globalThis.gc();
  return process.memoryUsage().heapUsed;
}

if (process.argv[1]?.endsWith('long-document.ts') === true) {
  console.log(JSON.stringify(await longDocument(), null, 2));
  process.exit();
}
