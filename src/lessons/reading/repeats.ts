import type { PackFault } from './fault.ts';
import type { OpenedYaml, ValuePath } from './yaml-file.ts';

/**
 * Faults for names that were used before in the same list.
 * `field` is the field of each item that holds its name; `what` says what is named.
 */
export function repeatFaults(
  opened: OpenedYaml,
  list: ValuePath,
  names: readonly (string | number)[],
  field: string,
  what: string,
): PackFault[] {
  return names.flatMap((name, place) =>
    names.indexOf(name) === place
      ? []
      : [
          {
            ...opened.locate([...list, place, field]),
            problem: `the ${what} “${name}” stands here a second time`,
            mend: 'Give this one another name, or remove it.',
          },
        ],
  );
}
