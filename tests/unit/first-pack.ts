import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Pack } from '../../src/lessons/index.ts';
import { readPack, renderFault } from '../../src/lessons/reading/index.ts';
import type { WrittenPack } from '../../src/lessons/reading/index.ts';

const folder = 'packs/chscb-send-2016-17';

/** The pack that ships, read from its files. */
export function firstPack(): Pack {
  return writtenFirstPack().pack;
}

/** The same with its triggers and their examples. */
export function writtenFirstPack(): WrittenPack {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.yaml'))
    .sort()
    .map((file) => path.join(folder, file));
  const { written, faults } = readPack(
    files.map((file) => ({ path: file, text: readFileSync(file, 'utf8') })),
  );
  if (written === undefined) throw new Error(faults.map(renderFault).join('\n'));
  return written;
}
