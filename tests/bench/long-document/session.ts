/**
 * A simulated document of 500 pages and the panel's session beside it, without a page: what is asked of Word, how much work it is
 * for the processor, and how much is held in memory. Writes figures (JSON) to standard output; run by measure.ts.
 */
import { readFileSync } from 'node:fs';
import { detectorOf, firstPack, requirePack } from '../../../src/cli/pack-files.ts';
import { openHost } from '../../../src/hosts/index.ts';
import type { Pack } from '../../../src/lessons/index.ts';
import { createSimulatedWord } from '../../../src/simulator/index.ts';
import type { SimulatedWord } from '../../../src/simulator/index.ts';
import type { Pacing } from '../../../src/taskpane/scanning/index.ts';
import { PromptSession, StoredSettings } from '../../../src/taskpane/session/index.ts';
import { longText, pasted } from './text.ts';
import type { SessionFigures, WorkOfAChange } from './types.ts';

/** Milliseconds that the processor has worked for us: other work on the machine does not lengthen them. */
function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}

/** The panel's own slices, each followed by a whole turn of everything else that waits. */
const pacing: Pacing = {
  now: processorTime,
  yieldToPage: () => new Promise((resolve) => setImmediate(resolve)),
};

/** What the document is asked for. */
class Reads {
  runs = 0;
  readonly paragraphs = new Set<string>();
  strings = 0;

  /** Counts from here on, and has the panel run its batches through the count. */
  constructor(word: SimulatedWord) {
    const { run } = word.Word;
    const counting = (...parameters: Parameters<typeof run>): ReturnType<typeof run> => {
      this.runs += 1;
      return run(...parameters);
    };
    Object.assign(globalThis, { Office: word.Office, Word: { run: counting } });
    const paragraph = word.document.paragraph.bind(word.document);
    word.document.paragraph = (id) => {
      this.paragraphs.add(id);
      return paragraph(id);
    };
    const reviewed = word.document.reviewedTextOf.bind(word.document);
    word.document.reviewedTextOf = (...given) => {
      this.strings += 1;
      return reviewed(...given);
    };
  }

  beginAnew(): void {
    this.runs = 0;
    this.strings = 0;
    this.paragraphs.clear();
  }
}

async function measure(): Promise<SessionFigures> {
  const word = createSimulatedWord({ paragraphs: longText() });
  const reads = new Reads(word);
  const host = await openHost();
  const pack = JSON.parse(readFileSync('generated/pack.json', 'utf8')) as Pack;
  const before = memoryInUse();
  const session = new PromptSession({
    host,
    detector: detectorOf(requirePack(firstPack)),
    twins: pack.twins,
    lessons: pack.lessons,
    settings: new StoredSettings(host.store),
    pacing,
    hintsAllowed: false,
    clock: () => new Date(),
  });
  const began = processorTime();
  await session.start();
  const firstPrompt = (await until(session, () => session.view().lists.open.length > 0)) - began;
  const fullScan = (await until(session, () => isScanned(session))) - began;
  const memory = (memoryInUse() - before) / 1e6;
  const edit = await change(session, reads, () => write(word, 'Mum did not attend the clinic appointment. '));
  const paste = await change(session, reads, () => write(word, `${pasted().join('\n')}\n`));
  await session.stop();
  word.dispose();
  return { firstPrompt, fullScan, memory, edit, paste };
}

/** Writes at the start of the paragraph in the middle. */
function write(word: SimulatedWord, text: string): string {
  const { paragraphs } = word.document;
  const middle = paragraphs[Math.floor(paragraphs.length / 2)];
  if (middle === undefined) throw new Error('The document has no paragraph.');
  const start = { paragraphId: middle.id, offset: 0 };
  word.document.replace({ start, end: start }, text, 'person');
  return text.split('\n').findLast((line) => line !== '') ?? '';
}

/** A change, until its last line has been scanned. @param act answers with that line */
async function change(session: PromptSession, reads: Reads, act: () => string): Promise<WorkOfAChange> {
  reads.beginAnew();
  const began = processorTime();
  const line = act();
  const seen = await until(session, () =>
    session.view().prompts.some(({ places }) => places.some(({ passage }) => passage.text.startsWith(line))),
  );
  const { runs, strings } = reads;
  return { runs, strings, paragraphs: reads.paragraphs.size, work: seen - began };
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

/** Bytes in use once all that can go has gone. */
function memoryInUse(): number {
  if (globalThis.gc === undefined) throw new Error('Node must be started with --expose-gc.');
  globalThis.gc();
  return process.memoryUsage().heapUsed;
}

console.log(JSON.stringify(await measure()));
process.exit();
