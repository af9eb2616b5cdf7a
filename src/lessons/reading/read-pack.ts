import type { Lesson, Pack, Tier } from '../types.ts';
import { inReadingOrder } from './fault.ts';
import type { PackFault, Position } from './fault.ts';
import { patternsIn } from './fields.ts';
import { lessonFile } from './lesson-file.ts';
import type { LessonFile, TriggerEntry } from './lesson-file.ts';
import { fileStem, lessonFaults } from './lesson-rules.ts';
import type { Opened } from './lesson-rules.ts';
import { packFile } from './pack-file.ts';
import type { PackFile } from './pack-file.ts';
import { packFaults } from './pack-rules.ts';
import { readShape } from './shape.ts';
import { openYaml } from './yaml-file.ts';
import type { SourceFile, ValuePath } from './yaml-file.ts';

/** A trigger as a lesson file holds it; its patterns are still text. */
export interface WrittenTrigger {
  /** Id of the lesson. */
  readonly lesson: string;
  readonly id: string;
  readonly kind: 'phrase' | 'count' | 'absence';
  readonly tier: Tier;
  readonly why: string;
  /** The lesson itself quotes its wording, so that it may make prompts however much room that takes. */
  readonly quoted?: true;
  /** Patterns; empty for the kind `count`. */
  readonly when: readonly string[];
  readonly unless?: readonly string[];
  /** Names of shared guards that do not hold for this trigger. */
  readonly despite?: readonly string[];
  /** For `absence`: patterns one of which must stand in the note. */
  readonly needs?: readonly string[];
  /** For `count`: ids of triggers of the same lesson. */
  readonly of?: readonly string[];
  /** For `count`: the number of findings at which it fires. */
  readonly at?: number;
  readonly fires: readonly string[];
  readonly silent: readonly string[];
}

/** A pack as its files say it, without faults. */
export interface WrittenPack {
  readonly pack: Pack;
  /** In the order of the lessons, then as written. */
  readonly triggers: readonly WrittenTrigger[];
  /**
   * Where a value of a lesson file stands, for faults that are found later. A step into a list may be a place
   * (from 0) or an id: `locate('non-attendance', ['triggers', 'not-brought', 'when', 0])`. The nearest value around
   * it where it does not exist; the start of pack.yaml for a lesson that does not exist.
   */
  locate(lesson: string, path: ValuePath): Position;
}

/** The outcome of reading: a pack, or the faults that stand against it. Never both. */
export interface PackReading {
  readonly written?: WrittenPack;
  readonly faults: readonly PackFault[];
}

/**
 * Reads a pack from its files: `pack.yaml` and `lessons/ID.yaml`. Other files are passed over, but for those that
 * were surely meant to be lessons. Never throws: whatever is wrong comes back as faults, in reading order.
 */
export function readPack(files: readonly SourceFile[]): PackReading {
  const packSource = files.find((file) => nameOf(file) === 'pack.yaml');
  const lessonSources = files.filter(isLesson);

  const pack = packSource ? readContent(packSource, packFile) : missingPack(files);
  const lessons = lessonSources.map((source) => readContent(source, lessonFile));
  const readLessons = lessons.flatMap(({ read }) => (read ? [read] : []));
  const lessonIds = [
    ...lessonSources.map(({ path }) => fileStem(path)),
    ...readLessons.map(({ content }) => content.id),
  ];

  const faults = inReadingOrder([
    ...pack.faults,
    ...lessons.flatMap((lesson) => lesson.faults),
    ...misnamedFiles(files),
    ...(lessonSources.length === 0 && packSource ? [noLessons(packSource)] : []),
    ...(pack.read ? packFaults(pack.read, lessonIds) : []),
    ...readLessons.flatMap((lesson) => lessonFaults(lesson, pack.read?.content)),
    ...repeatedLessons(readLessons),
  ]);
  if (faults.length > 0 || !pack.read) return { faults };
  return { written: writtenPack(pack.read, readLessons), faults: [] };
}

interface Reading<Content> {
  readonly read?: Opened<Content>;
  readonly faults: readonly PackFault[];
}

function readContent<Shape extends typeof packFile | typeof lessonFile>(
  source: SourceFile,
  shape: Shape,
): Reading<ReturnType<Shape['parse']>> {
  const outcome = openYaml(source);
  if ('fault' in outcome) return { faults: [outcome.fault] };
  const { opened } = outcome;
  const shaped = readShape(opened, shape);
  if ('faults' in shaped) return { faults: shaped.faults };
  return { read: { opened, content: shaped.content as ReturnType<Shape['parse']> }, faults: [] };
}

