import type { PackFault } from './fault.ts';
import type { LessonFile } from './lesson-file.ts';
import { suggestName } from './nearest.ts';
import type { PackFile } from './pack-file.ts';
import { repeatFaults } from './repeats.ts';
import { triggerFaults } from './trigger-rules.ts';
import type { OpenedYaml } from './yaml-file.ts';

/** A file that opened and has the right shape. */
export interface Opened<Content> {
  readonly opened: OpenedYaml;
  readonly content: Content;
}

/** What a lesson must hold beyond its shape. Themes and cases are checked only where `pack.yaml` could be read. */
export function lessonFaults(
  { opened, content }: Opened<LessonFile>,
  pack: PackFile | undefined,
): PackFault[] {
  const { resources, triggers } = content;
  return [
    ...nameFaults(content, opened),
    ...emptinessFaults(content, opened),
    ...(pack ? [...themeFaults(content, opened, pack), ...caseFaults(content, opened, pack)] : []),
    ...repeatFaults(
      opened,
      ['resources'],
      resources.map(({ id }) => id),
      'id',
      'resource',
    ),
    ...repeatFaults(
      opened,
      ['triggers'],
      triggers.map(({ id }) => id),
      'id',
      'trigger',
    ),
    ...triggerFaults(triggers, opened),
  ];
}

function nameFaults(lesson: LessonFile, opened: OpenedYaml): PackFault[] {
  const expected = fileStem(opened.file);
  if (lesson.id === expected) return [];
  return [
    {
      ...opened.locate(['id']),
      problem: `the id “${lesson.id}” is not the name of the file`,
      mend: `Write “id: ${expected}”, or rename the file to ${lesson.id}.yaml.`,
    },
  ];
}

function emptinessFaults({ audit }: LessonFile, opened: OpenedYaml): PackFault[] {
  if (audit.questions.length + audit.reminders.length + audit.messages.length > 0) return [];
  return [
    {
      ...opened.locateKey([], 'audit'),
      problem: 'the lesson has neither a question nor a reminder nor a message',
      mend: 'Add at least one under “audit”: the first question leads the card, else the first reminder, else the first message.',
    },
  ];
}

function themeFaults(lesson: LessonFile, opened: OpenedYaml, pack: PackFile): PackFault[] {
  const known = pack.themes.map(({ id }) => id);
  return lesson.themes.flatMap((theme, place) =>
    known.includes(theme)
      ? []
      : [
          {
            ...opened.locate(['themes', place]),
            problem: `there is no theme “${theme}” in pack.yaml`,
            mend: suggestName(theme, known),
          },
        ],
  );
}

function caseFaults(lesson: LessonFile, opened: OpenedYaml, pack: PackFile): PackFault[] {
  const known = pack.cases.map(({ number }) => number);
  if (known.includes(lesson.source.case)) return [];
  return [
    {
      ...opened.locate(['source', 'case']),
      problem: `there is no case ${lesson.source.case} in pack.yaml`,
      mend: `Known here: ${known.join(', ')}.`,
    },
  ];
}

/** The name of a file without its folder and without `.yaml`. */
export function fileStem(path: string): string {
  return path.replace(/^.*[\\/]/, '').replace(/\.yaml$/, '');
}
