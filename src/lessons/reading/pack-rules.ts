import type { PackFault } from './fault.ts';
import type { Opened } from './lesson-rules.ts';
import { suggestName } from './nearest.ts';
import type { PackFile } from './pack-file.ts';
import { repeatFaults } from './repeats.ts';

/** What `pack.yaml` must hold beyond its shape. `lessonIds`: of all lesson files, also of those that have faults. */
export function packFaults({ opened, content }: Opened<PackFile>, lessonIds: readonly string[]): PackFault[] {
  return [
    ...folderFaults({ opened, content }),
    ...repeatFaults(
      opened,
      ['themes'],
      content.themes.map(({ id }) => id),
      'id',
      'theme',
    ),
    ...repeatFaults(
      opened,
      ['cases'],
      content.cases.map(({ number }) => number),
      'number',
      'case',
    ),
    ...twinFaults({ opened, content }, lessonIds),
  ];
}

function folderFaults({ opened, content }: Opened<PackFile>): PackFault[] {
  const folder = opened.file.split(/[\\/]/).at(-2);
  if (folder === undefined || folder === '.' || folder === content.id) return [];
  return [
    {
      ...opened.locate(['id']),
      problem: `the id “${content.id}” is not the name of the pack’s folder`,
      mend: `Write “id: ${folder}”, or rename the folder to ${content.id}.`,
    },
  ];
}

function twinFaults({ opened, content }: Opened<PackFile>, lessonIds: readonly string[]): PackFault[] {
  const named = content.twins.flatMap((pair, place) => pair.map((id, side) => ({ id, place, side })));
  return named.flatMap(({ id, place, side }, index) => {
    const position = opened.locate(['twins', place, side]);
    if (!lessonIds.includes(id)) {
      return [{ ...position, problem: `there is no lesson “${id}”`, mend: suggestName(id, lessonIds) }];
    }
    if (named.findIndex((earlier) => earlier.id === id) < index) {
      return [
        {
          ...position,
          problem: `the lesson “${id}” already has a twin`,
          mend: 'Keep it in one pair only: a card holds two lessons at most.',
        },
      ];
    }
    return [];
  });
}
