import { parse } from 'yaml';
import type { FamilyData } from './families.ts';
import { readPattern, type Written } from './language.ts';

/** Name of a lexicon to its entries. */
export type Lexicons = Readonly<Record<string, readonly Written[]>>;

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
  readonly known: readonly string[];
  readonly unforgiving: readonly string[];
}

interface LexiconFile {
  readonly [name: string]: { readonly what: string; readonly words: string };
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
  readonly lexicons: readonly { readonly path: string; readonly text: string }[];
  readonly guards: string;
  readonly words: string;
  /** Words spelled right, one a line. */
  readonly known: string;
}

/**
 * Reads the shared language.
 * @throws Error naming file, entry and mend where an entry can't be read.
 */
export function readLanguage(files: LanguageFiles): Language {
  const words = parse(files.words) as WordFile;
  const guards = parse(files.guards) as GuardFile;
  const single = new Set(words.single);
  return {
    lexicons: readLexicons(files.lexicons),
    guards: Object.fromEntries(Object.entries(guards.guards).map(([name, { where }]) => [name, where])),
    always: guards.always,
    alwaysForGood: guards.alwaysForGood,
    families: { irregular: words.irregular, single },
    known: [...words.proper, ...files.known.split('\n').filter((word) => word !== '')],
    unforgiving: words.single,
  };
}

function readLexicons(files: LanguageFiles['lexicons']): Lexicons {
  const lexicons: Record<string, readonly Written[]> = {};
  for (const { path, text } of files) {
    for (const [name, { words }] of Object.entries(parse(text) as LexiconFile)) {
      if (Object.hasOwn(lexicons, name)) throw new Error(`${path}: lexicon ${name} stands twice. Join the two lists.`);
      lexicons[name] = entriesOf(words).map((entry) => entryOf(path, name, entry));
    }
  }
  return lexicons;
}

/** Entries stand in lines, parted by commas. */
const entriesOf = (words: string): string[] =>
  words.split(/[\n,]/).map((entry) => entry.trim()).filter((entry) => entry !== '');

function entryOf(path: string, name: string, text: string): Written {
  try {
    const pattern = readPattern(text);
    if (pattern.others.length > 0) throw new Error('it joins parts with &: write a sequence instead');
    return pattern.first;
  } catch (fault) {
    throw new Error(`${path}: lexicon ${name}: ${(fault as Error).message}`, { cause: fault });
  }
}
