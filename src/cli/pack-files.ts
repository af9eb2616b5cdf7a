import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { compile, readLanguage, type Compilation, type Language } from '../detection/compiler/index.ts';
import { readPack, type PackFault, type WrittenPack } from '../lessons/reading/index.ts';

/** The pack that the panel is built with. */
export const firstPack = 'packs/chscb-send-2016-17';
const languageFolder = 'packs/language';

const readText = (file: string): string => readFileSync(file, 'utf8');

function filesBelow(folder: string): string[] {
  return readdirSync(folder)
    .sort()
    .map((name) => path.join(folder, name))
    .flatMap((file) => (statSync(file).isDirectory() ? filesBelow(file) : [file]))
    .filter((file) => file.endsWith('.yaml'));
}

const withText = (file: string) => ({ path: file, text: readText(file) });

/** Reads the shared language of all packs. */
export function loadLanguage(): Language {
  const known = path.join(languageFolder, 'known-words.txt');
  return readLanguage({
    lexicons: filesBelow(path.join(languageFolder, 'lexicons')).map(withText),
    guards: readText(path.join(languageFolder, 'guards.yaml')),
    words: readText(path.join(languageFolder, 'words.yaml')),
    known: existsSync(known) ? readText(known) : '',
  });
}

export interface LoadedPack {
  readonly written?: WrittenPack;
  readonly compilation?: Compilation;
  readonly faults: readonly PackFault[];
}

/** Reads, checks and compiles the pack in `folder`. All faults come with file, line and mend. */
export function loadPack(folder: string): LoadedPack {
  const { written, faults } = readPack(filesBelow(folder).map(withText));
  if (!written) return { faults };
  const compilation = compile(written.triggers, loadLanguage());
  const inTriggers = compilation.faults.map(({ lesson, path: at, problem, mend }) => ({
    ...written.locate(lesson, at),
    problem,
    mend,
  }));
  return { written, compilation, faults: [...faults, ...inTriggers] };
}