function nameOf({ path }: SourceFile): string {
  return path.replace(/^.*[\\/]/, '');
}

function isLesson({ path }: SourceFile): boolean {
  return /(^|[\\/])lessons[\\/][^\\/]+\.yaml$/.test(path);
}

function missingPack(files: readonly SourceFile[]): Reading<PackFile> {
  const folder = files[0]?.path.replace(/(lessons[\\/])?[^\\/]*$/, '') ?? '';
  return {
    faults: [
      {
        file: `${folder}pack.yaml`,
        line: 1,
        column: 1,
        problem: 'there is no such file',
        mend: 'Add a pack.yaml beside the folder “lessons”; copy that of another pack to start from.',
      },
    ],
  };
}

function noLessons({ path }: SourceFile): PackFault {
  return {
    file: path,
    line: 1,
    column: 1,
    problem: 'the pack has no lessons',
    mend: 'Add a file lessons/ID.yaml beside it; copy that of another pack to start from.',
  };
}

function misnamedFiles(files: readonly SourceFile[]): PackFault[] {
  return files
    .filter(({ path }) => /\.yml$/i.test(path) || (/\.yaml$/i.test(path) && !/\.yaml$/.test(path)))
    .map(({ path }) => ({
      file: path,
      line: 1,
      column: 1,
      problem: 'the file is passed over because of its name',
      mend: `Rename it so that it ends in “.yaml”.`,
    }));
}

function repeatedLessons(lessons: readonly Opened<LessonFile>[]): PackFault[] {
  return lessons.flatMap(({ opened, content }, place) => {
    const first = lessons.find((lesson) => lesson.content.id === content.id);
    if (!first || lessons.indexOf(first) === place) return [];
    return [
      {
        ...opened.locate(['id']),
        problem: `the lesson “${content.id}” already stands in ${first.opened.file}`,
        mend: 'Give this one another id, and its file the same name.',
      },
    ];
  });
}

function writtenPack(pack: Opened<PackFile>, lessons: readonly Opened<LessonFile>[]): WrittenPack {
  const ordered = [...lessons].sort(
    (one, other) =>
      one.content.source.case - other.content.source.case || (one.content.id < other.content.id ? -1 : 1),
  );
  return {
    pack: {
      id: pack.content.id,
      version: pack.content.version,
      title: pack.content.title,
      publisher: pack.content.publisher,
      document: pack.content.document,
      year: pack.content.year,
      note: pack.content.ours.note,
      themes: pack.content.themes,
      cases: pack.content.cases.map((auditCase) => ({
        ...auditCase,
        strengths: auditCase.strengths.map((quote) => ({ quote })),
      })),
      lessons: ordered.map(({ content }) => lessonOf(content, pack.content.document)),
      twins: pack.content.twins.map(([one, other]) => [one, other] as [string, string]),
    },
    triggers: ordered.flatMap(({ content }) =>
      content.triggers.map((trigger) => triggerOf(content.id, trigger)),
    ),
    locate: (lesson, path) =>
      lessons.find(({ content }) => content.id === lesson)?.opened.locate(path) ?? pack.opened.locate([]),
  };
}

function triggerOf(lesson: string, { when, unless, needs, ...trigger }: TriggerEntry): WrittenTrigger {
  return {
    lesson,
    ...trigger,
    when: patternsIn(when),
    ...(unless === undefined ? {} : { unless: patternsIn(unless) }),
    ...(needs === undefined ? {} : { needs: patternsIn(needs) }),
  };
}

function lessonOf(content: LessonFile, document: string): Lesson {
  const { id, title, themes, source, year, status, checkedOn, audit, resources, ours, triggers } = content;
  return {
    id,
    title,
    themes,
    source: { document, ...source },
    year,
    status,
    checkedOn,
    ...audit,
    resources,
    summary: ours.summary,
    ourQuestions: ours.questions,
    rewordings: ours.rewordings,
    critiques: ours.critiques,
    wordings: wordingsOf(triggers),
  };
}

/** The examples that call a lesson up; an acknowledgement of good practice is not what one searches a lesson by. */
function wordingsOf(triggers: readonly TriggerEntry[]): string[] {
  return triggers.filter(({ tier }) => tier !== 'good-practice').flatMap(({ fires }) => fires);
}
