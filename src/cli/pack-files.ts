import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { compile, readLanguage, type Language } from '../detection/compiler/index.ts';
import {
  createDetector,
  type CompiledDetector,
  type CompiledModel,
  type Detector,
} from '../detection/index.ts';
import { readPack, renderFault, type PackFault, type WrittenPack } from '../lessons/reading/index.ts';
import { exampleFaults } from './examples.ts';

/** The pack that the panel is built with. */
export const firstPack = 'packs/chscb-send-2016-17';
const languageFolder = 'packs/language';

const readText = (file: string): string => readFileSync(file, 'utf8');
const withText = (file: string) => ({ path: file, text: readText(file) });

function filesBelow(folder: string): string[] {
  return readdirSync(folder)
    .sort()
    .map((name) => path.join(folder, name))
    .flatMap((file) => (statSync(file).isDirectory() ? filesBelow(file) : [file]))
    .filter((file) => /\.ya?ml$/i.test(file));
}

/** Reads the language that all packs share: lexicons, guards, how words bend. */
export function loadLanguage(): { readonly language?: Language; readonly faults: readonly PackFault[] } {
  return readLanguage({
    lexicons: filesBelow(path.join(languageFolder, 'lexicons')).map(withText),
    guards: withText(path.join(languageFolder, 'guards.yaml')),
    words: withText(path.join(languageFolder, 'words.yaml')),
    known: readText(path.join(languageFolder, 'known-words.txt')),
  });
}

export interface LoadedPack {
  readonly written: WrittenPack;
  readonly compiled: CompiledDetector;
  /** The trained tier, where one was trained for the pack (`npm run train`). */
  readonly model?: CompiledModel;
}

/** A detector with all that the pack has. */
export const detectorOf = ({ compiled, model }: LoadedPack): Detector => createDetector(compiled, model);

/** Reads, checks and compiles the pack in `folder`, its examples tried out. Faults come with file, line and mend. */
export function loadPack(folder: string): {
  readonly loaded?: LoadedPack;
  readonly faults: readonly PackFault[];
} {
  if (!existsSync(folder)) {
    return { faults: [missing(folder)] };
  }
  const { written, faults } = readPack(filesBelow(folder).map(withText));
  if (!written) return { faults };
  const { language, faults: inLanguage } = loadLanguage();
  if (!language) return { faults: inLanguage };
  const compilation = compile(written.triggers, language);
  const inTriggers = compilation.faults.map(({ lesson, path: at, problem, mend }) => ({
    ...written.locate(lesson, at),
    problem,
    mend,
  }));
  if (inTriggers.length > 0) return { faults: inTriggers };
  const failing = exampleFaults(written, createDetector(compilation.detector));
  const modelFile = path.join(folder, 'model.json');
  const model = existsSync(modelFile) ? (JSON.parse(readText(modelFile)) as CompiledModel) : undefined;
  const loaded = { written, compiled: compilation.detector, ...(model ? { model } : {}) };
  return { loaded, faults: failing };
}

function missing(folder: string): PackFault {
  return {
    file: folder,
    line: 1,
    column: 1,
    problem: 'there is no such folder',
    mend: 'Give the folder of a pack, for example packs/chscb-send-2016-17.',
  };
}

/** The pack in `folder`, or the end of the program with every fault on standard error. */
export function requirePack(folder: string): LoadedPack {
  const { loaded, faults } = loadPack(folder);
  if (loaded && faults.length === 0) return loaded;
  for (const fault of faults) console.error(renderFault(fault));
  console.error(
    `The pack in ${folder} has ${faults.length === 1 ? 'one fault' : `${faults.length} faults`}.`,
  );
  process.exit(1);
}
