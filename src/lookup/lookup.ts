import Fuse from 'fuse.js';
import type { FuseOptionKey, IFuseOptions } from 'fuse.js';
import type { Lesson, Pack } from '../lessons/index.ts';
import { snippetOf } from './snippet.ts';
import { lookupFields } from './types.ts';
import type { Lookup, LookupField, LookupResult, LookupResults, MatchRange } from './types.ts';
import { vocabularyOf, wordsOf } from './words.ts';
import type { Meaning, Word } from './words.ts';

/** Enough for a sentence; more would only slow the typing down. */
const mostQueryWords = 12;
/** Words that stand in most sentences say nothing about a lesson once others of the query are missing from it. */
const shortestTellingWord = 4;

/** What a match in a field says about the lesson. */
const weights: Readonly<Record<LookupField, number>> = {
  title: 5,
  question: 3,
  reminder: 3,
  message: 2,
  summary: 2,
  'our question': 1,
  wording: 2,
  theme: 1,
  resource: 1,
};

type Texts = Readonly<Record<LookupField, readonly string[]>>;

interface Entry {
  readonly lesson: string;
  readonly texts: Texts;
  readonly read: readonly ReadText[];
}

/** A text of a lesson and its words. */
interface ReadText {
  readonly field: LookupField;
  readonly text: string;
  readonly words: readonly Word[];
}

/** A word of the query. */
interface Term extends Meaning {
  readonly word: string;
}

/** The search over a pack's lessons. It is prepared at the first query: most people never ask, and all wait for the panel. */
export function createLookup(pack: Pack): Lookup {
  let prepared: Lookup | undefined;
  return { search: (query) => (prepared ??= prepareLookup(pack)).search(query) };
}

function prepareLookup(pack: Pack): Lookup {
  const entries = pack.lessons.map((lesson) => entryOf(lesson, pack));
  const vocabulary = vocabularyOf(
    entries.flatMap(({ read }) => read.flatMap(({ words }) => words.map(({ word }) => word))),
  );
  const fuse = new Fuse(entries, options);

  return {
    search(query) {
      const terms = [...new Set(wordsOf(query).map(({ word }) => word))]
        .slice(0, mostQueryWords)
        .map((word): Term => ({ word, ...vocabulary.meaningOf(word) }));
      if (terms.length === 0) return { results: [], allWords: true };
      const all = find(fuse, terms, terms.length);
      return all.length > 0 ? { results: all, allWords: true } : someOf(fuse, terms);
    },
  };
}

function someOf(fuse: Fuse<Entry>, terms: readonly Term[]): LookupResults {
  const telling = terms.filter(({ word }) => word.length >= shortestTellingWord);
  const results = terms.length < 2 || telling.length === 0 ? [] : find(fuse, telling, 1);
  return { results, allWords: results.length === 0 };
}

const options: IFuseOptions<Entry> = {
  useTokenSearch: true,
  ignoreLocation: true,
  threshold: 0,
  keys: lookupFields.map((field): FuseOptionKey<Entry> => ({
    name: field,
    weight: weights[field],
    getFn: ({ texts }) => texts[field],
  })),
};

/**
 * The lessons that meet at least `least` of the terms, best first. Fuse ranks them: those with the words as typed (or as
 * they would be typed right) before those with their kin.
 */
function find(fuse: Fuse<Entry>, terms: readonly Term[], least: number): readonly LookupResult[] {
  const typed = terms.flatMap(({ typedRight }) => typedRight);
  const kin = terms
    .flatMap(({ words }) => [...words])
    .filter((word) => !typed.some((other) => word.includes(other)));
  const ranked = [typed, kin].flatMap((query) => fuse.search(query.join(' ')));
  return [...new Set(ranked.map(({ item }) => item))].flatMap((entry) => {
    const matched = matchesOf(entry, terms);
    const met = new Set(matched.flatMap((match) => match.words));
    const best = bestOf(matched);
    if (best === undefined || met.size < least) return [];
    return [{ lesson: entry.lesson, field: best.field, ...snippetOf(best.text, best.ranges) }];
  });
}

/** A text of a lesson, the words of the query that it meets, and where. */
interface MatchedText {
  readonly field: LookupField;
  readonly text: string;
  readonly words: readonly string[];
  readonly ranges: readonly MatchRange[];
}

function matchesOf({ read }: Entry, terms: readonly Term[]): readonly MatchedText[] {
  return read.flatMap(({ field, text, words }): MatchedText[] => {
    const ranges = words.filter(({ word }) => terms.some((term) => term.words.has(word)));
    const met = terms.filter((term) => ranges.some(({ word }) => term.words.has(word)));
    return met.length === 0 ? [] : [{ field, text, words: met.map(({ word }) => word), ranges }];
  });
}

/** The text that meets most words; of equal ones the first, since fields come with the most telling first. */
function bestOf(matched: readonly MatchedText[]): MatchedText | undefined {
  return matched.reduce<MatchedText | undefined>(
    (best, match) => (best === undefined || match.words.length > best.words.length ? match : best),
    undefined,
  );
}

function entryOf(lesson: Lesson, pack: Pack): Entry {
  const texts = textsOf(lesson, pack);
  const read = lookupFields.flatMap((field) =>
    texts[field].map((text): ReadText => ({ field, text, words: wordsOf(text) })),
  );
  return { lesson: lesson.id, texts, read };
}

function textsOf(lesson: Lesson, pack: Pack): Texts {
  const themes = pack.themes.filter(({ id }) => lesson.themes.includes(id));
  return {
    title: [lesson.title],
    question: lesson.questions,
    reminder: lesson.reminders,
    message: lesson.messages,
    summary: [lesson.summary],
    'our question': lesson.ourQuestions,
    wording: lesson.wordings,
    theme: themes.map(({ title }) => title),
    resource: lesson.resources.map(({ title }) => title),
  };
}
