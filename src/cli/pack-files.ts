import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { compile, readLanguage, type Language } from '../detection/compiler/index.ts';
import {
  createDetector,
  type CompiledDetector,
  type CompiledGate,
  type CompiledModel,
  type Detector,
  type Trained,
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

/** A pack with what was trained for it, if anything was (`npm run train`). */
export interface LoadedPack extends Trained {
  readonly written: WrittenPack;
  readonly compiled: CompiledDetector;
}

/** A detector with all that the pack has. */
export const detectorOf = ({ compiled, gate, model }: LoadedPack): Detector =>
  createDetector(compiled, { gate, model });

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
  const gate = readTrained<CompiledGate>(folder, 'gate.json');
  const model = readTrained<CompiledModel>(folder, 'model.json');
  const loaded = { written, compiled: compilation.detector, gate, model };
  return { loaded, faults: failing };
}

function readTrained<T>(folder: string, name: string): T | undefined {
  const file = path.join(folder, name);
  return existsSync(file) ? (JSON.parse(readText(file)) as T) : undefined;
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
