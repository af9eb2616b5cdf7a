import { openYaml, type PackFault, type SourceFile } from '../../lessons/reading/index.ts';
import type { Irregular } from '../text/families.ts';
import { PatternFault, readPattern, type Written } from './language.ts';

/** Name of a lexicon to its entries. */
export type Lexicons = Readonly<Record<string, readonly Written[]>>;

/** How words bend. */
export interface FamilyData {
  readonly irregular: Irregular;
  /** Words that have no family: function words, and words whose family would be another word's. */
  readonly single: ReadonlySet<string>;
}

/** What all packs share: lexicons, guards and how words bend. */
export interface Language {
  readonly lexicons: Lexicons;
  /** Name of a shared guard to its written forms ("before 3: {negation}"). */
  readonly guards: Readonly<Record<string, readonly string[]>>;
  /** Guards that every trigger has unless it says `despite`. */
  readonly always: readonly string[];
  /** The same for triggers of good practice. */
  readonly alwaysForGood: readonly string[];
  readonly families: FamilyData;
  /** Words that are spelled right and are no names, though no pattern knows them. */
  readonly known: readonly string[];
  /** Words in which a typing error is never forgiven. */
  readonly unforgiving: readonly string[];
}

interface LexiconFile {
  readonly [name: string]: { readonly what?: string; readonly words?: string } | null;
}

interface GuardFile {
  readonly always: readonly string[];
  readonly alwaysForGood: readonly string[];
  readonly guards: Readonly<Record<string, { readonly why: string; readonly where: readonly string[] }>>;
}

interface WordFile {
  readonly irregular: Readonly<Record<string, readonly string[]>>;
  readonly single: readonly string[];
  /** Capitalised words that are not names of people. */
  readonly proper: readonly string[];
}

export interface LanguageFiles {
  readonly lexicons: readonly SourceFile[];
  readonly guards: SourceFile;
  readonly words: SourceFile;
  /** Words spelled right, one a line. */
  readonly known: string;
}

/** Reads the shared language. Where a file or an entry can't be read, the faults say where and what to do. */
export function readLanguage(files: LanguageFiles): {
  readonly language?: Language;
  readonly faults: readonly PackFault[];
} {
  const guardFile = openYaml(files.guards);
  const wordFile = openYaml(files.words);
  const lexicons = readLexicons(files.lexicons);
  const faults = [
    ...lexicons.faults,
    ...('fault' in guardFile ? [guardFile.fault] : []),
    ...('fault' in wordFile ? [wordFile.fault] : []),
  ];
  if (faults.length > 0 || 'fault' in guardFile || 'fault' in wordFile) return { faults };
  const guards = guardFile.opened.data as GuardFile;
  const words = wordFile.opened.data as WordFile;
  const language = {
    lexicons: lexicons.lexicons,
    guards: Object.fromEntries(Object.entries(guards.guards).map(([name, { where }]) => [name, where])),
    always: guards.always,
    alwaysForGood: guards.alwaysForGood,
    families: { irregular: words.irregular, single: new Set(words.single) },
    known: [...words.proper, ...files.known.split('\n').filter((word) => word !== '')],
    unforgiving: words.single,
  };
  return { language, faults: [] };
}

function readLexicons(files: readonly SourceFile[]): { lexicons: Lexicons; faults: PackFault[] } {
  const lexicons: Record<string, readonly Written[]> = {};
  const faults: PackFault[] = [];
  for (const file of files) {
    const outcome = openYaml(file);
    if ('fault' in outcome) {
      faults.push(outcome.fault);
      continue;
    }
    const { opened } = outcome;
    for (const [name, lexicon] of Object.entries((opened.data ?? {}) as LexiconFile)) {
      const position = opened.locateKey([], name);
      if (Object.hasOwn(lexicons, name)) {
        faults.push({
          ...position,
          problem: `the lexicon “${name}” stands twice`,
          mend: 'Join the two lists.',
        });
        continue;
      }
      const entries = entriesOf(lexicon?.words ?? '');
      if (entries.length === 0) {
        faults.push({
          ...position,
          problem: `the lexicon “${name}” has no words`,
          mend: 'List them under “words: |”.',
        });
      }
      lexicons[name] = entries.flatMap((entry) => readEntry(entry, position, name, faults));
    }
  }
  return { lexicons, faults };
}

/** Entries stand in lines, parted by commas. */
const entriesOf = (words: string): string[] =>
  words
    .split(/[\n,]/)
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');

function readEntry(
  entry: string,
  position: Pick<PackFault, 'file' | 'line' | 'column'>,
  name: string,
  faults: PackFault[],
): Written[] {
  try {
    const pattern = readPattern(entry);
    if (pattern.others.length === 0) return [pattern.first];
    throw new PatternFault(
      `“${entry}” joins parts with &`,
      'a lexicon holds sequences only: use ~ between the words',
    );
  } catch (fault) {
    if (!(fault instanceof PatternFault)) throw fault;
    faults.push({ ...position, problem: `in the lexicon “${name}”: ${fault.problem}`, mend: fault.mend });
    return [];
  }
}
