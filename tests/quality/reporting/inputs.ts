import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { firstPack } from '../../../src/cli/pack-files.ts';
import type { WrittenTrigger } from '../../../src/lessons/reading/index.ts';
import { nearMisses, sets } from '../labelled-texts.ts';

const folders = [...[...sets, nearMisses].map((set) => path.join('tests/quality', set)), 'packs/language'];
const trained = ['gate.json', 'model.json'].map((name) => path.join(firstPack, name));

function filesBelow(folder: string): string[] {
  return readdirSync(folder)
    .sort()
    .map((name) => path.join(folder, name))
    .flatMap((file) => (statSync(file).isDirectory() ? filesBelow(file) : [file]));
}

/**
 * A digest of all that figures on unseen authors hang on: labelled texts, language, triggers, and what was trained
 * from them. Figures that carry another digest belong to other data.
 */
export function digestOfInputs(triggers: readonly WrittenTrigger[]): string {
  const hash = createHash('sha256');
  for (const file of [...folders.flatMap(filesBelow), ...trained])
    hash.update(file).update(readFileSync(file));
  const patterns = triggers.map(({ lesson, id, kind, tier, when, unless }) => [
    lesson,
    id,
    kind,
    tier,
    when,
    unless,
  ]);
  return hash.update(JSON.stringify(patterns)).digest('hex').slice(0, 16);
}
