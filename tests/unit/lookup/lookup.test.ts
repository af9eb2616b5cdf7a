import fc from 'fast-check';
import type { Pack } from '../../../src/lessons/index.ts';
import { byCase, byTheme, createLookup } from '../../../src/lookup/index.ts';
import type { LookupResult } from '../../../src/lookup/index.ts';
import { firstPack } from '../first-pack.ts';

/** Without the wordings of triggers, which grow from day to day: what they hold is no matter of these tests. */
const pack: Pack = withWordings(firstPack(), () => []);
const lookup = createLookup(pack);
const found = (query: string): readonly string[] => lookup.search(query).results.map(({ lesson }) => lesson);
const marked = ({ snippet, ranges }: LookupResult): readonly string[] =>
  ranges.map(({ start, end }) => snippet.slice(start, end));

function withWordings(from: Pack, wordings: (lesson: string) => readonly string[]): Pack {
  return { ...from, lessons: from.lessons.map((lesson) => ({ ...lesson, wordings: wordings(lesson.id) })) };
}

describe('the search by hand', () => {
  it.each([
    ['a title', 'chronic neglect', 'chronic-neglect'],
    ['a word of a title, half typed', 'disgui', 'disguised-compliance'],
    ['words in any order', 'engage seem', 'non-compliant-parents'],
    ['words of a question', 'triangulate colleagues', 'information-sharing'],
    ['words of a message', 'makaton', 'voice-of-the-child'],
    ['words of a reminder', 'DNAs', 'non-attendance'],
    ['another form of the word', 'compliance', 'non-compliant-parents'],
    ['a curly apostrophe', 'DeShawn’s', 'voice-of-the-child'],
    ['a straight one', "deshawn's", 'voice-of-the-child'],
  ])('finds %s', (_, query, lesson) => {
    expect(found(query)).toContain(lesson);
  });

  it.each([
    ['attendence', 'non-attendance'],
    ['complience', 'disguised-compliance'],
    ['complience', 'non-compliant-parents'],
    ['non-atendance', 'non-attendance'],
    ['adlut services', 'transition-to-adulthood'],
    ['recodring', 'case-recording'],
    ['neglct', 'chronic-neglect'],
    ['voise of the chidl', 'voice-of-the-child'],
    ['informtion sharring', 'information-sharing'],
    ['transiton planing', 'transition-planning'],
  ])('forgives the typing error in “%s”', (query, lesson) => {
    expect(found(query)).toContain(lesson);
  });

  it('searches the wordings of the triggers', () => {
    const wordings = withWordings(pack, (id) =>
      id === 'non-attendance' ? ['Nobody fetched him along to clinic.'] : [],
    );
    const [result] = createLookup(wordings).search('nobody fetched').results;
    expect(result).toMatchObject({ lesson: 'non-attendance', field: 'wording' });
  });

  it('puts the lesson that is named before those that mention it', () => {
    expect(found('the voice of the child')[0]).toBe('voice-of-the-child');
    expect(found('domestic abuse')[0]).toBe('witnessing-domestic-abuse');
    expect(found('neglect')[0]).toBe('chronic-neglect');
  });

  it.each([
    'xyzzy',
    'qwertyuiop',
    'banana',
    'purple elephant',
    'football',
    'sapling',
    'table',
    '???',
    '',
    '   ',
  ])('finds nothing for “%s”', (query) => {
    expect(lookup.search(query)).toEqual({ results: [], allWords: true });
  });

  it('narrows with every word, and says so when only some are met', () => {
    expect(found('services').length).toBeGreaterThan(found('services escalate').length);
    const some = lookup.search('escalate bananas');
    expect(some.allWords).toBe(false);
    expect(some.results.map(({ lesson }) => lesson)).toContain('non-attendance');
  });
});

describe('what matched', () => {
  it('is marked in whole words, never in scattered letters', () => {
    const [result] = lookup.search('attendence').results;
    expect(result).toMatchObject({ field: 'title', snippet: 'Non-attendance' });
    expect(result && marked(result)).toEqual(['attendance']);
  });

  it('is shown in the text that meets most of the words', () => {
    const [result] = lookup.search('seem to engage').results;
    expect(result?.field).toBe('message');
    expect(result && marked(result)).toEqual(expect.arrayContaining(['seem', 'engage']));
  });

  it('is cut from a long text between words, with the match in it', () => {
    const result = lookup.search('wiki').results.find(({ lesson }) => lesson === 'voice-of-the-child');
    const makaton = lookup.search('makaton').results[0];
    for (const one of [result, makaton]) {
      expect(one?.snippet.length).toBeLessThanOrEqual(150);
      expect(one && marked(one).length).toBeGreaterThan(0);
    }
    expect(makaton?.snippet).toMatch(/^… .* …$/u);
  });

  it('always stands where it says, whatever is typed', () => {
    const words = pack.lessons.flatMap(({ messages }) => messages.flatMap((message) => message.split(' ')));
    const queries = fc.array(fc.oneof(fc.constantFrom(...words), fc.string({ maxLength: 12 })), {
      maxLength: 4,
    });
    fc.assert(
      fc.property(queries, (query) => {
        for (const result of lookup.search(query.join(' ')).results) {
          expect(result.ranges.length).toBeGreaterThan(0);
          for (const text of marked(result))
            expect(text).toMatch(/^[\p{L}\p{N}]+(?:['\u2019][\p{L}\p{N}]+)*$/u);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('browsing', () => {
  it('shows every lesson by case, once', () => {
    const lessons = byCase(pack).flatMap((shelf) => shelf.lessons.map(({ id }) => id));
    expect(lessons.sort()).toEqual(pack.lessons.map(({ id }) => id).sort());
    expect(byCase(pack).map(({ auditCase }) => auditCase.number)).toEqual([1, 2, 3, 4, 5]);
  });

  it('shows every lesson by theme, and no empty theme', () => {
    const shelves = byTheme(pack);
    expect(new Set(shelves.flatMap((shelf) => shelf.lessons.map(({ id }) => id))).size).toBe(
      pack.lessons.length,
    );
    expect(shelves.every(({ lessons }) => lessons.length > 0)).toBe(true);
  });
});
