import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import type { Detector, Finding } from '../detection/index.ts';
import type { Pack } from '../lessons/index.ts';
import { detectorOf, firstPack, requirePack } from './pack-files.ts';
import { endWhenPipeCloses } from './running/index.ts';
import { scanText } from './scanning.ts';

const usage = `Findings in texts.

  npm run --silent scan -- FILE…             as a person reads them
  npm run --silent scan -- --jsonl < LINES   a line a text: {"id": "a", "text": "…", "kind": "email"?}

  --pack FOLDER   another pack than ${firstPack}`;

/** What a person should do about input that can't be read. */
class BadInput extends Error {}

/** The text of a file's bytes. Throws BadInput where they are not UTF-8. */
function decode(bytes: Uint8Array, name: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new BadInput(`${name} is not UTF-8 text. Save it as plain text (UTF-8) and try again.`);
  }
}

function readFile(file: string): string {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(file);
  } catch (fault) {
    const { code } = fault as NodeJS.ErrnoException;
    const reason =
      code === 'ENOENT' ? 'there is no such file' : code === 'EISDIR' ? 'it is a folder' : String(code);
    throw new BadInput(`${file} can't be read: ${reason}. Give the path of a text file.`);
  }
  return decode(bytes, file);
}

function lineAndColumn(text: string, offset: number): string {
  const before = text.slice(0, offset).split('\n');
  return `${before.length}:${(before.at(-1)?.length ?? 0) + 1}`;
}

function printForPeople(file: string, text: string, findings: readonly Finding[], pack: Pack): void {
  if (findings.length === 0) {
    console.log(`${file}: nothing noticed. That does not mean that there is no concern.`);
    return;
  }
  for (const { lesson, trigger, tier, start, end } of findings) {
    const title = pack.lessons.find(({ id }) => id === lesson)?.title ?? lesson;
    const words = text.slice(start, end).replace(/\s+/g, ' ');
    console.log(
      `${file}:${lineAndColumn(text, start)} ${tier}: ${title} – “${words}” (${lesson}/${trigger})`,
    );
  }
}

interface Line {
  readonly id: string;
  readonly text: string;
  readonly kind?: string;
}

/** Throws BadInput that says what a line should hold. */
function readLine(line: string): Line {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw new BadInput('is not JSON. Write {"id": "…", "text": "…"} on one line.');
  }
  const { id, text, kind } = (value ?? {}) as Record<string, unknown>;
  if (typeof id !== 'string' || typeof text !== 'string') {
    throw new BadInput('needs an "id" and a "text", both texts in quotation marks.');
  }
  return { id, text, ...(typeof kind === 'string' ? { kind } : {}) };
}

function findingsLine(detector: Detector, line: string): string {
  const { id, ...request } = readLine(line);
  const findings = scanText(detector, request).map(({ lesson, trigger, tier, start, end }) => ({
    lesson,
    trigger,
    tier,
    start,
    end,
  }));
  return JSON.stringify({ id, findings });
}

/** Reads bytes as lines so that one line of bad UTF-8 is named and the others go on. Answers the exit code. */
async function scanLines(detector: Detector): Promise<number> {
  let number = 0;
  let exitCode = 0;
  // latin1 keeps every byte as one character, so that each line can be decoded, or refused, by itself.
  process.stdin.setEncoding('latin1');
  for await (const raw of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    number += 1;
    if (raw.trim() === '') continue;
    try {
      console.log(findingsLine(detector, decode(Buffer.from(raw, 'latin1'), 'it')));
    } catch (fault) {
      if (!(fault instanceof BadInput)) throw fault;
      console.error(`Line ${number}: ${fault.message}`);
      exitCode = 1;
    }
  }
  return exitCode;
}

function scanFiles(files: readonly string[], detector: Detector, pack: Pack): number {
  let exitCode = 0;
  for (const file of files) {
    try {
      const text = readFile(file);
      printForPeople(file, text, scanText(detector, { text }), pack);
    } catch (fault) {
      if (!(fault instanceof BadInput)) throw fault;
      console.error(fault.message);
      exitCode = 1;
    }
  }
  return exitCode;
}

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      jsonl: { type: 'boolean', default: false },
      pack: { type: 'string', default: firstPack },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help || (!values.jsonl && positionals.length === 0)) {
    console.log(usage);
    return values.help ? 0 : 2;
  }
  const loaded = requirePack(values.pack);
  const detector = detectorOf(loaded);
  return values.jsonl ? scanLines(detector) : scanFiles(positionals, detector, loaded.written.pack);
}

endWhenPipeCloses();
process.exitCode = await main();
