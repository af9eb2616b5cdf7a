import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readPack, renderFault } from '../../../src/lessons/reading/index.ts';
import type { SourceFile, WrittenPack } from '../../../src/lessons/reading/index.ts';

const folder = 'packs/chscb-send-2016-17';
const root = join(__dirname, '../../..');

/** The files of the first pack, as they stand in the repository. */
export function firstPackFiles(): readonly SourceFile[] {
  const lessons = readdirSync(join(root, folder, 'lessons')).map((name) => `${folder}/lessons/${name}`);
  return [`${folder}/pack.yaml`, ...lessons].map((path) => ({
    path,
    text: readFileSync(join(root, path), 'utf8'),
  }));
}

/** The first pack, read; fails with its faults where it has any. */
export function firstPack(): WrittenPack {
  const { written, faults } = readPack(firstPackFiles());
  if (!written) throw new Error(faults.map(renderFault).join('\n'));
  return written;
}
